import { onceEach } from '../once.ts'
import { readList } from './listed.ts'

/** Words that dates and times of a page are made of, in a language and in English. */
export const dateWords = (language: string | null): ReadonlySet<string> => wordsOf(language ?? 'en')

const wordsOf = onceEach(
  (language: string) =>
    new Set([...readList(language, 'date_words'), ...readList('en', 'date_words')].map(({ word = '' }) => word)),
)
