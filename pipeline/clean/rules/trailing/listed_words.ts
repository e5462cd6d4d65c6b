import { readLexicon } from '../../../lexicon.ts'
import { once, onceEach } from '../../../once.ts'

/** What the lists say of a word in small letters. */
export interface WordClass {
  /** A function word or a weekday: says nothing of the subject. */
  empty: boolean
  /** A day of the week, today or yesterday. */
  weekday: boolean
  /** Opens a paragraph that goes on with what was said before. */
  continues: boolean
  /** A verb of the perfect, passive or future. */
  perfect: boolean
  article: 'indefinite' | 'definite' | 'none'
}

export const OPEN_CLASS: WordClass = { empty: false, weekday: false, continues: false, perfect: false, article: 'none' }

/** Languages whose function words are listed, as ISO 639-1 codes. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'ru', 'ar', 'pl', 'sv', 'tr']

/**
 * The listed words of a language. A language without lists borrows the function words of all: a word lost to a stray match
 * costs little, "and" counted as telling costs much.
 */
export const wordClasses = (language: string | null): ReadonlyMap<string, WordClass> =>
  language !== null && LANGUAGES.includes(language) ? classesOf(language) : borrowed()

type Change = [word: string, change: Partial<WordClass>]

const classesOf = onceEach((language: string) => toClasses(emptyWords(language), continuations(language)))
const borrowed = once(() => toClasses(LANGUAGES.flatMap(emptyWords), []))

const emptyWords = (language: string): Change[] => marked(language, 'empty').map((word) => [word, { empty: true }])
const continuations = (language: string): Change[] =>
  marked(language, 'continues').map((word) => [word, { continues: true }])
const marked = (language: string, column: 'empty' | 'continues'): string[] =>
  readLexicon(language, 'function_words').flatMap((row) => (row[column] === 'yes' ? [row.word ?? ''] : []))

/** What a class of the list for all languages says of a word. */
const CHANGES: ReadonlyMap<string, Partial<WordClass>> = new Map(
  Object.entries<Partial<WordClass>>({
    weekday: { empty: true, weekday: true },
    perfect: { perfect: true },
    definite: { article: 'definite' },
    indefinite: { article: 'indefinite' },
  }),
)
const anywhere = once((): Change[] =>
  readLexicon('und', 'paragraph_words').map((row) => [row.word ?? '', CHANGES.get(row.class ?? '') ?? {}]),
)

/** Where a word stands in several lists, it is all that they say. */
function toClasses(...lists: readonly (readonly Change[])[]): ReadonlyMap<string, WordClass> {
  const classes = new Map<string, WordClass>()
  for (const [word, change] of [...lists.flat(), ...anywhere()])
    classes.set(word, { ...(classes.get(word) ?? OPEN_CLASS), ...change })
  return classes
}
