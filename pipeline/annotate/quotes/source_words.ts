import { readLexicon, wordClasses } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'

const CLASSES = [
  'spokesman',
  'statement',
  'link',
  'hearsay',
  'talk',
  'hearer_preposition',
  'person',
  'periodical',
  'owner',
  'personal',
  'possessive',
  'joint',
] as const

/** Words for who speaks, for whom, and to whom, by class; the list says what each class is. */
export type SourceWords = Readonly<Record<(typeof CLASSES)[number], ReadonlySet<string>>>

/** Those of a language that has such a list (ISO 639-1). Throws for others. */
export const sourceWordsOf = onceEach(
  (language: string): SourceWords => wordClasses(readLexicon(language, 'source_words'), CLASSES),
)
