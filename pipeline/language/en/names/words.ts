import { hashString, mix } from '../../linear/hash.ts'
import type { WordGroups } from '../word_table.ts'
import type { WordInNames } from './name_words.ts'

/** What the recogniser reads off one word form, computed once a form. Hashes are 32-bit integers. */
export interface Word {
  text: string
  /** The form in capitals: what the gazetteer is asked for, and what mentions of one name share. */
  folded: string
  /** Hash of the lower-cased form, every digit as 0. */
  lower: number
  prefix2: number
  prefix3: number
  prefix4: number
  suffix2: number
  suffix3: number
  suffix4: number
  /** Hash of the form with runs of capitals, of small letters and of digits drawn together. */
  shape: number
  /** Bit set of `CAPITAL` and the like. */
  flags: number
  /** What the gazetteer says of the word alone. */
  listed: number
  /** How treebanks use the word (a class of the model); 0 where they do not have it. */
  usage: number
  /** Groups of words that stand in the same places. */
  groups: WordGroups
  /** What names that are known say of the word. */
  inNames: WordInNames
}

/** What lists and the model know of a form. */
export interface Knowledge {
  listed(folded: string): number
  usage(lowerHash: number): number
  groups(lowerHash: number): WordGroups
  inNames(lowerHash: number): WordInNames
}

export const CAPITAL = 1
export const ALL_CAPITALS = 2
const DIGIT = 4
const HYPHEN = 8
const PERIOD = 16
export const LOWERCASE = 32
const SIGN = 64
const SINGLE = 128

const NO_SHAPE = 0x811c9dc5 | 0
const DIGITS = /[0-9]/g

export const withoutDigits = (text: string): string => text.replace(DIGITS, '0')

const UPPER = 1
const SMALL = 2
const NUMBER = 3
const LAST_LATIN = 0x24f

/** Capital, small letter, number, or the sign's own code. Letters of scripts without case count as small. */
function kindOf(char: string, code: number): number {
  if (code >= 97 && code <= 122) return SMALL
  if (code >= 65 && code <= 90) return UPPER
  if (code >= 48 && code <= 57) return NUMBER
  if (code < 128) return code
  if (char.toLowerCase() !== char) return UPPER
  return char.toUpperCase() !== char || code > LAST_LATIN ? SMALL : code
}

function shapeOf(text: string): { shape: number; flags: number } {
  let shape = NO_SHAPE
  let last = 0
  let flags = text.length === 1 ? SINGLE : 0
  let capitals = 0
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kind = kindOf(text[i] as string, code)
    if (kind === UPPER) capitals++
    if (kind === UPPER || kind === SMALL) letters++
    if (kind === UPPER && letters === 1) flags |= CAPITAL
    if (kind === NUMBER) flags |= DIGIT
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

/** Hash of a word's beginning or end; a word no longer than that hashes whole, apart from the others. */
const edge = (text: string, length: number, atEnd: boolean): number =>
  text.length <= length
    ? mix(length, hashString(text))
    : hashString(atEnd ? text.slice(-length) : text.slice(0, length))

export function readWord(text: string, knowledge: Knowledge): Word {
  const lower = withoutDigits(text.toLowerCase())
  const hash = hashString(lower)
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
    listed: knowledge.listed(folded),
    usage: knowledge.usage(hash),
    groups: knowledge.groups(hash),
    inNames: knowledge.inNames(hash),
  }
}
