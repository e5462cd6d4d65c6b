import { byLanguage } from '../../language/by_language.ts'
import { english } from './en/index.ts'
import type { RoleGrammar } from './grammar.ts'

/** The grammar of roles of a language; null where there is none. Another language is a folder and a line. */
export const roleGrammarOf = byLanguage<RoleGrammar>({
  en: () => english,
})
