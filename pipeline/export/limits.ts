import { toIssue } from '../issue.ts'
import type { Issue } from '../records.ts'
import type { TableName } from '../validate.ts'
import type { Row } from './rows.ts'

/** Limits of a sheet: characters (UTF-16 code units) a cell, rows with the header (ECMA-376, Excel's specifications). */
export const CELL_LIMIT = 32_767
export const ROW_LIMIT = 1_048_576

/** Columns that the workbook leaves out: whole texts belong in no cell. */
export const WITHOUT: Partial<Record<TableName, string>> = { documents: 'text' }

/** An issue for every cell of a row that the workbook will cut. */
export function findCutCells(table: TableName, row: Row, source_path: string | null): Issue[] {
  const { document_id } = row
  const place = { stage: 'export', source_path, document_id: document_id as string | null } as const
  return Object.entries(row)
    .filter(([column, cell]) => typeof cell === 'string' && cell.length > CELL_LIMIT && column !== WITHOUT[table])
    .map(([column]) => toIssue('CELL_CUT', place, { table, column }))
}

/** An issue for every table with more rows than a sheet has. */
export const findCutSheets = (counts: Readonly<Partial<Record<TableName, number>>>): Issue[] =>
  Object.entries(counts)
    .filter(([, count]) => count >= ROW_LIMIT)
    .map(([table]) => toIssue('SHEET_CUT', { stage: 'export' }, { table }))
