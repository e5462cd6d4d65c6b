import { createRequire } from 'node:module'
import { once } from '../../../once.ts'
import { ownField } from '../../../own_field.ts'
import type { Cell, Row } from '../../rows.ts'

// Worker processes know the writers, and write nothing.
const require = createRequire(import.meta.url)
const fflate = once((): typeof import('fflate') => require('fflate'))

/** Columns of rows, each value by the number of its row: what is alike stands together, and packs well. */
type Columns = Map<string, Cell[]>

/** Characters of what is packed at a time. */
export const CHUNK_CHARACTERS = 2 ** 20

/** Rows of several tables on their way into the page, column by column. */
export class Chunk {
  readonly #tables = new Map<string, Columns>()
  #size = 0

  /** About as many characters. */
  get size(): number {
    return this.#size
  }

  add(table: string, columns: readonly string[], rows: readonly Row[]): void {
    if (rows.length === 0) return
    const own = this.#tables.get(table) ?? new Map(columns.map((column) => [column, [] as Cell[]]))
    this.#tables.set(table, own)
    for (const [column, cells] of own) for (const row of rows) this.#push(cells, ownField(row, column) ?? null)
  }

  #push(cells: Cell[], cell: Cell): void {
    cells.push(cell)
    this.#size += typeof cell === 'string' ? cell.length : 4
  }

  /** What it holds, gzipped and in base64. fflate rather than zlib: its bytes are the same under every version of Node. */
  pack(): string {
    const bytes = fflate().gzipSync(Buffer.from(this.#lines().join('\n')), { level: 2, mtime: 0 })
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  }

  /** A column a line, with its table and its name before its cells: the page parses those alone that it looks at. */
  #lines(): string[] {
    return Array.from(this.#tables).flatMap(([table, columns]) =>
      Array.from(columns, ([column, cells]) => `${table} ${column} ${JSON.stringify(cells)}`),
    )
  }
}
