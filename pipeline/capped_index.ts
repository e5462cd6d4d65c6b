/** What an index left out: how many items, and the first key whose list was full. */
export interface Capped {
  count: number
  limit: number
  word: string
}

/** Lists by key, each up to `limit` items, since everybody's key would take too long; what is left out is counted and can be told. */
export class CappedIndex<Item> {
  readonly #lists = new Map<string, Item[]>()
  readonly #limit: number
  #capped: Capped | null = null

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string): readonly Item[] {
    return this.#lists.get(key) ?? []
  }

  /** An item that ends the list already is not added again. */
  add(key: string, item: Item): void {
    const list = this.#lists.get(key)
    if (!list) this.#lists.set(key, [item])
    else if (list.at(-1) === item) return
    else if (list.length < this.#limit) list.push(item)
    else this.#capped = { count: (this.#capped?.count ?? 0) + 1, limit: this.#limit, word: this.#capped?.word ?? key }
  }

  /** Null where every item found its place. */
  get capped(): Capped | null {
    return this.#capped
  }
}
