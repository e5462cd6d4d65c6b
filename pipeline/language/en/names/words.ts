/** What the recogniser reads off one word form, computed once a form. Hashes are 32-bit integers. */
export interface Word {
  text: string
  /** The form in capitals without a final possessive; what the gazetteer is asked for. */
  folded: string
  /** Hash of the lower-cased form, every digit as 0. */
  lower: number
  prefix2: number
  prefix3: number
  prefix4: number
  suffix2: number
  suffix3: number
  suffix4: number
  /** Hash of the form with runs of capitals, small letters, digits and signs drawn together. */
  shape: number
  flags: number
  /** What the form is as a single word: a bit set of `Gazetteer.wordBits`. */
  listed: number
  /** How the treebanks use the word: a class of `Usage`, 0 where they do not have it. */
  usage: number
}

export const CAPITAL = 1
export const ALL_CAPITALS = 2
export const DIGIT = 4
export const HYPHEN = 8
export const PERIOD = 16
export const LOWERCASE = 32
export const SIGN = 64
export const SINGLE = 128

const FNV = 0x01000193
const SEED = 0x811c9dc5
const GOLDEN = 0x9e3779b1

/** Combines two hashes; order matters. */
export const mix = (a: number, b: number): number => {
  const h = Math.imul(a ^ b, GOLDEN)
  return h ^ (h >>> 15)
}

export function hashText(text: string): number {
  let h = SEED | 0
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), FNV)
  return h
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** 1 capital, 2 small letter, 3 digit, else the sign itself. Letters without case count as small. */
function kindOf(char: string, code: number): number {
  if (code >= 97 && code <= 122) return 2
  if (code >= 65 && code <= 90) return 1
  if (isDigit(code)) return 3
  if (code < 128) return code
  if (char.toLowerCase() !== char) return 1
  return char.toUpperCase() !== char || code > 0x24f ? 2 : code
}

function shapeOf(text: string): { shape: number; flags: number } {
  let shape = SEED | 0
  let last = 0
  let flags = text.length === 1 ? SINGLE : 0
  let capitals = 0
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kind = kindOf(text[i] as string, code)
    if (kind === 1) capitals++
    if (kind <= 2) letters++
    if (kind === 1 && letters === 1) flags |= CAPITAL
    if (kind === 3) flags |= DIGIT
    if (code === 45) flags |= HYPHEN
    if (code === 46) flags |= PERIOD
    if (kind !== last) shape = mix(shape, kind)
    last = kind
  }
  if (letters === 0) flags |= SIGN
  else if (capitals === 0) flags |= LOWERCASE
  else if (capitals === letters && letters > 1) flags |= ALL_CAPITALS
  return { shape, flags }
}

/** Hashes of the word's beginning or end, `length` letters; a shorter word hashes whole, apart from the others. */
const edge = (text: string, length: number, atEnd: boolean): number =>
  text.length <= length ? mix(length, hashText(text)) : hashText(atEnd ? text.slice(-length) : text.slice(0, length))

const DIGITS = /[0-9]/g

export function readWord(text: string, listedOf: (folded: string) => number, usageOf: (lower: number) => number): Word {
  const lower = text.toLowerCase().replace(DIGITS, '0')
  const hash = hashText(lower)
  const folded = text.toUpperCase()
  return {
    text,
    folded,
    lower: hash,
    prefix2: edge(lower, 2, false),
    prefix3: edge(lower, 3, false),
    prefix4: edge(lower, 4, false),
    suffix2: edge(lower, 2, true),
    suffix3: edge(lower, 3, true),
    suffix4: edge(lower, 4, true),
    ...shapeOf(text),
    listed: listedOf(folded),
    usage: usageOf(hash),
  }
}
