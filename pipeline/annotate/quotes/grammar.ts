import type { ClauseWords } from '../clause/words.ts'
import type { Attribution } from './attribution.ts'
import type { Conversation } from './conversation.ts'
import type { SourceWords } from './source_words.ts'
import type { Unit } from './unit.ts'
import type { QuoteWords } from './words.ts'

/** How one language says who said what. */
export interface QuoteGrammar {
  words(): ClauseWords
  quoting(): QuoteWords
  sourceWords(): SourceWords
  /** May the word, in small letters, be a verb of speech? */
  isSpeechVerb(word: string): boolean
  /** Does what follows the verb say whom it is said to: `tell`? */
  takesHearer(lemma: string): boolean
  /** Do words, in small letters, say that something was said in such a thing: `in a written statement`? */
  issuedIn(words: string, noun: string): boolean
  /** What is said in a unit by a verb, a label or a phrase, in no order. `text` is the document's. */
  attribute(unit: Unit, text: string): Attribution[]
  /** What was not said: that somebody did not answer. */
  findRefusal(unit: Unit): Attribution | null
  /** Whole quoted sentences that nothing in their unit attributes, by what was said before. */
  loneQuotes(unit: Unit, text: string, own: readonly Attribution[], before: Conversation): Attribution[]
}
