/** Something read along with the documents: what belongs to one stands in their order. */
export interface Cursor<Item> {
  /** The next items, as long as they are of this document. */
  itemsOf(documentId: string): Promise<Item[]>
  /** What is left. */
  rest(): AsyncGenerator<Item>
}

export function openCursor<Item>(
  items: AsyncGenerator<Item>,
  documentOf: (item: Item) => string | null | undefined,
): Cursor<Item> {
  let ahead: Promise<IteratorResult<Item>> | undefined
  const peek = () => {
    ahead ??= items.next()
    return ahead
  }
  async function itemsOf(documentId: string): Promise<Item[]> {
    const found: Item[] = []
    for (let next = await peek(); !next.done && documentOf(next.value) === documentId; next = await peek()) {
      found.push(next.value)
      ahead = undefined
    }
    return found
  }
  async function* rest(): AsyncGenerator<Item> {
    const next = await peek()
    if (next.done) return
    yield next.value
    yield* items
  }
  return { itemsOf, rest }
}
