/** The rows that the page holds: packed in script elements, unpacked into columns. */

export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell>>
type Columns = Record<string, Cell[]>

/** Tables by name; those that every view may need are there from the beginning. */
const tables = new Map<string, Row[]>()
const byKey = new Map<string, Map<string, Row>>()
const heavy = new Map<number, Promise<Map<string, Row[]>>>()

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

/** Unpacks what the views begin with. */
export async function load(): Promise<void> {
  const packed = Array.from(document.querySelectorAll('script[data-light]'))
  for (const unpacked of await Promise.all(packed.map(unpack)))
    for (const [name, columns] of Object.entries(unpacked)) {
      const rows = toRows(columns)
      const known = tables.get(name)
      if (known) for (const row of rows) known.push(row)
      else tables.set(name, rows)
    }
}

export const rowsOf = (table: string): readonly Row[] => tables.get(table) ?? []

/** The row of a table with that value in a column that has each value once. */
export function find(table: string, column: string, value: Cell | undefined): Row | undefined {
  const key = `${table}.${column}`
  const index = byKey.get(key) ?? new Map(rowsOf(table).map((row) => [String(row[column]), row]))
  byKey.set(key, index)
  return index.get(String(value))
}

const groups = new Map<string, Map<string, Row[]>>()

/** The rows of a table with that value in a column. */
export function where(table: string, column: string, value: Cell | undefined): readonly Row[] {
  const key = `${table}.${column}`
  const known = groups.get(key)
  if (known) return known.get(String(value)) ?? []
  const index = new Map<string, Row[]>()
  for (const row of rowsOf(table)) {
    const name = String(row[column])
    const group = index.get(name)
    if (group) group.push(row)
    else index.set(name, [row])
  }
  groups.set(key, index)
  return index.get(String(value)) ?? []
}

/** What only an article needs: its text, blocks, names, times and amounts. */
export async function heavyOf(article: Row): Promise<(table: string) => Row[]> {
  const chunk = Number(article.chunk)
  const loading = heavy.get(chunk) ?? readHeavy(chunk)
  heavy.set(chunk, loading)
  const found = await loading
  return (table) => (found.get(table) ?? []).filter((row) => row.document_id === article.document_id)
}

async function readHeavy(chunk: number): Promise<Map<string, Row[]>> {
  const element = document.querySelector(`script[data-heavy="${chunk}"]`)
  if (!element) return new Map()
  return new Map(Object.entries(await unpack(element)).map(([name, columns]) => [name, toRows(columns)]))
}
