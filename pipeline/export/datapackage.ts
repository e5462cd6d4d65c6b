import { columnsOf, type JsonSchema, readSchema, TABLES, type TableName } from '../validate.ts'
import { csv } from './csv.ts'
import type { WrittenFile } from './sink.ts'
import { FORMATS, pathOf } from './writer.ts'
import { WORKBOOK } from './xlsx.ts'

export const DATAPACKAGE = 'datapackage.json'
/** The name in `datapackage.json` and `run.json` by which a folder is known as ours. */
export const PACKAGE_NAME = 'newsledger'

const PROFILES = 'https://datapackage.org/profiles/2.0'
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DIALECT = {
  $schema: `${PROFILES}/tabledialect.json`,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
}

const typesOf = (property: JsonSchema): string[] => [property.type ?? 'string'].flat()

/** A pattern as Table Schema takes it, anchored at both ends (XML Schema regular expressions). */
const toAnchored = (pattern: string): string =>
  pattern.endsWith('$') ? pattern.replace(/^\^|\$$/g, '') : `${pattern.replace(/^\^/, '')}.*`

function constraintsOf(property: JsonSchema, isKey: boolean) {
  const { enum: values, pattern, minimum, maximum, minLength } = property
  return {
    ...(typesOf(property).includes('null') ? {} : { required: true }),
    ...(isKey ? { unique: true } : {}),
    ...(values ? { enum: values.filter((value) => value !== null) } : {}),
    ...(pattern === undefined ? {} : { pattern: toAnchored(pattern) }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(minLength === undefined ? {} : { minLength }),
  }
}

function toField(name: string, property: JsonSchema, isKey: boolean) {
  const type = property.format === 'date' ? 'date' : typesOf(property).find((candidate) => candidate !== 'null')
  const constraints = constraintsOf(property, isKey)
  const field = { name, type, description: property.description }
  return Object.keys(constraints).length > 0 ? { ...field, constraints } : field
}

function toForeignKeys(table: TableName, properties: Record<string, JsonSchema>) {
  return Object.entries(properties).flatMap(([column, property]) => {
    const [resource, field] = property['x-references']?.split('.') ?? []
    if (resource === undefined || field === undefined) return []
    // A key into the table itself names no resource.
    const reference = resource === table ? { fields: [field] } : { resource, fields: [field] }
    return [{ fields: [column], reference }]
  })
}

/** The Table Schema of a table. */
export function toTableSchema(table: TableName) {
  const { properties = {} } = readSchema(`tables/${table}`)
  const [key = ''] = columnsOf(table)
  const fields = Object.entries(properties).map(([name, property]) => toField(name, property, name === key))
  const foreignKeys = toForeignKeys(table, properties)
  const schema = { $schema: `${PROFILES}/tableschema.json`, fields, missingValues: [''], primaryKey: [key] }
  return foreignKeys.length > 0 ? { ...schema, foreignKeys } : schema
}

type Find = (path: string) => { path: string; bytes: number; hash: string }

const finder =
  (files: readonly WrittenFile[]): Find =>
  (path) => {
    const file = files.find((written) => written.path === path)
    if (!file) throw new Error(`${path} is to be described, but was not written`)
    return { path, bytes: file.bytes, hash: `sha256:${file.sha256}` }
  }

const tabular = (table: TableName, find: Find) => ({
  name: table,
  type: 'table',
  description: readSchema(`tables/${table}`).description,
  ...find(pathOf(table, csv)),
  format: csv.name,
  mediatype: csv.mediatype,
  encoding: 'utf-8',
  dialect: DIALECT,
  schema: toTableSchema(table),
})

const others = (table: TableName, find: Find) =>
  FORMATS.filter((format) => format !== csv).map((format) => ({
    name: `${table}_${format.name}`,
    description: `The rows of ${table}.`,
    ...find(pathOf(table, format)),
    format: format.name,
    mediatype: format.mediatype,
    encoding: 'utf-8',
  }))

const workbook = (find: Find) => ({
  name: 'workbook',
  description: 'Every table a sheet, without the whole texts.',
  ...find(WORKBOOK),
  format: 'xlsx',
  mediatype: WORKBOOK_TYPE,
})

/** The descriptor of the written files (Data Package 2.0, datapackage.org): the tables as CSV with their schemas, then the same rows otherwise. */
export function toDatapackage(files: readonly WrittenFile[]) {
  const find = finder(files)
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: PACKAGE_NAME,
    title: 'News articles as tables',
    description: 'Start and end count Unicode code points of documents.text, the end exclusive. An empty cell is null.',
    resources: [
      ...TABLES.map((table) => tabular(table, find)),
      ...TABLES.flatMap((table) => others(table, find)),
      workbook(find),
    ],
  }
}
