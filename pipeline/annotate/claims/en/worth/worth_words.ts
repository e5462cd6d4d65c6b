import { readLexicon, wordClasses } from '../../../../lexicon.ts'
import { once } from '../../../../once.ts'

const CLASSES = ['habit', 'hearer', 'speaker', 'anybody', 'work', 'condition', 'simile', 'rule', 'judging'] as const

/** Small words that tell an event from what is generally so, by class; the list says what each class is. */
export const worthWords = once(() => wordClasses(readLexicon('en', 'worth_words'), CLASSES))

/** What a verb is about, by its first sense (`motion`, `stative`). */
export const verbSenses = once(
  () => new Map(readLexicon('en', 'verb_senses').map(({ verb = '', sense = '' }) => [verb, sense])),
)

/** What kind of thing a noun is by its first sense, where it is nothing that one can touch (`act`, `state`, `feeling`). */
export const nounSenses = once(
  () => new Map(readLexicon('en', 'noun_senses').map(({ noun = '', sense = '' }) => [noun, sense])),
)
