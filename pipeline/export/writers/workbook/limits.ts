import { ownField } from '../../../own_field.ts'
import { toIssue } from '../../../record/issue.ts'
import type { Issue } from '../../../record/records.ts'
import type { JsonSchema } from '../../../record/validate.ts'
import { documentOf, type Row } from '../../rows.ts'
import { columnsOf, keyColumnsOf, type Table } from '../../table.ts'

/** Limits of a sheet: characters (UTF-16 code units) a cell, rows with the header (ECMA-376, Excel's specifications). */
export const CELL_LIMIT = 32_767
export const ROW_LIMIT = 1_048_576

/** Columns that the workbook leaves out, by table: whole texts belong in no cell. */
const WITHOUT = new Map([['documents', 'text']])

/** The columns of a sheet: what people read comes first, then what joins tables and what counts characters. */
export function sheetColumns(table: Table): string[] {
  const columns = columnsOf(table).filter((column) => column !== WITHOUT.get(table.name))
  const joining = joiningColumns(table)
  return [...columns.filter((column) => !joining.has(column)), ...columns.filter((column) => joining.has(column))]
}

const OFFSET = /(?:^|_)(?:start|end)$/

function joiningColumns(table: Table): ReadonlySet<string> {
  const { properties = {} } = table.schema
  const joins = ([column, property]: [string, JsonSchema]) => 'x-references' in property || OFFSET.test(column)
  const found = Object.entries(properties).filter(joins)
  return new Set([
    ...keyColumnsOf(table).filter((column) => column.endsWith('_id')),
    ...found.map(([column]) => column),
  ])
}

/** An issue for every cell of a row that the workbook cuts. Export adds the file that the document came from. */
export const findCutCells = (table: string, row: Row, columns: readonly string[]): Issue[] =>
  columns
    .filter((column) => isCut(ownField(row, column) ?? null))
    .map((column) => toIssue('CELL_CUT', placeOf(row), { table, column }))

const isCut = (cell: Row[string]): boolean => typeof cell === 'string' && cell.length > CELL_LIMIT

const placeOf = (row: Row) => ({ stage: 'export', document_id: documentOf(row) }) as const

/** An issue where a table grows beyond what a sheet has: `before` and `after` are its rows without the header. */
export const findCutSheet = (table: string, before: number, after: number): Issue[] =>
  before < ROW_LIMIT && after >= ROW_LIMIT ? [toIssue('SHEET_CUT', { stage: 'export' }, { table })] : []
