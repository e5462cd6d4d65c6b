import { onceEach } from '../once.ts'
import { readList } from './listed.ts'

export type WordClass =
  | 'article'
  | 'conjunction'
  | 'locative'
  | 'negation'
  | 'particle'
  | 'preposition'
  | 'pronoun'
  | 'question'
  | 'verb'

/** Function words of a language that have a class, and which; empty where there is no list for it. */
export const functionWords = (language: string | null): ReadonlyMap<string, WordClass> => classesOf(language ?? 'en')

const classesOf = onceEach((language: string) => {
  const rows = readList(language, 'function_words').filter((row) => row.class !== '')
  return new Map(rows.map((row) => [row.word ?? '', row.class as WordClass]))
})

const APOSTROPHE = /['’]/u

/** The class of a word; of its part before the apostrophe where the whole is not listed (where's, don't). */
export function classOf(word: string, words: ReadonlyMap<string, WordClass>): WordClass | undefined {
  const plain = word.toLowerCase().replace('’', "'")
  return words.get(plain) ?? words.get(plain.split(APOSTROPHE)[0] as string)
}
