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
