import { type LexiconRow, readLexicon } from '../lexicon.ts'

/** Languages that have lists for cleaning, as ISO 639-1 codes. */
export const LISTED: readonly string[] = ['en', 'de', 'es', 'fr']

/** The rows of a list for cleaning; none for a language that has no such lists. */
export const readList = (language: string, name: string): readonly LexiconRow[] =>
  LISTED.includes(language) ? readLexicon(language, name) : []
