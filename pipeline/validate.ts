import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** What stands on the lines of the stage files. */
export const RECORD_SCHEMAS = ['rejected', 'ingest', 'clean', 'annotate', 'link'] as const
export type RecordName = (typeof RECORD_SCHEMAS)[number]

/**
 * The parts of JSON Schema that ours use. `x-references` names the table and column that a foreign key points to; `x-offset` marks what
 * counts characters of the document's text.
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
  discriminator?: { propertyName: string }
  'x-references'?: string
  'x-offset'?: boolean
}

const SCHEMAS = new URL('../schemas/', import.meta.url)

const read = new Map<string, JsonSchema>()

/** The schema `tables/NAME` or `records/NAME`: the same object each time. */
export function readSchema(path: string): JsonSchema {
  const known = read.get(path) ?? JSON.parse(readFileSync(new URL(`${path}.schema.json`, SCHEMAS), 'utf8'))
  read.set(path, known)
  return known
}

let ajv: Ajv2020 | undefined

function compiler(): Ajv2020 {
  if (ajv) return ajv
  ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, discriminator: true })
  formats.default(ajv, { mode: 'fast' })
  ajv.addVocabulary(['x-references', 'x-offset'])
  ajv.addSchema(readSchema('records/definitions'))
  return ajv
}

const compiled = new WeakMap<JsonSchema, ValidateFunction>()

function compile(schema: JsonSchema): ValidateFunction {
  const check = compiler().compile(schema)
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
