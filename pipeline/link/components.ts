/** Connected components (union-find with path compression: Tarjan 1975): all that was joined, in whatever many steps, has one owner. */
export class Components<Item> {
  /** What is no owner of itself. */
  readonly #joined: Owners<Item>

  /** `joined`: empty; another than a Map where that takes less memory. */
  constructor(joined: Owners<Item> = new Map()) {
    this.#joined = joined
  }

  ownerOf(item: Item): Item {
    const owner = this.#follow(item)
    for (let at = item; at !== owner; ) {
      const next = this.#joined.get(at) as Item
      this.#joined.set(at, owner)
      at = next
    }
    return owner
  }

  /** The owner of `owner` becomes that of all that is joined with `other`. */
  join(owner: Item, other: Item): void {
    const [kept, lost] = [this.ownerOf(owner), this.ownerOf(other)]
    if (kept !== lost) this.#joined.set(lost, kept)
  }

  #follow(item: Item): Item {
    let owner = item
    for (let next = this.#joined.get(item); next !== undefined; next = this.#joined.get(next)) owner = next
    return owner
  }
}

interface Owners<Item> {
  get(item: Item): Item | undefined
  set(item: Item, owner: Item): unknown
}
