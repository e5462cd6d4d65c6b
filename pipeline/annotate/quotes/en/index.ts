import { clauseWordsOf } from '../../clause/words.ts'
import type { QuoteGrammar } from '../grammar.ts'
import { sourceWordsOf } from '../source_words.ts'
import { quoteWordsOf } from '../words.ts'
import { attribute } from './attribute.ts'
import { isSpeechVerb, takesHearer } from './cue.ts'
import { loneQuotes } from './lone_quotes.ts'
import { findRefusal } from './refusal.ts'

/** A preposition, an article, and up to three words. */
const ISSUED = /\b(?:in|on|through|via) an? ([\p{L}-]+)(?: ([\p{L}-]+))?(?: ([\p{L}-]+))?/gu

/** How English says who said what. */
export const english: QuoteGrammar = {
  words: () => clauseWordsOf('en'),
  quoting: () => quoteWordsOf('en'),
  sourceWords: () => sourceWordsOf('en'),
  takesHearer,
  issuedIn: (words, noun) => Array.from(words.matchAll(ISSUED)).some(([, ...issued]) => issued.includes(noun)),
  isSpeechVerb,
  attribute,
  findRefusal,
  loneQuotes,
}
