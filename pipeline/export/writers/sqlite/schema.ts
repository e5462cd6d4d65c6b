import type { JsonSchema } from '../../../record/validate.ts'
import { columnsOf, keyColumnsOf, type Table } from '../../table.ts'

/** A name of a table or column, whatever words SQL keeps for itself. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const text = (content: string): string => `'${content.replaceAll("'", "''")}'`

const typesOf = ({ type }: JsonSchema): string[] => [type ?? 'string'].flat()

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({ integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER' }),
)

/** SQLite's type of a column; booleans are 0 and 1. */
export const typeOf = (property: JsonSchema): string =>
  TYPES.get(typesOf(property).find((name) => name !== 'null') ?? '') ?? 'TEXT'

/** What a value of the column may be, besides its type. */
function constraintsOf(column: string, property: JsonSchema): string {
  const values = property.enum?.filter((value) => value !== null)
  if (values) return ` CHECK (${quoted(column)} IN (${values.map((value) => text(String(value))).join(', ')}))`
  return typesOf(property).includes('boolean') ? ` CHECK (${quoted(column)} IN (0, 1))` : ''
}

/** A comment in SQL ends with its line. */
const comment = (description = ''): string => `-- ${description.replace(/\s+/g, ' ')}`

function columnOf(column: string, property: JsonSchema, tables: ReadonlySet<string>): string {
  const required = typesOf(property).includes('null') ? '' : ' NOT NULL'
  const [table, target] = property['x-references']?.split('.') ?? []
  const references =
    table !== undefined && target !== undefined && tables.has(table)
      ? ` REFERENCES ${quoted(table)} (${quoted(target)})`
      : ''
  return `${quoted(column)} ${typeOf(property)}${required}${constraintsOf(column, property)}${references}`
}

/** The table with types, keys and what each column means: SQLite keeps the words of the statement. */
export function createTable(table: Table, tables: ReadonlySet<string>): string {
  const { properties = {}, description } = table.schema
  const columns = Object.entries(properties).map(
    ([column, property]) => `  ${columnOf(column, property, tables)}, ${comment(property.description)}`,
  )
  const key = `  PRIMARY KEY (${keyColumnsOf(table).map(quoted).join(', ')})`
  return [`CREATE TABLE ${quoted(table.name)} ( ${comment(description)}`, ...columns, key, ') STRICT'].join('\n')
}

/** An index for each column that points into a table. */
export const createIndexes = ({ name, schema }: Table): string[] =>
  Object.entries(schema.properties ?? {})
    .filter(([, property]) => property['x-references'] !== undefined)
    .map(([column]) => `CREATE INDEX ${quoted(`${name}_${column}`)} ON ${quoted(name)} (${quoted(column)})`)

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
  const name = quoted(`${table.name}_search`)
  return [
    `CREATE VIRTUAL TABLE ${name} USING fts5(${columns.map(quoted).join(', ')}, content=${quoted(table.name)}, tokenize='porter unicode61')`,
    `INSERT INTO ${name} (${name}) VALUES ('rebuild')`,
  ]
}
