import { readLexicon } from '../../../lexicon.ts'

/** A cell of a list; null where the source has no value. */
export const cell = (value: string | undefined): string | null => (value ? value : null)

/** The column `word` of a list. */
export const wordsOf = (language: string, list: string): Set<string> =>
  new Set(readLexicon(language, list).map((row) => row.word ?? ''))
