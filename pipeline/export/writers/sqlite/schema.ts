import type { JsonSchema } from '../../../record/validate.ts'
import { onOneLine, sqlName, sqlText } from '../../sql.ts'
import { columnsOf, isNullable, keyColumnsOf, referenceOf, type Table, typeOf } from '../../table.ts'

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({ integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER' }),
)

/** SQLite's type of a column; booleans are 0 and 1. */
export const affinityOf = (property: JsonSchema): string => TYPES.get(typeOf(property)) ?? 'TEXT'

/** What a value of the column may be, besides its type. */
function constraintsOf(column: string, property: JsonSchema): string {
  const values = property.enum?.filter((value) => value !== null)
  if (values) return ` CHECK (${sqlName(column)} IN (${values.map((value) => sqlText(String(value))).join(', ')}))`
  return typeOf(property) === 'boolean' ? ` CHECK (${sqlName(column)} IN (0, 1))` : ''
}

/** A comment in SQL ends with its line. */
const comment = (description = ''): string => `-- ${onOneLine(description)}`

function columnOf(column: string, property: JsonSchema, tables: ReadonlySet<string>): string {
  const required = isNullable(property) ? '' : ' NOT NULL'
  const target = referenceOf(property)
  const references =
    target !== null && tables.has(target.table)
      ? ` REFERENCES ${sqlName(target.table)} (${sqlName(target.column)})`
      : ''
  return `${sqlName(column)} ${affinityOf(property)}${required}${constraintsOf(column, property)}${references}`
}

/** The table with types, keys and what each column means: SQLite keeps the words of the statement. */
export function createTable(table: Table, tables: ReadonlySet<string>): string {
  const { properties = {}, description } = table.schema
  const columns = Object.entries(properties).map(
    ([column, property]) => `  ${columnOf(column, property, tables)}, ${comment(property.description)}`,
  )
  const key = `  PRIMARY KEY (${keyColumnsOf(table).map(sqlName).join(', ')})`
  return [`CREATE TABLE ${sqlName(table.name)} ( ${comment(description)}`, ...columns, key, ') STRICT'].join('\n')
}

/** An index for each column that points into a table. */
export const createIndexes = ({ name, schema }: Table): string[] =>
  Object.entries(schema.properties ?? {})
    .filter(([, property]) => referenceOf(property) !== null)
    .map(([column]) => `CREATE INDEX ${sqlName(`${name}_${column}`)} ON ${sqlName(name)} (${sqlName(column)})`)

/** What a table is searched by. */
const SEARCHED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    documents: ['title', 'article'],
    claims: ['sentence', 'actor', 'action', 'recipient', 'object', 'place'],
    quotes: ['text', 'source'],
  }),
)

/** A full-text index over what people search (FTS5); it holds no second copy of the words. */
export function createSearch(table: Table): string[] {
  const columns = SEARCHED.get(table.name)?.filter((column) => columnsOf(table).includes(column)) ?? []
  if (columns.length === 0) return []
  const name = sqlName(`${table.name}_search`)
  return [
    `CREATE VIRTUAL TABLE ${name} USING fts5(${columns.map(sqlName).join(', ')}, content=${sqlName(table.name)}, tokenize='porter unicode61')`,
    `INSERT INTO ${name} (${name}) VALUES ('rebuild')`,
  ]
}
