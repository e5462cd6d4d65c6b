import type { JsonSchema } from '../record/validate.ts'
import { README } from './readme.ts'
import { PUBLISHERS, RIGHTS } from './rights.ts'
import type { WrittenFile } from './sink.ts'
import { isNullable, keyColumnsOf, referenceOf, type Table, typeOf } from './table.ts'

export const DATAPACKAGE = 'datapackage.json'
/** The name in `datapackage.json` and `run.json` by which a folder is known as ours. */
export const PACKAGE_NAME = 'newsledger'

const PROFILES = 'https://datapackage.org/profiles/2.0'
/** Only files of this kind are tables to a reader of data packages; the others repeat them. */
const TABULAR = 'text/csv'
const DIALECT = {
  $schema: `${PROFILES}/tabledialect.json`,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
}

/** A pattern as Table Schema takes it, anchored at both ends (XML Schema regular expressions). */
const toAnchored = (pattern: string): string =>
  pattern.endsWith('$') ? pattern.replace(/^\^|\$$/g, '') : `${pattern.replace(/^\^/, '')}.*`

function constraintsOf(property: JsonSchema, isKey: boolean) {
  const { enum: values, pattern, minimum, maximum, minLength } = property
  return {
    ...(isNullable(property) ? {} : { required: true }),
    ...(isKey ? { unique: true } : {}),
    ...(values ? { enum: values.filter((value) => value !== null) } : {}),
    ...(pattern === undefined ? {} : { pattern: toAnchored(pattern) }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(minLength === undefined ? {} : { minLength }),
  }
}

function toField(name: string, property: JsonSchema, isKey: boolean) {
  const type = property.format === 'date' ? 'date' : typeOf(property)
  const constraints = constraintsOf(property, isKey)
  const field = { name, type, description: property.description }
  return Object.keys(constraints).length > 0 ? { ...field, constraints } : field
}

function toForeignKeys(table: string, properties: Record<string, JsonSchema>) {
  return Object.entries(properties).flatMap(([column, property]) => {
    const target = referenceOf(property)
    if (target === null) return []
    const { table: resource, column: field } = target
    // A key into the table itself names no resource.
    const reference = resource === table ? { fields: [field] } : { resource, fields: [field] }
    return [{ fields: [column], reference }]
  })
}

/** The Table Schema of a table. */
export function toTableSchema(table: Table) {
  const { properties = {} } = table.schema
  const keys = keyColumnsOf(table)
  const fields = Object.entries(properties).map(([name, property]) =>
    toField(name, property, keys.length === 1 && name === keys[0]),
  )
  const foreignKeys = toForeignKeys(table.name, properties)
  const schema = { $schema: `${PROFILES}/tableschema.json`, fields, missingValues: [''], primaryKey: keys }
  return foreignKeys.length > 0 ? { ...schema, foreignKeys } : schema
}

const resourceOf = ({ name, description, path, bytes, sha256, format, mediatype, encoding }: WrittenFile) => ({
  ...{ name, description, path, bytes, hash: `sha256:${sha256}`, format, mediatype },
  ...(encoding ? { encoding } : {}),
})

/** A file that a reader of data packages takes for the table itself: it has the table's name. */
function tabular(file: WrittenFile, table: Table) {
  const { name: _, description: __, ...resource } = resourceOf(file)
  const { name, schema } = table
  const about = { name, type: 'table', description: schema.description }
  return { ...about, ...resource, dialect: DIALECT, schema: toTableSchema(table) }
}

const plain = (markdown: string): string => markdown.replaceAll('`', '')

/** On which terms each part may be passed on; of the articles no list of licences has a name for them, and the page of the folder says them. */
const LICENSES = RIGHTS.map(({ what, where, licence }) =>
  licence === null
    ? { path: README, title: `${what} (${plain(where)}): ${PUBLISHERS}` }
    : { name: licence.name, path: licence.path, title: `${what} (${plain(where)}): ${licence.title}` },
)

const SOURCES = RIGHTS.flatMap(({ source }) => source ?? [])

/** The descriptor of the written files (Data Package 2.0, datapackage.org): the tables as CSV with their schemas, then the same rows otherwise. */
export function toDatapackage(files: readonly WrittenFile[], tables: readonly Table[], version: string) {
  const ofTables = tables.map((table) => ({ table, files: files.filter((file) => file.table === table.name) }))
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: PACKAGE_NAME,
    title: 'News articles as tables',
    description: 'Start and end count Unicode code points of documents.text, the end exclusive. An empty cell is null.',
    version,
    licenses: LICENSES,
    sources: SOURCES,
    resources: [
      ...ofTables.flatMap(({ table, files: own }) => own.filter(isTabular).map((file) => tabular(file, table))),
      ...ofTables.flatMap(({ files: own }) => own.filter((file) => !isTabular(file)).map(resourceOf)),
      ...files.filter(({ table }) => table === null).map(resourceOf),
    ],
  }
}

const isTabular = ({ mediatype }: WrittenFile): boolean => mediatype === TABULAR
