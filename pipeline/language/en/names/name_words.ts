import { readFileSync } from 'node:fs'
import { once } from '../../../once.ts'
import { openContainer } from '../../linear/container.ts'
import { findKey } from '../../linear/sorted_keys.ts'

/** From the source folder and from `dist/` alike. */
const FILE = new URL('../../../../pipeline/language/model/en-name-words.bin', import.meta.url)

/** What the titles of an encyclopedia say of a word, as classes; 0 where they do not have it. */
export interface WordInNames {
  /** Of the names of several words that it begins. */
  first: number
  /** Of those that it ends. */
  last: number
  /** Kinds of the names that it is all by itself, one bit each. */
  alone: number
}

/** Kinds of names that classes count, by their place. */
export const PERSONS = 0
export const ORGANIZATIONS = 1
export const PLACES = 2
const SHARES = 3
const SIZES = 4

/** A class from 1 on: the kind that leads, how far (0 not at all), how many names there are (0 to 3). */
export const toClass = (kind: number, share: number, size: number): number =>
  1 + ((share === 0 ? 0 : kind) * SHARES + share) * SIZES + size

/** Whether most of the names behind a class are of a kind. */
export function leads(kind: number, of: number): boolean {
  const level = Math.floor((of - 1) / SIZES)
  return of > 0 && level % SHARES > 0 && Math.floor(level / SHARES) === kind
}

export const IN_NO_NAME: WordInNames = { first: 0, last: 0, alone: 0 }

/** A `type`, since the container takes arrays by name. */
export type NameWordsArrays = {
  /** Hashes of words in small letters with every digit as 0, in order; then a class for each. */
  words: Int32Array
  firsts: Uint8Array
  lasts: Uint8Array
  alone: Uint8Array
}

const ARRAYS: readonly (keyof NameWordsArrays)[] = ['words', 'firsts', 'lasts', 'alone']

export type FindInNames = (lower: number) => WordInNames

export function openNameWords({ words, firsts, lasts, alone }: NameWordsArrays): FindInNames {
  return (lower) => {
    const at = findKey(words, lower)
    return at < 0 ? IN_NO_NAME : { first: firsts[at]!, last: lasts[at]!, alone: alone[at]! }
  }
}

/** Words of English names as they are shipped, read when they are first asked for. */
export const englishNameWords: () => FindInNames = once(() =>
  openNameWords(openContainer(readFileSync(FILE), ARRAYS).arrays as unknown as NameWordsArrays),
)
