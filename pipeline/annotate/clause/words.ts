import { readLexicon, wordClasses } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'

const CLASSES = [
  'article',
  'be',
  'complementizer',
  'day_preposition',
  'definite',
  'group_joint',
  'head_end',
  'hearer',
  'infinitive',
  'negation',
  'negation_ending',
  'no_subject',
  'no_verb_after',
  'object_pronoun',
  'participle_ending',
  'past_ending',
  'person_pronoun',
  'relative',
  'self_pronoun',
  'shared_joint',
  'subject_pronoun',
  'subordinate',
  'thing_pronoun',
] as const

/** Small words that clauses are told by, by class; the list says what each class is. */
export type ClauseWords = Readonly<Record<(typeof CLASSES)[number], ReadonlySet<string>>>

/** The small words of a language that has such a list (ISO 639-1). Throws for others. */
export const clauseWordsOf = onceEach(
  (language: string): ClauseWords => wordClasses(readLexicon(language, 'clause_words'), CLASSES),
)

/** Does a word end in one of these? */
export function endsInOne(word: string, endings: ReadonlySet<string>): boolean {
  for (const ending of endings) if (word.endsWith(ending)) return true
  return false
}
