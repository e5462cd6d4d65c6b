import type { Token } from '../../../../language/reader.ts'
import { readLexicon } from '../../../../lexicon.ts'
import { once } from '../../../../once.ts'

/** What a source's head word stands for; `thing` where nothing is known of it. */
export type Kind = 'pronoun' | 'name' | 'person' | 'body' | 'people' | 'message' | 'thing'

const kinds = once(
  (): ReadonlyMap<string, Kind> =>
    new Map([
      ...readLexicon('en', 'speaking_nouns').map((row): [string, Kind] => [row.noun ?? '', row.class as Kind]),
      ...readLexicon('en', 'body_nouns').map((row): [string, Kind] => [row.noun ?? '', 'body']),
      ...readLexicon('en', 'person_nouns').map((row): [string, Kind] => [row.noun ?? '', 'person']),
    ]),
)

/** Is it what something may be ranked or weighed by, and nobody who says it: `according to their scores`? */
export const isMeasuring = (token: Token): boolean => MEASURES.has(kindOf(token))
const MEASURES: ReadonlySet<Kind> = new Set(['thing', 'message'])

export function kindOf({ upos, lemma }: Token): Kind {
  if (upos === 'PRON' || upos === 'DET') return 'pronoun'
  if (upos === 'PROPN') return 'name'
  return kinds().get(lemma.toLowerCase()) ?? 'thing'
}
