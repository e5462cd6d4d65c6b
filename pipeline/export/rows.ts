export type Cell = string | number | boolean | null
export type Row = Record<string, Cell>

const LIST_SEPARATOR = '; '
// Most text has no surrogate at all, and is not looked at again.
const SURROGATE = /[\ud800-\udfff]/
const LONE_SURROGATE = /\p{Surrogate}/gu

/** A list for people: joined, null where it is empty. */
export const joinList = (items: readonly string[]): string | null =>
  items.filter((item) => item !== '').join(LIST_SEPARATOR) || null

/** The row as every format can carry it: half a surrogate pair, which UTF-8 cannot write, becomes U+FFFD. */
export function wellFormed(row: Row): Row {
  const cells = Object.entries(row)
  if (!cells.some(([, cell]) => typeof cell === 'string' && SURROGATE.test(cell))) return row
  return Object.fromEntries(
    cells.map(([column, cell]) => [column, typeof cell === 'string' ? cell.replace(LONE_SURROGATE, '\ufffd') : cell]),
  )
}
