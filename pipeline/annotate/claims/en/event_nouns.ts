import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'

/** A noun for what happens. */
export interface EventNoun {
  /** The verb that says it. */
  verb: string
  /** Whether who is behind "of" does it or suffers it; null where either may be. */
  of: 'actor' | 'patient' | null
}

/** Nouns for what happens, by lemma. */
export const eventNouns = once(
  () =>
    new Map(
      readLexicon('en', 'event_nouns').map(({ noun = '', verb = '', of }): [string, EventNoun] => [
        noun,
        { verb, of: of === 'actor' || of === 'patient' ? of : null },
      ]),
    ),
)
