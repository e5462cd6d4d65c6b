import { byLanguage } from '../../language/by_language.ts'
import { english } from './en/index.ts'
import type { EventGrammar } from './grammar.ts'

/** How the classes of events are told in a language; null where that is not known. Another language is a folder and a line. */
export const eventGrammarOf = byLanguage<EventGrammar>({
  en: () => english,
})
