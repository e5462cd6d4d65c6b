import { byLanguage } from './by_language.ts'
import { englishWordGroup, englishWordLikeness } from './en/word_likeness.ts'

/** Says how alike the company of two words is, −1 to 1; null where there are no vectors of the language. */
export const wordLikenessFor = byLanguage<(word: string, other: string) => number>({ en: () => englishWordLikeness })

/** The number of the group of words of like company that a word belongs to, 0 for none; null where there are none of the language. */
export const wordGroupFor = byLanguage<(word: string) => number>({ en: () => englishWordGroup })
