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

/** What XML 1.0 cannot hold (its production 2): control characters but tab and line ends, and two noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNHELD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** The text without what no cell holds. */
export const withoutUnheld = (text: string): string => text.replace(UNHELD, '')

/** What `withoutUnheld` takes from the cells of rows. */
export function unheldIn(rows: readonly Row[], columns: readonly string[]): string[] {
  const found = new Set<string>()
  for (const row of rows)
    for (const column of columns) {
      const cell = ownField(row, column)
      if (typeof cell === 'string') for (const sign of cell.match(UNHELD) ?? []) found.add(sign)
    }
  return Array.from(found)
}

/** An issue that names the characters which the rows of a document lose, or of none; none where they lose nothing. */
export function toUnheldIssues(signs: Iterable<string>, document_id: string | null): Issue[] {
  const characters = Array.from(new Set(signs), nameOfCharacter).sort().join(', ')
  return characters === '' ? [] : [toIssue('CELL_CHARACTERS', { stage: 'export', document_id }, { characters })]
}

const nameOfCharacter = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

const placeOf = (row: Row) => ({ stage: 'export', document_id: documentOf(row) }) as const
