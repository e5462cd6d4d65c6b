import { byLanguage } from '../../language/by_language.ts'
import { english } from './en/index.ts'
import type { ClaimGrammar } from './grammar.ts'

/** The grammar of claims of a language; null where there is none. Another language is a folder and a line. */
export const claimGrammarOf = byLanguage<ClaimGrammar>({
  en: () => english,
})
