import { byLanguage } from '../../language/by_language.ts'
import { english } from './en/index.ts'
import type { QuoteGrammar } from './grammar.ts'

/** The grammar of quotes of a language; null where there is none. Another language is a folder and a line. */
export const quoteGrammarOf = byLanguage<QuoteGrammar>({
  en: () => english,
})
