import type { Row } from '../rows.ts'

/** A table read along with the documents: its rows stand in their order. */
export interface Cursor {
  /** The next rows, as long as they are of this document. */
  rowsOf(documentId: string): Promise<Row[]>
  /** How many rows are left, and the first of them. */
  rest(): Promise<{ count: number; first: Row | undefined }>
}

export function openCursor(rows: AsyncGenerator<Row>): Cursor {
  let ahead: Promise<IteratorResult<Row>> | undefined
  const peek = () => {
    ahead ??= rows.next()
    return ahead
  }
  async function rowsOf(documentId: string): Promise<Row[]> {
    const found: Row[] = []
    for (let result = await peek(); !result.done && result.value.document_id === documentId; result = await peek()) {
      found.push(result.value)
      ahead = undefined
    }
    return found
  }
  async function rest() {
    const result = await peek()
    const first = result.done ? undefined : (result.value as Row)
    let count = first ? 1 : 0
    if (first) for await (const _ of rows) count += 1
    return { count, first }
  }
  return { rowsOf, rest }
}
