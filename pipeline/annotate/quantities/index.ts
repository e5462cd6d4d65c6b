import type { QuantityAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import type { Annotator, Because, BlockSentence, CleanDocument } from '../annotator.ts'
import { spansOver } from '../overlaps.ts'
import type { Measured, QuantityGrammar } from './grammar.ts'
import { quantityGrammarOf } from './grammars.ts'
import { reasonsFor } from './quantity_reasons.ts'

/** Numbers with what they count or measure. Times, and numbers inside names, are left to their own annotators. */
export const quantities: Annotator = {
  name: 'quantities',
  needs_words: true,
  annotate(document, _context, _report, because) {
    const grammar = quantityGrammarOf(document.document.language)
    if (!grammar) return []
    const taken = document.annotations.flatMap((a) =>
      a.layer === 'time' || (a.layer === 'mention' && a.form === 'name') ? [{ start: a.start, end: a.end }] : [],
    )
    const takenIn = spansOver(taken)
    return document.sentences.flatMap((sentence) => readSentence(grammar, document, sentence, takenIn, because))
  },
}

function readSentence(
  grammar: QuantityGrammar,
  { document }: CleanDocument,
  sentence: BlockSentence,
  takenIn: (span: Span) => Span[],
  because?: Because,
): QuantityAnnotation[] {
  const { text } = document
  const words = grammar.wordsOf(text.slice(sentence.start, sentence.end), sentence.start)
  return grammar.findNumbers(words).flatMap((measured) => {
    const span = { start: words[measured.from]?.start ?? 0, end: words[measured.to - 1]?.end ?? 0 }
    if (takenIn(span).length > 0) return []
    const of = grammar.countedBy(text, sentence.tokens, measured, span)
    if (!grammar.isCountable(words, measured, of)) return []
    const modifier = grammar.modifierOf(words, measured.from, measured.to)
    const quantity = toQuantity(span, measured, modifier?.mod ?? null, of)
    because?.(quantity, () => reasonsFor(measured, words, modifier, of))
    return [quantity]
  })
}

const toQuantity = (
  span: Span,
  { kind, value, unit }: Measured,
  mod: QuantityAnnotation['mod'],
  of: string | null,
): QuantityAnnotation => ({
  layer: 'quantity',
  ...span,
  kind,
  value,
  mod,
  unit,
  of,
})
