import { ownField } from '../../../own_field.ts'
import type { JsonSchema } from '../../../record/validate.ts'
import type { Table } from '../../table.ts'
import { shownColumns } from './limits.ts'
import { textSheet } from './sheet.ts'

/** The sheet that comes first, and the one that comes last: no table can be called so, since their names have no capitals. */
export const ABOUT = 'Read me'
export const DICTIONARY = 'Dictionary'

const NOTES = [
  'Every sheet begins with what one reads: title, day, publisher, sentence, then the row itself. Ids, by which rows of sheets belong together, stand last.',
  'start and end count the characters of the document from 0, the end exclusive: the same in every format.',
  'Left out here: the whole text of each document (documents.text). It stands in csv, json, yaml, parquet and newsledger.sqlite.',
  'Days are days: of a moment such as 2024-05-01T10:00:00Z the sheet shows the day, the other formats the moment.',
  'What is joined with "; " is a list. An empty cell means that nothing is known.',
]

/** What is in the workbook: `sheets` are its tables with the number of their rows. */
export const aboutSheet = (sheets: readonly { table: Table; rows: number }[]): string =>
  textSheet(
    [
      ['What is in this workbook'],
      [],
      ['sheet', 'rows', 'what its rows are'],
      ...sheets.map(({ table, rows }) => [table.name, String(rows), table.schema.description ?? '']),
      ...NOTES.map((note, index) => [index === 0 ? 'how to read them' : '', '', note]),
    ],
    [22, 10, 100],
  )

/** What every column means. */
export const dictionarySheet = (tables: readonly Table[]): string =>
  textSheet(
    [['What the columns mean'], [], ['sheet', 'column', 'values', 'meaning'], ...tables.flatMap(entriesOf)],
    [22, 22, 40, 100],
  )

const entriesOf = (table: Table): string[][] =>
  shownColumns(table).map((column) => {
    const property = ownField(table.schema.properties ?? {}, column) ?? {}
    return [table.name, column, valuesOf(property), property.description ?? '']
  })

function valuesOf({ enum: values, type = 'string', format }: JsonSchema): string {
  if (values) return values.filter((value) => value !== null).join(', ')
  return (
    format ??
    [type]
      .flat()
      .filter((name) => name !== 'null')
      .join(' or ')
  )
}
