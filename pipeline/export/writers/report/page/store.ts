/** The rows that the page holds: packed in script elements, unpacked into columns when a view needs them. */

export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell>>
type Columns = Record<string, Cell[]>

const held = new Map<string, readonly Row[]>()
const loading = new Map<string, Promise<void>>()
const heavy = new Map<number, Promise<Map<string, Row[]>>>()

/** Stand before the script, and so are there when it runs. */
const FIRST: ReadonlySet<string> = new Set(['stories', 'conflicts'])

/** Until the whole page is read. */
const isRead = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => resolve())
    else resolve()
  })

async function unpack(element: Element): Promise<Record<string, Columns>> {
  const stream = new Blob([bytesOf(element.textContent ?? '')]).stream().pipeThrough(new DecompressionStream('gzip'))
  return JSON.parse(await new Response(stream).text())
}

/** Base64 as bytes. */
function bytesOf(packed: string): Uint8Array<ArrayBuffer> {
  const letters = atob(packed)
  const bytes = new Uint8Array(letters.length)
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i)
  return bytes
}

function toRows(columns: Columns): Row[] {
  const entries = Object.entries(columns)
  const count = entries[0]?.[1].length ?? 0
  const rows: Record<string, Cell>[] = []
  for (let i = 0; i < count; i++) {
    const row: Record<string, Cell> = {}
    for (const [name, cells] of entries) row[name] = cells[i] ?? null
    rows.push(row)
  }
  return rows
}

/** Unpacks tables, each once: then `rowsOf` has them. */
export async function load(...tables: readonly string[]): Promise<void> {
  await Promise.all(
    tables.map((table) => {
      const known = loading.get(table) ?? loadTable(table)
      loading.set(table, known)
      return known
    }),
  )
}

async function loadTable(table: string): Promise<void> {
  if (!FIRST.has(table)) await isRead()
  const rows: Row[] = []
  for (const index of elementsOf(table).keys()) for (const row of await chunkOf(table, index)) rows.push(row)
  held.set(table, rows)
}

const elementsOf = (table: string): NodeListOf<Element> => document.querySelectorAll(`script[data-table="${table}"]`)

const chunks = new Map<string, Promise<Row[]>>()

/** Rows of a table that were packed together. */
function chunkOf(table: string, index: number): Promise<Row[]> {
  const key = `${table}.${index}`
  const known = chunks.get(key) ?? unpackChunk(table, index)
  chunks.set(key, known)
  return known
}

async function unpackChunk(table: string, index: number): Promise<Row[]> {
  if (!FIRST.has(table)) await isRead()
  const element = elementsOf(table)[index]
  return element ? toRows((await unpack(element))[table] ?? {}) : []
}

/** The rows of a table with that value in a column, which stand in those chunks alone: nothing else is unpacked. */
export async function inChunks(
  table: string,
  indexes: readonly number[],
  column: string,
  value: Cell,
): Promise<readonly Row[]> {
  if (held.has(table)) return where(table, column, value)
  const found: Row[] = []
  for (const index of indexes) for (const row of await chunkOf(table, index)) if (row[column] === value) found.push(row)
  return found
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

/** What only an article needs: its text, blocks, names, times and amounts. */
export async function heavyOf(article: Row): Promise<(table: string) => Row[]> {
  const chunk = Number(article.chunk)
  const known = heavy.get(chunk) ?? readHeavy(chunk)
  heavy.set(chunk, known)
  const found = await known
  return (table) => (found.get(table) ?? []).filter((row) => row.document_id === article.document_id)
}

async function readHeavy(chunk: number): Promise<Map<string, Row[]>> {
  await isRead()
  const element = document.querySelector(`script[data-heavy="${chunk}"]`)
  if (!element) return new Map()
  return new Map(Object.entries(await unpack(element)).map(([name, columns]) => [name, toRows(columns)]))
}
