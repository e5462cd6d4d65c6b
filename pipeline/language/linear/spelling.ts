import { EMPTY_HASH, mix } from './hash.ts'
import { DIGIT, folded, HYPHEN, LOWER, letterClass, plain, STOP, UPPER } from './letters.ts'

/** Where each hash of a word's spelling lies in its row of `SPELLING_FIELDS` numbers. */
export const FOLDED = 0
export const EXACT = 1
/** Five fields: the last 1…5 letters. */
export const SUFFIX = 2
/** Four fields: the first 1…4 letters. */
export const PREFIX = 7
export const SHAPE = 11
export const FLAGS = 12
/** What `hashString` gives for the folded word: the key of tables that are made from strings. */
export const KEY = 13
export const SPELLING_FIELDS = 14

const INITIAL_UPPER = 1
const HAS_DIGIT = 2
const HAS_HYPHEN = 4
const ALL_UPPER = 8
const NO_LETTER = 16
const HAS_STOP = 32
const NO_UPPER = 64
const ONE_LETTER = 128

const FNV = 0x01000193
const SUFFIXES = 5
const PREFIXES = 4
/** Longer words are hashed by their first letters only, which keeps a run without spaces linear and cheap. */
const LONGEST = 64

/** Writes the hashes of `text[start, end)` to `row[at …]`. No string is built. */
export function spell(text: string, start: number, end: number, row: Int32Array, at: number): void {
  const length = Math.min(end - start, LONGEST)
  spellBody(text, start, length, row, at)
  spellSuffixes(text, start, end, row, at + SUFFIX)
}

function spellBody(text: string, start: number, length: number, row: Int32Array, at: number): void {
  let fold = 0x811c9dc5 | 0
  let key = EMPTY_HASH
  let exact = 0x1234567
  let shape = 0x55
  let last = -1
  let flags = length === 1 ? ONE_LETTER : 0
  let upper = 0
  let letters = 0
  for (let i = 0; i < length; i++) {
    const code = plain(text.charCodeAt(start + i))
    const kind = letterClass(code)
    exact = Math.imul(exact ^ code, FNV)
    const letter = folded(code)
    fold = Math.imul(fold ^ letter, FNV)
    key = mix(key, letter)
    if (i < PREFIXES) row[at + PREFIX + i] = fold
    if (kind !== last) {
      shape = Math.imul(shape ^ kind, 0x9e3779b1)
      shape ^= shape >>> 15
      last = kind
    }
    if (kind === UPPER || kind === LOWER) letters++
    if (kind === UPPER) upper++
    flags |= flagOf(kind, i)
  }
  for (let i = length; i < PREFIXES; i++) row[at + PREFIX + i] = i + 1
  if (upper === letters && letters > 1) flags |= ALL_UPPER
  if (letters === 0) flags |= NO_LETTER
  if (upper === 0) flags |= NO_UPPER
  row[at + FOLDED] = fold
  row[at + EXACT] = exact
  row[at + SHAPE] = shape
  row[at + FLAGS] = flags
  row[at + KEY] = key
}

function flagOf(kind: number, position: number): number {
  if (kind === UPPER) return position === 0 ? INITIAL_UPPER : 0
  if (kind === DIGIT) return HAS_DIGIT
  if (kind === HYPHEN) return HAS_HYPHEN
  return kind === STOP ? HAS_STOP : 0
}

function spellSuffixes(text: string, start: number, end: number, row: Int32Array, at: number): void {
  let hash = 0x777
  for (let i = 0; i < SUFFIXES; i++) {
    if (end - 1 - i < start) row[at + i] = i + 1
    else {
      hash = Math.imul(hash ^ folded(text.charCodeAt(end - 1 - i)), FNV)
      row[at + i] = hash
    }
  }
}
