import { clauseWordsOf } from '../../clause/words.ts'
import type { QuoteGrammar } from '../grammar.ts'
import { sourceWordsOf } from '../source_words.ts'
import { quoteWordsOf } from '../words.ts'
import { attribute } from './attribute.ts'
import { isSpeechVerb, takesHearer } from './cue.ts'
import { loneQuotes } from './lone_quotes.ts'
import { findRefusal } from './refusal.ts'

/** How English says who said what. */
export const english: QuoteGrammar = {
  words: () => clauseWordsOf('en'),
  quoting: () => quoteWordsOf('en'),
  sourceWords: () => sourceWordsOf('en'),
  takesHearer,
  isSpeechVerb,
  attribute,
  findRefusal,
  loneQuotes,
}
