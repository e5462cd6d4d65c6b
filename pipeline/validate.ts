import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** The tables, in the order in which they are written and listed. */
export const TABLES = [
  'documents',
  'blocks',
  'sentences',
  'entities',
  'mentions',
  'roles',
  'times',
  'quantities',
  'quotes',
  'issues',
] as const
export type TableName = (typeof TABLES)[number]

/** What stands on the lines of the stage files. */
export const RECORD_SCHEMAS = ['rejected', 'ingest', 'clean', 'annotate', 'link'] as const
export type RecordName = (typeof RECORD_SCHEMAS)[number]

/** The parts of JSON Schema that the tables use. `x-references` names the table and column that a foreign key points to. */
export interface JsonSchema {
  $id?: string
  $defs?: Record<string, JsonSchema>
  title?: string
  description?: string
  type?: string | string[]
  enum?: (string | null)[]
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  required?: string[]
  properties?: Record<string, JsonSchema>
  'x-references'?: string
}

const SCHEMAS = new URL('../schemas/', import.meta.url)

/** The schema `tables/NAME` or `records/NAME`. */
export const readSchema = (path: string): JsonSchema =>
  JSON.parse(readFileSync(new URL(`${path}.schema.json`, SCHEMAS), 'utf8'))

/** Column names of a table, in order: the header of its CSV file. */
export const columnsOf = (table: TableName): string[] => Object.keys(readSchema(`tables/${table}`).properties ?? {})

let ajv: Ajv2020 | undefined

function compiler(): Ajv2020 {
  if (ajv) return ajv
  ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, discriminator: true })
  formats.default(ajv, { mode: 'fast' })
  ajv.addVocabulary(['x-references'])
  ajv.addSchema(readSchema('records/definitions'))
  return ajv
}

const compiled = new Map<string, ValidateFunction>()

function compileSchema(path: string): ValidateFunction {
  const check = compiler().compile(readSchema(path))
  compiled.set(path, check)
  return check
}

/** Null where the value is as the schema `tables/NAME` or `records/NAME` says; else what is wrong, in one line. */
export function faultOf(path: string, value: unknown): string | null {
  const check = compiled.get(path) ?? compileSchema(path)
  if (check(value)) return null
  const [first, ...more] = check.errors ?? []
  const place = first?.instancePath ? `${first.instancePath} ` : ''
  return `${place}${first?.message ?? 'is not valid'}${more.length > 0 ? ` (and ${more.length} more)` : ''}`
}
