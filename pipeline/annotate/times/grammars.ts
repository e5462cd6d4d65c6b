import { byLanguage } from '../../language/by_language.ts'
import { english } from './en/index.ts'
import type { TimeGrammar } from './grammar.ts'

/** The grammar of times of a language; null where there is none. Another language is a folder and a line. */
export const timeGrammarOf = byLanguage<TimeGrammar>({
  en: () => english,
})
