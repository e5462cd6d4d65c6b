import { UNSPACED } from '../../../language/unspaced.ts'

/** Classes of UTF-16 code units, looked up once each. Surrogates count as symbols. */
export const LOWER = 1
export const UPPER = 2
const OTHER_LETTER = 3
export const DIGIT = 4
export const JOINER = 5
export const SPACE = 6
export const END = 7
export const COMMA = 8
export const SEPARATOR = 9
export const IDEOGRAPH = 10
const SYMBOL = 11

const RULES: readonly [RegExp, number][] = [
  [new RegExp(`[${UNSPACED}]`, 'u'), IDEOGRAPH],
  [/\p{Lu}/u, UPPER],
  [/\p{Ll}/u, LOWER],
  [/\p{L}/u, OTHER_LETTER],
  [/\p{M}/u, JOINER],
  [/\p{N}/u, DIGIT],
  [/\s/, SPACE],
  [/['’_-]/, JOINER],
  [/[.!?。！？…]/, END],
  [/[,،、，;]/, COMMA],
  [/[|•·›»/→▼▶]/, SEPARATOR],
]

const classes = new Uint8Array(65_536)

export function classOf(unit: number): number {
  const known = classes[unit] as number
  if (known !== 0) return known
  const character = String.fromCharCode(unit)
  const found = RULES.find(([pattern]) => pattern.test(character))?.[1] ?? SYMBOL
  classes[unit] = found
  return found
}
