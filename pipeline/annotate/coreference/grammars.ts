import { byLanguage } from '../../language/by_language.ts'
import { english } from './en/index.ts'
import type { CoreferenceGrammar } from './grammar.ts'

/** How a language refers back; null where nothing is known of it. Another language is a folder and a line. */
export const coreferenceGrammarOf = byLanguage<CoreferenceGrammar>({
  en: () => english,
})
