import { ownField, setOwnField } from '../own_field.ts'
import { type JsonSchema, readSchema } from './validate.ts'

type Convert = (offset: number) => number
/** Copies a value with the offsets in it converted. */
type Copier = (value: unknown, convert: Convert) => unknown

const DEFINITIONS = 'records/definitions'
const REFERENCE = /#\/\$defs\/(\w+)$/

/** An annotation in a layer of a plug-in has its offsets here, and nowhere else. */
const OF_PLUGINS = fieldCopier(new Map(['start', 'end'].map((name) => [name, copyOffset])))

function copyOffset(value: unknown, convert: Convert): unknown {
  return typeof value === 'number' ? convert(value) : value
}

const copiers = new Map<JsonSchema, Copier | null>()

/** How values of a schema are copied: the fields that it marks `x-offset` are offsets, and no others. Null where it marks none. */
export function offsetCopier(schema: JsonSchema): Copier | null {
  const known = copiers.get(schema)
  if (known !== undefined) return known
  const copier = toCopier(schema)
  copiers.set(schema, copier)
  return copier
}

function toCopier(schema: JsonSchema): Copier | null {
  if (schema.$ref) return offsetCopier(definition(schema.$ref))
  if (schema['x-offset']) return copyOffset
  if (schema.items) return itemCopier(offsetCopier(schema.items))
  if (schema.discriminator) return layerCopier(schema.discriminator.propertyName, schema.oneOf ?? [])
  const fields = new Map<string, Copier>()
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const copier = offsetCopier(property)
    if (copier) fields.set(name, copier)
  }
  return fields.size > 0 ? fieldCopier(fields) : null
}

function definition(reference: string): JsonSchema {
  const [, name = ''] = REFERENCE.exec(reference) ?? []
  const found = Object.entries(readSchema(DEFINITIONS).$defs ?? {}).find(([known]) => known === name)
  if (!found) throw new Error(`schemas/${DEFINITIONS}: there is no ${reference}`)
  return found[1]
}

const itemCopier = (copier: Copier | null): Copier | null =>
  copier && ((value, convert) => (Array.isArray(value) ? value.map((item) => copier(item, convert)) : value))

function fieldCopier(fields: ReadonlyMap<string, Copier>): Copier {
  return (value, convert) => {
    if (typeof value !== 'object' || value === null) return value
    const copy: Record<string, unknown> = { ...value }
    for (const [name, copier] of fields)
      if (Object.hasOwn(copy, name)) setOwnField(copy, name, copier(ownField(copy, name), convert))
    return copy
  }
}

/** One of several kinds of objects, told by a field. A kind that the schema does not know is a plug-in's. */
function layerCopier(field: string, kinds: readonly JsonSchema[]): Copier {
  const byKind = new Map<unknown, Copier | null>()
  for (const kind of kinds.map((one) => (one.$ref ? definition(one.$ref) : one)))
    byKind.set(ownField(kind.properties ?? {}, field)?.const, offsetCopier(kind))
  return (value, convert) => {
    const kind = ownField(value as Record<string, unknown>, field)
    const copier = byKind.has(kind) ? byKind.get(kind) : OF_PLUGINS
    return copier ? copier(value, convert) : value
  }
}
