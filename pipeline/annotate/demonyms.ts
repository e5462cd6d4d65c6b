import { type PhraseIndex, phraseIndex, readLexicon } from '../lexicon.ts'

/** "Xlandish", and the country that it says. */
export interface Demonym {
  demonym: string
  country: string
  country_code: string | null
}

const indices = new Map<string, PhraseIndex<Demonym>>()

/** The demonyms of a language (ISO 639-1), read once. */
export function demonymsOf(language: string): PhraseIndex<Demonym> {
  const held = indices.get(language) ?? read(language)
  indices.set(language, held)
  return held
}

const read = (language: string): PhraseIndex<Demonym> =>
  phraseIndex(
    readLexicon(language, 'demonyms').map(({ demonym = '', country = '', country_code }) => ({
      demonym,
      country,
      country_code: country_code || null,
    })),
    ({ demonym }) => demonym,
  )
