import { readLexicon } from '../lexicon.ts'
import { onceEach } from '../once.ts'

/** Nouns for organisations: "the retailer", "a bank". */
export const organizationNouns = onceEach(
  (language: string): ReadonlySet<string> =>
    new Set(
      readLexicon(language, 'body_nouns').flatMap(({ noun = '', type }) => (type === 'organization' ? [noun] : [])),
    ),
)
