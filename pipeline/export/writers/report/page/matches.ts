/** Which rows match, asked of packed columns: those that cannot hold what is asked for are not parsed. */
import type { Columns } from './packed.ts'

/** The numbers of the rows that match, in order. */
export type Match = (columns: Columns) => readonly number[]

/** A text as it stands within packed cells. */
const packed = (text: string): string => JSON.stringify(text).slice(1, -1)

/** Rows with a cell that holds what is asked for; `mayHold` says of a whole column whether any cell can. */
function rowsWith(
  columns: Columns,
  names: readonly string[],
  mayHold: (json: string) => boolean,
  holds: (cell: string) => boolean,
): Set<number> {
  const found = new Set<number>()
  for (const name of names) {
    const column = columns.get(name)
    if (!column || !mayHold(column.json)) continue
    for (const [at, cell] of column.cells().entries()) if (holds(String(cell ?? ''))) found.add(at)
  }
  return found
}

const inOrder = (rows: ReadonlySet<number>): number[] => [...rows].sort((a, b) => a - b)

/** Rows with that text in a column. */
export const having =
  (name: string, text: string): Match =>
  (columns) =>
    inOrder(
      rowsWith(
        columns,
        [name],
        (json) => json.includes(packed(text)),
        (cell) => cell === text,
      ),
    )

/** Rows that name it in any of those columns, which are lists of names. */
export const naming =
  (names: readonly string[], text: string): Match =>
  (columns) =>
    inOrder(
      rowsWith(
        columns,
        names,
        (json) => json.includes(packed(text)),
        (cell) => cell.includes(text) && cell.split('; ').includes(text),
      ),
    )

/** The two small sigmas are one: which one a capital becomes hangs on what stands around it. */
const folded = (text: string): string => text.toLowerCase().replaceAll('ς', 'σ')

/** Rows that hold each of the words, in capitals or not, in any of those columns. */
export const holding = (names: readonly string[], words: readonly string[]): Match => {
  const [first = '', ...others] = words.map(folded)
  return (columns) => {
    const rowsOf = (word: string): Set<number> =>
      rowsWith(
        columns,
        names,
        (json) => folded(json).includes(packed(word)),
        (cell) => folded(cell).includes(word),
      )
    return inOrder(others.reduce((rows, word) => both(rows, () => rowsOf(word)), rowsOf(first)))
  }
}

/** Rows of both, of which the others are looked for only where there are any. */
function both(rows: ReadonlySet<number>, toOthers: () => ReadonlySet<number>): Set<number> {
  if (rows.size === 0) return new Set()
  const others = toOthers()
  return new Set([...rows].filter((at) => others.has(at)))
}
