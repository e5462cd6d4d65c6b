import { ownField } from '../../../own_field.ts'
import type { JsonSchema } from '../../../record/validate.ts'
import type { Table } from '../../table.ts'
import { bringingsTo } from './brought.ts'
import { sheetColumns } from './columns.ts'
import { textSheet } from './sheet.ts'
import { unitColumns } from './unit_names.ts'

/** The sheet that comes first, and the one that comes last: no table can be called so, since their names have no capitals. */
export const ABOUT = 'Read me'
export const DICTIONARY = 'Dictionary'

const NOTES = [
  'Every sheet begins with what one reads: title, day, publisher, sentence, then the row itself. Ids, by which rows of sheets belong together, stand last.',
  'start and end count the characters of the document from 0, the end exclusive: the same in every format.',
  'Left out here: the whole text of each document (documents.text). It stands in csv, json, yaml, parquet and newsledger.sqlite.',
  'An article without a title is called by its file, in brackets. Units are told in words; their codes (UCUM, ISO 4217) stand last.',
  'Line ends are line feeds. What no spreadsheet holds, control characters say, is left out, and a row of issues tells so.',
  'Days are days: of a moment such as 2024-05-01T10:00:00Z the sheet shows the day, the other formats the moment.',
  'On paper a sheet has its first columns, as many as can be read there: for others, set its print area anew.',
  'What is joined with "; " is a list. An empty cell means that nothing is known.',
]

/** What is in the workbook: `sheets` are its tables with the number of their rows. */
export const aboutSheet = (sheets: readonly { table: Table; rows: number }[]): string =>
  textSheet(
    [
      ['What is in this workbook'],
      [],
      ['sheet', 'rows', 'what its rows are'],
      ...sheets.map(({ table, rows }) => [table.name, rows, table.schema.description ?? '']),
      ...NOTES.map((note, index) => [index === 0 ? 'how to read them' : '', '', note]),
    ],
    [22, 10, 100],
  )

/** What every column means. */
export const dictionarySheet = (tables: readonly Table[]): string =>
  textSheet(
    [
      ['What the columns mean'],
      [],
      ['sheet', 'column', 'values', 'meaning'],
      ...tables.flatMap((table) => entriesOf(table, tables)),
    ],
    [22, 22, 40, 100],
  )

function entriesOf(table: Table, tables: readonly Table[]): string[][] {
  const properties = new Map([
    ...Object.entries(table.schema.properties ?? {}),
    ...unitProperties(table),
    ...broughtProperties(table, tables),
  ])
  return sheetColumns(table).map(({ name }) => {
    const property = properties.get(name) ?? {}
    return [table.name, name, valuesOf(property), property.description ?? '']
  })
}

/** What the columns mean that say units in words. */
const unitProperties = (table: Table): [string, JsonSchema][] =>
  Array.from(unitColumns(table), ([code, column]) => [
    column,
    { description: `What people call the unit of the column ${code}` },
  ])

/** What the columns mean that come from other tables. */
const broughtProperties = (table: Table, tables: readonly Table[]): [string, JsonSchema][] =>
  bringingsTo(table).map(({ target, there, here }) => {
    const { properties = {} } = tables.find(({ name }) => name === target)?.schema ?? {}
    return [here, ownField(properties, there) ?? {}]
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
