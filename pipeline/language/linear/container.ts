import { ownField } from '../../own_field.ts'

/** A model file: a JSON header with the place of each array, then the arrays' bytes, little-endian, each on a multiple of 8. */
export type Arrays = Record<string, Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Float32Array>

interface Header {
  meta: unknown
  arrays: { name: string; type: string; length: number; at: number }[]
}

const TYPES = { Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Float32Array }
const MAGIC = 0x314c4e47

export interface Container<Meta> {
  meta: Meta
  arrays: Arrays
}

const padded = (length: number): number => (length + 7) & ~7

export function packContainer(meta: unknown, arrays: Arrays): Uint8Array {
  const places: Header['arrays'] = []
  let at = 0
  for (const [name, array] of Object.entries(arrays)) {
    places.push({ name, type: array.constructor.name, length: array.length, at })
    at += padded(array.byteLength)
  }
  const header = new TextEncoder().encode(JSON.stringify({ meta, arrays: places } satisfies Header))
  const base = padded(8 + header.length)
  const bytes = new Uint8Array(base + at)
  new Int32Array(bytes.buffer, 0, 2).set([MAGIC, header.length])
  bytes.set(header, 8)
  for (const place of places) {
    const array = ownField(arrays, place.name)!
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + place.at)
  }
  return bytes
}

/**
 * Views into the bytes, no copy unless they are misaligned. Throws on a file that is not a model, or does not hold just the arrays
 * of these names.
 */
export function openContainer<Meta>(given: Uint8Array, names: readonly string[]): Container<Meta> {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getInt32(0, true) !== MAGIC) throw new Error('not a model file of this version')
  const length = view.getInt32(4, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header
  const base = bytes.byteOffset + padded(8 + length)
  assertNames(header, names)
  const arrays = header.arrays.map(({ name, type, length, at }): [string, Arrays[string]] => {
    const Type = ownField<(typeof TYPES)[keyof typeof TYPES]>(TYPES, type)
    if (!Type) throw new Error(`a model file has an array of the unknown type ${type}`)
    return [name, new Type(bytes.buffer as ArrayBuffer, base + at, length)]
  })
  return { meta: header.meta as Meta, arrays: Object.fromEntries(arrays) }
}

function assertNames(header: Header, names: readonly string[]): void {
  const held = header.arrays.map(({ name }) => name)
  const lacking = names.find((name) => !held.includes(name))
  const foreign = held.find((name) => !names.includes(name))
  if (lacking !== undefined) throw new Error(`a model file was made by another version: it has no array "${lacking}"`)
  if (foreign !== undefined) throw new Error(`a model file was made by another version: "${foreign}" is not read`)
}
