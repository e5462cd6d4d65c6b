/** Order of code units: the same on every machine, unlike any locale's. */
export const inCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Null first, then order of code units. */
export const nullFirst = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a !== null) - Number(b !== null) : inCodeUnits(a, b)

/** Order of the paths of documents: that of a sorted walk, folder by folder, each path segment in code units; null first. */
export function inPathOrder(a: string | null, b: string | null): number {
  if (a === null || b === null) return nullFirst(a, b)
  const [left, right] = [a.split('/'), b.split('/')]
  const index = left.findIndex((segment, i) => segment !== right[i])
  return index < 0 ? left.length - right.length : nullFirst(left[index] ?? null, right[index] ?? null)
}

/** Sorts before every character of a sortable text. */
const SEGMENT_END = ' '

/** A path as ASCII text without tabs whose bytewise order is `inPathOrder`. */
export const toSortablePath = (source_path: string): string => source_path.split('/').map(toSortable).join(SEGMENT_END)

const NOT_AS_IS = /[^"-}]/g

/** A text as ASCII without white space, so that sorting bytes, which every engine can do, sorts its UTF-16 code units. */
export const toSortable = (text: string): string =>
  text.replace(NOT_AS_IS, (unit) => `${unit < '"' ? '!' : '~'}${hexOf(unit)}`)

/** The text that `toSortable` wrote. */
export const fromSortable = (sortable: string): string =>
  sortable.replace(/[!~]([0-9A-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const hexOf = (unit: string): string => unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

const RADIX = 36

/** A whole number from 0 on as few characters that sort as it does: how many follow, and the number to the base of 36. */
export function toDigits(number: number): string {
  const digits = number.toString(RADIX)
  return `${digits.length.toString(RADIX)}${digits}`
}

/** Values in the order of code units of what `orderOf` says of each, of equals as they came. */
export const sortInMemory = <Value>(values: Iterable<Value>, orderOf: (value: Value) => string): Value[] =>
  Array.from(values, (value) => ({ value, order: orderOf(value) }))
    .sort((a, b) => inCodeUnits(a.order, b.order))
    .map(({ value }) => value)
