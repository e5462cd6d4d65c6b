import type { QuantityAnnotation } from '../../records.ts'
import type { Span } from '../../span.ts'
import type { Annotator, BlockSentence, CleanDocument } from '../annotator.ts'
import { spansOver } from '../overlaps.ts'
import type { Measured, QuantityGrammar } from './grammar.ts'
import { quantityGrammarOf } from './grammars.ts'

/** Numbers with what they count or measure. Times, and numbers inside names, are left to their own annotators. */
export const quantities: Annotator = {
  name: 'quantities',
  needs_words: true,
  annotate(document) {
    const grammar = quantityGrammarOf(document.document.language)
    if (!grammar) return []
    const taken = document.annotations.flatMap((a) =>
      a.layer === 'time' || (a.layer === 'mention' && a.form === 'name') ? [{ start: a.start, end: a.end }] : [],
    )
    const takenIn = spansOver(taken)
    return document.sentences.flatMap((sentence) => readSentence(grammar, document, sentence, takenIn))
  },
}

function readSentence(
  grammar: QuantityGrammar,
  { document }: CleanDocument,
  sentence: BlockSentence,
  takenIn: (span: Span) => Span[],
): QuantityAnnotation[] {
  const { text } = document
  const words = grammar.wordsOf(text.slice(sentence.start, sentence.end), sentence.start)
  return grammar.findNumbers(words).flatMap((measured) => {
    const span = { start: words[measured.from]?.start ?? 0, end: words[measured.to - 1]?.end ?? 0 }
    if (takenIn(span).length > 0) return []
    const of = grammar.countedBy(text, sentence.tokens, measured, span)
    return grammar.isCountable(words, measured, of)
      ? [toQuantity(span, measured, grammar.modifierOf(words, measured.from, measured.to), of)]
      : []
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
