/** What the page holds packed: gzipped lines, each a column of rows; a column is parsed when a cell of it is read. */

export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell>>

interface Column {
  /** Its cells as they stand packed: what is not in it is in none of them. */
  json: string
  cells: () => readonly Cell[]
}

/** Rows of a table that were packed together, by column. */
export type Columns = ReadonlyMap<string, Column>

/** Tables by name. */
export async function unpack(element: Element): Promise<ReadonlyMap<string, Columns>> {
  const tables = new Map<string, Map<string, Column>>()
  for (const line of (await textOf(element.textContent ?? '')).split('\n')) {
    const [table, column] = line.split(' ', 2) as [string, string]
    const columns = tables.get(table) ?? new Map<string, Column>()
    tables.set(table, columns.set(column, toColumn(line.slice(table.length + column.length + 2))))
  }
  return tables
}

function toColumn(json: string): Column {
  let parsed: readonly Cell[] | undefined
  return {
    json,
    cells: () => {
      parsed ??= JSON.parse(json) as readonly Cell[]
      return parsed
    },
  }
}

/** Read piece by piece by the page itself: a Blob or a Response would send all of it to another process and back, which takes four times as long. */
async function textOf(packed: string): Promise<string> {
  const { readable, writable } = new DecompressionStream('gzip')
  const writer = writable.getWriter()
  const written = writer.write(bytesOf(packed)).then(() => writer.close())
  const [reader, decoder] = [readable.getReader(), new TextDecoder()]
  let text = ''
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    text += decoder.decode(piece.value, { stream: true })
  await written
  return text + decoder.decode()
}

/** Base64 as bytes. */
function bytesOf(packed: string): Uint8Array<ArrayBuffer> {
  const letters = atob(packed)
  const bytes = new Uint8Array(letters.length)
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i)
  return bytes
}

/** The number of a row. */
const AT = Symbol('at')

/** Makes rows that are views of these columns: a row costs nothing but for the cells that are read of it. */
export function viewOf(columns: Columns): (at: number) => Row {
  const shape = Object.create(null)
  for (const [name, { cells }] of columns)
    Object.defineProperty(shape, name, {
      get(this: { [AT]: number }) {
        return cells()[this[AT]] ?? null
      },
    })
  return (at) => Object.assign(Object.create(shape), { [AT]: at })
}

export const countRows = (columns: Columns | undefined): number => {
  const [first] = columns?.values() ?? []
  return first?.cells().length ?? 0
}
