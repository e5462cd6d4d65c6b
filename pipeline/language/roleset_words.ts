import { byLanguage } from './by_language.ts'
import { englishRolesetInWords } from './en/frames/roleset_words.ts'

/** Says what a roleset and its numbered arguments mean; null where nobody knows the rolesets of the language. */
export const rolesetWordsFor = byLanguage<(roleset: string) => string | null>({ en: () => englishRolesetInWords })
