import type { Table } from '../../pipeline/export/table.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'

/** A built-in table by its name. */
export function tableOf(name: string): Table {
  const table = PIPELINE.tables.find((candidate) => candidate.name === name)
  if (!table) throw new Error(`no table is called ${name}`)
  return table
}
