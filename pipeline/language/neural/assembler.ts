/**
 * Puts WebAssembly together byte by byte: a compiler for thirty instructions would be a dependency. WebAssembly's
 * arithmetic is exact by its standard (SIMD included, in every Node since 16), so results are the same on every machine.
 */
declare const WebAssembly: {
  Memory: new (limits: { initial: number }) => { buffer: ArrayBuffer }
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> }
}

const PAGE = 65536
const I32 = 0x7f
const V128 = 0x7b

/** Instructions as bytes. What takes an operand from the stack is given the code that puts it there. */
export type Code = number[]

/** A function of `parameters` 32-bit numbers, numbered first, then `integers`, then `vectors` of 128 bits. */
export interface Assembled {
  name: string
  parameters: number
  integers: number
  vectors: number
  body: Code
}

/** Makes functions that share one memory of at least `bytes`. */
export function assemble(
  bytes: number,
  functions: Assembled[],
): { buffer: ArrayBuffer; exports: Record<string, unknown> } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
  const module = new WebAssembly.Module(Uint8Array.from(moduleBytes(functions)))
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  return { buffer: memory.buffer, exports }
}

const leb = (value: number): Code => (value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)])
const signed = (value: number): Code => (value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)])
const sized = (bytes: Code): Code => [...leb(bytes.length), ...bytes]
const text = (name: string): Code => sized([...name].map((letter) => letter.charCodeAt(0)))
const section = (id: number, items: Code[]): Code => [id, ...sized([...leb(items.length), ...items.flat()])]

function moduleBytes(functions: Assembled[]): Code {
  const types = functions.map(({ parameters }) => [0x60, ...sized(new Array(parameters).fill(I32)), 0])
  const exported = functions.map(({ name }, i) => [...text(name), 0, i])
  const bodies = functions.map(({ integers, vectors, body }) => sized([2, integers, I32, vectors, V128, ...body, 0x0b]))
  return [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [[...text('env'), ...text('memory'), 2, 0, 1]]),
    ...section(
      3,
      functions.map((_, i) => [i]),
    ),
    ...section(7, exported),
    ...section(10, bodies),
  ]
}

export const get = (local: number): Code => [0x20, local]
export const set = (local: number, value: Code): Code => [...value, 0x21, local]
/** A number from 0 on; the encoding is signed, so bit 6 of the last byte must be clear. */
export const constant = (value: number): Code => [0x41, ...signed(value)]
export const add = (a: Code, b: Code): Code => [...a, ...b, 0x6a]
export const times = (a: Code, b: Code): Code => [...a, ...b, 0x6c]
export const advance = (local: number, by: Code): Code => set(local, add(get(local), by))
export const below = (a: number, b: number): Code => [...get(a), ...get(b), 0x49]
/** Counts a local down by one and leaves it on the stack. */
export const countDown = (local: number): Code => [...get(local), ...constant(1), 0x6b, 0x22, local]
/** Runs `code` again while the condition that it leaves behind holds. */
export const loop = (code: Code): Code => [0x03, 0x40, ...code, 0x0d, 0, 0x0b]

export const loadInteger = (at: Code, offset = 0): Code => [...at, 0x28, 2, offset]
export const loadVector = (at: Code, offset: number): Code => [...at, 0xfd, 0x00, 2, ...leb(offset)]
/** One 32-bit number in all four lanes. */
export const loadSpread = (at: Code): Code => [...at, 0xfd, 0x09, 2, 0]
export const storeVector = (at: Code, value: Code, offset: number): Code => [
  ...at,
  ...value,
  0xfd,
  0x0b,
  2,
  ...leb(offset),
]
export const NO_VECTOR: Code = [0xfd, 0x0c, ...new Array(16).fill(0)]

/** The same float in all four lanes. */
export const spread = (value: number): Code => {
  const bytes = [...new Uint8Array(Float32Array.of(value).buffer)]
  return [0xfd, 0x0c, ...bytes, ...bytes, ...bytes, ...bytes]
}

const binary =
  (operation: Code) =>
  (a: Code, b: Code): Code => [...a, ...b, ...operation]
export const timesFloats = binary([0xfd, 0xe6, 0x01])
export const addFloats = binary([0xfd, 0xe4, 0x01])
export const smallerFloats = binary([0xfd, 0xe8, 0x01])
export const largerFloats = binary([0xfd, 0xe9, 0x01])
export const toFloats = (value: Code): Code => [...value, 0xfd, 0xfa, 0x01]
/** Rounded to the nearest whole number, cut off where it would not fit. */
export const toIntegers = (value: Code): Code => [...value, 0xfd, 0x6a, 0xfd, 0xf8, 0x01]
/** Eight 16-bit numbers of two times four of 32 bits, cut off where they would not fit. */
export const narrow = binary([0xfd, 0x85, 0x01])

/** Multiplication and addition of four lanes: of floats, or of eight 16-bit numbers summed in pairs to four of 32 bits. */
export interface Lanes {
  multiply: Code
  add: Code
}
export const FLOATS: Lanes = { multiply: [0xfd, 0xe6, 0x01], add: [0xfd, 0xe4, 0x01] }
export const WHOLE: Lanes = { multiply: [0xfd, 0xba, 0x01], add: [0xfd, 0xae, 0x01] }
/** Addition of eight 16-bit numbers. */
export const SHORTS: Pick<Lanes, 'add'> = { add: [0xfd, 0x8e, 0x01] }
