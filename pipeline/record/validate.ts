import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js'
import { once } from '../once.ts'

const require = createRequire(import.meta.url)

/** What stands on the lines of the stage files. */
export const RECORD_SCHEMAS = ['rejected', 'ingest', 'clean', 'annotate', 'link'] as const
export type RecordName = (typeof RECORD_SCHEMAS)[number]

/**
 * The parts of JSON Schema that ours use. `x-references` names the table and column that a foreign key points to; `x-offset` marks what
 * counts characters of the document's text; `x-primary-key` lists the columns that tell one row of a table from another, where that is
 * not the first alone; `x-list` marks a text that is a list for people, joined with `; `.
 */
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
  items?: JsonSchema
  oneOf?: JsonSchema[]
  $ref?: string
  const?: unknown
  default?: unknown
  additionalProperties?: boolean | JsonSchema
  discriminator?: { propertyName: string }
  'x-references'?: string
  'x-offset'?: boolean
  'x-list'?: boolean
  'x-primary-key'?: string[]
}

const SCHEMAS = new URL('../../schemas/', import.meta.url)

const read = new Map<string, JsonSchema>()
/** The paths of the schemas that were read. */
const paths = new WeakMap<JsonSchema, string>()

/** The schema `tables/NAME` or `records/NAME`: the same object each time. */
export function readSchema(path: string): JsonSchema {
  const known = read.get(path)
  if (known) return known
  const schema: JsonSchema = JSON.parse(readFileSync(new URL(`${path}.schema.json`, SCHEMAS), 'utf8'))
  read.set(path, schema)
  paths.set(schema, path)
  return schema
}

/** How schemas are compiled, here and by the build. */
export const COMPILING = { strict: true, allErrors: true, allowUnionTypes: true, discriminator: true } as const

/** A compiler that knows ours; loading and using it takes longer than reading an article. */
export function createCompiler(options: object = COMPILING): Ajv2020 {
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js')
  const formats = require('ajv-formats') as typeof import('ajv-formats')
  const ajv = new Ajv2020(options)
  formats.default(ajv, { mode: 'fast' })
  ajv.addVocabulary(['x-references', 'x-offset', 'x-list', 'x-primary-key'])
  ajv.addSchema(readSchema('records/definitions'))
  return ajv
}

const compiler = once(createCompiler)

/** What the build compiled, a file a schema; sources that run as they are have none. */
const BUILT = new URL('../validators/', import.meta.url)

/** The check that the build compiled of one of our schemas; null where there is none. */
function readBuilt(schema: JsonSchema): ValidateFunction | null {
  const path = paths.get(schema)
  const file = path === undefined ? null : new URL(`${path}.cjs`, BUILT)
  return file && existsSync(file) ? require(fileURLToPath(file)) : null
}

const compiled = new WeakMap<JsonSchema, ValidateFunction>()

function compile(schema: JsonSchema): ValidateFunction {
  const check = readBuilt(schema) ?? compiler().compile(schema)
  compiled.set(schema, check)
  return check
}

/** Null where the value is as the schema `tables/NAME` or `records/NAME` says; else what is wrong, in one line. */
export const faultOf = (path: string, value: unknown): string | null => faultOfSchema(readSchema(path), value)

/** Null where the value is as the schema says; else what is wrong, in one line. A schema is compiled once, by identity. */
export function faultOfSchema(schema: JsonSchema, value: unknown): string | null {
  const check = compiled.get(schema) ?? compile(schema)
  if (check(value)) return null
  const [first, ...more] = check.errors ?? []
  const place = first?.instancePath ? `${first.instancePath} ` : ''
  return `${place}${first?.message ?? 'is not valid'}${more.length > 0 ? ` (and ${more.length} more)` : ''}`
}
