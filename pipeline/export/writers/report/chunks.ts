import { createRequire } from 'node:module'
import { once } from '../../../once.ts'
import type { Cell, Row } from '../../rows.ts'

// Worker processes know the writers, and write nothing.
const require = createRequire(import.meta.url)
const fflate = once((): typeof import('fflate') => require('fflate'))

/** Columns of rows, each value by the number of its row: what is alike stands together, and packs well. */
export type Columns = Record<string, Cell[]>

/** Characters of what is packed at a time. */
export const CHUNK_CHARACTERS = 2 ** 20

/** Rows of several tables on their way into the page, column by column. */
export class Chunk {
  tables: Record<string, Columns> = {}
  size = 0

  add(table: string, columns: readonly string[], rows: readonly Row[]): void {
    if (rows.length === 0) return
    const own = this.tables[table] ?? Object.fromEntries(columns.map((column) => [column, []]))
    this.tables[table] = own
    for (const row of rows)
      for (const column of columns) {
        const cell = row[column] ?? null
        own[column]?.push(cell)
        this.size += typeof cell === 'string' ? cell.length : 4
      }
  }
}

/** What a chunk holds, gzipped and in base64. fflate rather than zlib: its bytes are the same under every version of Node. */
export function pack(tables: Record<string, Columns>): string {
  const bytes = fflate().gzipSync(Buffer.from(JSON.stringify(tables)), { level: 6, mtime: 0 })
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
