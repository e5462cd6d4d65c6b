import { ownField } from '../own_field.ts'
import type { Issue } from '../record/records.ts'
import { faultOfSchema, type JsonSchema } from '../record/validate.ts'
import type { GlobalLine } from '../stage.ts'
import type { PluginPage } from './page.ts'
import type { Row } from './rows.ts'

/**
 * A table: its name is that of its files and its sheet, its schema gives the columns and the key. Rows come from each
 * document as it goes by, from what link found, or from the issues of the whole run: one of the three.
 */
export interface Table {
  name: string
  /** JSON Schema (draft 2020-12) of a row; `x-references: table.column` marks a foreign key. */
  schema: JsonSchema
  /** Letter in the ids of rows that stand at a place of a document; no two tables share one. */
  letter?: string
  /** The layer whose annotations its rows are, one each, where it is so: that says why each row is as it is. */
  layer?: string
  /** Rows of one document, in order. */
  rows?(page: PluginPage): readonly object[]
  /** Rows of one line that link wrote of all documents; the lines come in the order of their ids. */
  linkedRows?(line: GlobalLine): readonly object[]
  /** Rows of the issues; `written` are the ids of the documents that have a row. Asked last of all. */
  issueRows?(issues: readonly Issue[], written: ReadonlySet<string>): readonly object[]
}

/** Column names in order: the header of its CSV file. */
export const columnsOf = ({ schema }: Pick<Table, 'schema'>): string[] => Object.keys(schema.properties ?? {})

/** The types that a value of a column may have, as JSON Schema names them. */
const typesOf = ({ type }: JsonSchema): string[] => [type ?? 'string'].flat()

/** The type of the values of a column that are not null. */
export const typeOf = (property: JsonSchema): string => typesOf(property).find((type) => type !== 'null') ?? 'string'

export const isNullable = (property: JsonSchema): boolean => typesOf(property).includes('null')

/** The table and column that a column points into; null where it points nowhere. */
export function referenceOf(property: JsonSchema): { table: string; column: string } | null {
  const [table, column] = property['x-references']?.split('.') ?? []
  return table === undefined || column === undefined ? null : { table, column }
}

/** The columns that tell one row from another: the first, where the schema names no others. */
export const keyColumnsOf = (table: Pick<Table, 'schema'>): string[] =>
  table.schema['x-primary-key'] ?? columnsOf(table).slice(0, 1)

/** What tells the row from others: an id, or, of rows that link others, several values in one text. */
export const keyOf = (table: Pick<Table, 'schema'>, row: Row): string =>
  keyColumnsOf(table)
    .map((column) => String(ownField(row, column)))
    .join(' ')

/** Throws where a row breaks the schema of its table: that is a fault of newsledger or of a plug-in, not of an input. */
export function assertValid(table: Table, row: Row): void {
  const fault = faultOfSchema(table.schema, row)
  if (fault) throw new Error(`Row ${keyOf(table, row)} of table ${table.name} breaks its schema: ${fault}`)
}
