import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { clauseWordsOf } from '../../clause/words.ts'
import type { QuoteGrammar } from '../grammar.ts'
import { quoteWordsOf } from '../words.ts'
import { attribute } from './attribute.ts'
import { isSpeechVerb } from './cue.ts'
import { loneQuotes } from './lone_quotes.ts'
import { findRefusal } from './refusal.ts'

/** How English says who said what. */
export const english: QuoteGrammar = {
  words: () => clauseWordsOf('en'),
  quoting: () => quoteWordsOf('en'),
  isSpeechVerb,
  sourceTypes: once(() => new Map(readLexicon('en', 'source_nouns').map(({ noun = '', type = '' }) => [noun, type]))),
  attribute,
  findRefusal,
  loneQuotes,
}
