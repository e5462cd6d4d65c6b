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

const loaded = new Map<string, ReadonlyMap<string, WordClass>>()

/** Function words of a language and their class; empty where there is no list for it. */
export function functionWords(language: string | null): ReadonlyMap<string, WordClass> {
  const key = language ?? 'en'
  const known = loaded.get(key)
  if (known) return known
  const rows = readList(key, 'function_words')
  const words = new Map(rows.map((row) => [row.word ?? '', row.class as WordClass]))
  loaded.set(key, words)
  return words
}

const APOSTROPHE = /['’]/u

/** The class of a word; of its part before the apostrophe where the whole is not listed (where's, don't). */
export function classOf(word: string, words: ReadonlyMap<string, WordClass>): WordClass | undefined {
  const plain = word.toLowerCase().replace('’', "'")
  return words.get(plain) ?? words.get(plain.split(APOSTROPHE)[0] as string)
}
