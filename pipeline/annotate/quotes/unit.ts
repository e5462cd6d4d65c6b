import type { Span } from '../../record/span.ts'
import type { BlockSentence } from '../annotator.ts'
import type { Clause } from '../clause/item.ts'
import type { QuoteWords } from './words.ts'

/** A sentence as an outer reader sees it: sentences that end inside quotation marks are joined with what follows. */
export interface Unit extends Span, Clause {
  /** The small words around quotes of its language. */
  quoting: QuoteWords
  block: BlockSentence['block']
  sentences: readonly BlockSentence[]
  /** It stands in a text that speaks to its reader: a guide, a shop, an advertisement. */
  addressed: boolean
}
