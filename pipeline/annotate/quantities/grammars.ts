import { byLanguage } from '../../language/by_language.ts'
import { english } from './en/index.ts'
import type { QuantityGrammar } from './grammar.ts'

/** The grammar of quantities of a language; null where there is none. Another language is a folder and a line. */
export const quantityGrammarOf = byLanguage<QuantityGrammar>({
  en: () => english,
})
