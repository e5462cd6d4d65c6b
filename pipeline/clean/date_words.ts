import { readList } from './listed.ts'

const known = new Map<string, ReadonlySet<string>>()

/** Words that dates and times of a page are made of, in a language and in English. */
export function dateWords(language: string | null): ReadonlySet<string> {
  const key = language ?? 'en'
  let words = known.get(key)
  if (!words) {
    words = new Set([...readList(key, 'date_words'), ...readList('en', 'date_words')].map(({ word = '' }) => word))
    known.set(key, words)
  }
  return words
}
