import { type PhraseIndex, phraseIndex, readLexicon } from '../lexicon.ts'
import { onceEach } from '../once.ts'

/** "Xlandish", and the country that it says. */
export interface Demonym {
  demonym: string
  country: string
  country_code: string | null
  /** `adjective`, `noun` or `plural`. */
  form: string
}

/** The demonyms of a language (ISO 639-1), read once. */
export const demonymsOf = onceEach(
  (language: string): PhraseIndex<Demonym> =>
    phraseIndex(
      readLexicon(language, 'demonyms').map(({ demonym = '', country = '', country_code, form = '' }) => ({
        demonym,
        country,
        country_code: country_code || null,
        form,
      })),
      ({ demonym }) => demonym,
    ),
)
