export type Cell = string | number | boolean | null
export type Row = Record<string, Cell>

// `<document_id>:<letter><start>`, and `-2` and so on.
const PLACED = /^(.+):([a-z]+)\d+(?:-\d+)?$/

/** The document and the letter in the id of a row that stands at a place of a document; null of any other id. */
export function readPlaced(id: string): { document_id: string; letter: string } | null {
  const [, document_id, letter] = PLACED.exec(id) ?? []
  return document_id === undefined || letter === undefined ? null : { document_id, letter }
}

/** The document of a row: its column says it, or the id of the row that it belongs to, its first column. */
export function documentOf(row: Row): string | null {
  const { document_id } = row
  if (document_id !== undefined) return document_id as string | null
  return readPlaced(String(Object.values(row)[0]))?.document_id ?? null
}

/** About as many characters as a cell takes. */
export const sizeOfCell = (cell: Cell): number => (typeof cell === 'string' ? cell.length : 8)

/** About as many characters as a row takes. */
export const sizeOf = (row: Row): number => Object.values(row).reduce<number>((sum, cell) => sum + sizeOfCell(cell), 0)

export const LIST_SEPARATOR = '; '
// Most text has no surrogate at all, and is not looked at again.
const SURROGATE = /[\ud800-\udfff]/
const LONE_SURROGATE = /\p{Surrogate}/gu

/** A list for people: joined, null where it is empty. */
export const joinList = (items: readonly string[]): string | null =>
  items.filter((item) => item !== '').join(LIST_SEPARATOR) || null

/** What was joined. */
export const splitList = (text: string): string[] => text.split(LIST_SEPARATOR)

/** The row as every format can carry it: half a surrogate pair, which UTF-8 cannot write, becomes U+FFFD. */
export function wellFormed(row: Row): Row {
  const cells = Object.entries(row)
  if (!cells.some(([, cell]) => typeof cell === 'string' && SURROGATE.test(cell))) return row
  return Object.fromEntries(
    cells.map(([column, cell]) => [column, typeof cell === 'string' ? cell.replace(LONE_SURROGATE, '\ufffd') : cell]),
  )
}
