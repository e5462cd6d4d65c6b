import { readLexicon, wordClasses } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'

const CLASSES = [
  'able',
  'adversative',
  'anybody',
  'anything',
  'author',
  'bare',
  'breaks',
  'circumstance',
  'cites',
  'completes',
  'concludes',
  'conditions',
  'contrasts',
  'denies',
  'detailing',
  'due',
  'enables',
  'label_relative',
  'lacks',
  'light_subject',
  'likens',
  'measures',
  'narrator',
  'pending',
  'possible',
  'reader',
  'resumes',
  'summoned',
  'summons',
  'tail_relative',
  'title',
  'unsaid',
] as const

/** Small words around quotes, by class; the list says what each class is. */
export type QuoteWords = Readonly<Record<(typeof CLASSES)[number], ReadonlySet<string>>>

/** The small words of a language that has such a list (ISO 639-1). Throws for others. */
export const quoteWordsOf = onceEach(
  (language: string): QuoteWords => wordClasses(readLexicon(language, 'quote_words'), CLASSES),
)
