import type { Token } from '../../../language/reader.ts'
import { readLexicon, wordClasses } from '../../../lexicon.ts'
import { once } from '../../../once.ts'

const CLASSES = [
  'act_noun',
  'calendar',
  'cancelled_modifier',
  'attempted_modifier',
  'definite',
  'degree',
  'duty_modal',
  'failed_modifier',
  'future_modal',
  'going',
  'habit',
  'hedge',
  'if',
  'lasting',
  'lasting_noun',
  'mind',
  'near_miss',
  'negation',
  'negative_determiner',
  'negative_pronoun',
  'no_negation_before',
  'ongoing_modifier',
  'past',
  'planned_modifier',
  'possible_modifier',
  'scheduled_modifier',
  'possible',
  'possible_modal',
  'probable',
  'psych',
  'raising',
  'report',
  'speaker',
  'speech',
  'state',
  'sure',
  'to_come',
  'unsure_modifier',
  'want',
  'weak_negation',
  'wh',
  'whether',
] as const

/** Words by what they say of an event; the list says what each class is. */
export const words = once(() => wordClasses(readLexicon('en', 'factuality_words'), CLASSES))

export type WordClass = (typeof CLASSES)[number]

/** Verbs whose past has the form of the present. */
export const hasOneForm = once(
  () => new Set(readLexicon('en', 'tense_words').flatMap((row) => (row.class === 'same' ? [row.form ?? ''] : []))),
)

export const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''
export const lemma = (token: Token | undefined): string => token?.lemma.toLowerCase() ?? ''
export const isOne = (token: Token | undefined, name: WordClass): boolean => words()[name].has(lower(token))
export const isLemma = (token: Token | undefined, name: WordClass): boolean => words()[name].has(lemma(token))
