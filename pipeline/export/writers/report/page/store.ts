/** The rows that the page holds: packed in script elements, unpacked into columns when a view needs them. */
import { having, type Match } from './matches.ts'
import { type Cell, type Columns, countRows, type Row, unpack, viewOf } from './packed.ts'

export type { Cell, Row } from './packed.ts'

const held = new Map<string, readonly Row[]>()
const loading = new Map<string, Promise<void>>()

/** Stand before the script, and so are there when it runs. */
const FIRST: ReadonlySet<string> = new Set(['stories', 'conflicts'])

/** Until the whole page is read. */
const isRead = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => resolve())
    else resolve()
  })

/** Each value is made once. */
function once<Value>(made: Map<string, Value>, key: string, make: () => Value): Value {
  const known = made.get(key) ?? make()
  made.set(key, known)
  return known
}

/** Makes rows of tables, of each once: then `rowsOf` has them. */
export async function load(...tables: readonly string[]): Promise<void> {
  await Promise.all(tables.map((table) => once(loading, table, () => loadTable(table))))
}

async function loadTable(table: string): Promise<void> {
  held.set(table, await matching(table, allRows))
}

const allRows: Match = (columns) => Array.from({ length: countRows(columns) }, (_, at) => at)

const elementsOf = (table: string): NodeListOf<Element> => document.querySelectorAll(`script[data-table="${table}"]`)

const chunks = new Map<string, Promise<Columns | undefined>>()

/** Rows of a table that were packed together. */
const chunkOf = (table: string, index: number): Promise<Columns | undefined> =>
  once(chunks, `${table}.${index}`, async () => {
    const element = elementsOf(table)[index]
    return element && (await unpack(element)).get(table)
  })

/** The rows of a table that match, which stand in those chunks alone: no row is made of the others. */
export async function matching(table: string, match: Match, indexes?: readonly number[]): Promise<readonly Row[]> {
  if (!FIRST.has(table)) await isRead()
  const all = await Promise.all(Array.from(indexes ?? elementsOf(table).keys(), (index) => chunkOf(table, index)))
  return all.flatMap((columns) => (columns ? match(columns).map(viewOf(columns)) : []))
}

export const rowsOf = (table: string): readonly Row[] => held.get(table) ?? []

/** The row of a table with that value in a column that has each value once. */
export const find = (table: string, column: string, value: Cell | undefined): Row | undefined =>
  where(table, column, value)[0]

const groups = new Map<string, Map<string, Row[]>>()

/** The rows of a table with that value in a column. */
export function where(table: string, column: string, value: Cell | undefined): readonly Row[] {
  const key = `${table}.${column}`
  const known = groups.get(key) ?? grouped(rowsOf(table), column)
  if (held.has(table)) groups.set(key, known)
  return known.get(String(value)) ?? []
}

/** Rows by what they have in a column, which may be any text. */
function grouped(rows: readonly Row[], column: string): Map<string, Row[]> {
  const index = new Map<string, Row[]>()
  for (const row of rows) {
    const name = String(row[column])
    const group = index.get(name)
    if (group) group.push(row)
    else index.set(name, [row])
  }
  return index
}

const heavy = new Map<string, Promise<ReadonlyMap<string, Columns>>>()

/** What only an article needs: its text, blocks, names, times and amounts. */
export async function heavyOf(article: Row): Promise<(table: string) => Row[]> {
  const found = await once(heavy, String(article.chunk), () => readHeavy(Number(article.chunk)))
  const own = having('document_id', String(article.document_id))
  return (table) => {
    const columns = found.get(table)
    return columns ? own(columns).map(viewOf(columns)) : []
  }
}

async function readHeavy(chunk: number): Promise<ReadonlyMap<string, Columns>> {
  await isRead()
  const element = document.querySelector(`script[data-heavy="${chunk}"]`)
  return element ? unpack(element) : new Map()
}
