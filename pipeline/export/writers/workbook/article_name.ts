import type { Cell, Row } from '../../rows.ts'
import type { Table } from '../../table.ts'

/** What an article is called where it has no title: its file, in brackets; of a file that holds several, also which of them it is. */
export function articleName(pages: ReadonlyMap<Table, readonly Row[]>): Cell {
  const [, rows = []] = [...pages].find(([table]) => table.name === 'documents') ?? []
  const { source_path: path = null, record_number: number = null } = rows[0] ?? {}
  if (path === null) return null
  return number === null ? `[${path}]` : `[${path}, record ${number}]`
}
