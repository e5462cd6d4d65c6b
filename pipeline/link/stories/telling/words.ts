import { readLexicon, wordClasses } from '../../../lexicon.ts'
import { once } from '../../../once.ts'

const CLASSES = [
  ...['auxiliary', 'finite', 'stop', 'dangling', 'determiner', 'owner', 'unsaid', 'many', 'someone', 'articled'],
] as const

/** Small words by what they do where a clause is told again; the list says what each class is. */
export const tellingWords = once(() => wordClasses(readLexicon('en', 'telling_words'), CLASSES))

/** The words of a stretch, as they are written. */
export const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

export const isIn = (words: ReadonlySet<string>, word: string | undefined): boolean =>
  word !== undefined && words.has(word.toLowerCase())
