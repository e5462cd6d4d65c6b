import { ownField } from '../../../own_field.ts'
import { toIssue } from '../../../record/issue.ts'
import type { Issue } from '../../../record/records.ts'
import { documentOf, type Row } from '../../rows.ts'
import { columnsOf, type Table } from '../../table.ts'

/** Limits of a sheet: characters (UTF-16 code units) a cell, rows with the header (ECMA-376, Excel's specifications). */
export const CELL_LIMIT = 32_767
export const ROW_LIMIT = 1_048_576

/** Columns that the workbook leaves out, by table: whole texts belong in no cell. */
const WITHOUT = new Map([['documents', 'text']])

/** The columns of a table that its sheet has. */
export const shownColumns = (table: Table): string[] =>
  columnsOf(table).filter((column) => column !== WITHOUT.get(table.name))

/** An issue for every cell of a row that the workbook cuts. Export adds the file that the document came from. */
export const findCutCells = (table: string, row: Row, columns: readonly string[]): Issue[] =>
  columns
    .filter((column) => isCut(ownField(row, column) ?? null))
    .map((column) => toIssue('CELL_CUT', placeOf(row), { table, column }))

const isCut = (cell: Row[string]): boolean => typeof cell === 'string' && cell.length > CELL_LIMIT

const placeOf = (row: Row) => ({ stage: 'export', document_id: documentOf(row) }) as const
