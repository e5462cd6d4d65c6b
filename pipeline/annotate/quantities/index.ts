import type { QuantityAnnotation } from '../../records.ts'
import type { Span } from '../../span.ts'
import type { Annotator, BlockSentence, CleanDocument } from '../annotator.ts'
import { countedAt, wholeAt } from './counted.ts'
import { findNumbers, type Measured } from './measure.ts'
import { modifierOf } from './modifier.ts'
import { indexAfter, nearby } from './near.ts'
import { isCountable } from './plausible.ts'
import { toWords } from './words.ts'

/** Numbers with what they count or measure. Times, and numbers inside names, are left to their own annotators. */
export const quantities: Annotator = {
  name: 'quantities',
  needs_words: true,
  annotate(document) {
    const taken = document.annotations.flatMap((a) =>
      a.layer === 'time' || (a.layer === 'mention' && a.form === 'name') ? [{ start: a.start, end: a.end }] : [],
    )
    const takenIn = nearby(taken)
    return document.sentences.flatMap((sentence) => readSentence(document, sentence, takenIn))
  },
}

function readSentence(
  { document }: CleanDocument,
  sentence: BlockSentence,
  takenIn: (span: Span) => Span[],
): QuantityAnnotation[] {
  const { text } = document
  const words = toWords(text.slice(sentence.start, sentence.end), sentence.start)
  return findNumbers(words).flatMap((measured) => {
    const span = { start: words[measured.from]?.start ?? 0, end: words[measured.to - 1]?.end ?? 0 }
    if (takenIn(span).length > 0) return []
    const of = countedBy(text, sentence, measured, span)
    return isCountable(words, measured, of)
      ? [toQuantity(span, measured, modifierOf(words, measured.from, measured.to), of)]
      : []
  })
}

/** Signs between a number and what it counts: `three-party`, `130+ countries`. */
const JOINTS = new Set(['-', '+'])

function countedBy(text: string, { tokens }: BlockSentence, measured: Measured, span: Span): string | null {
  const inside = indexAfter(tokens, span.end)
  const after = (tokens[inside]?.start ?? span.end) < span.end ? inside + 1 : inside
  const joint = JOINTS.has(tokens[after]?.text ?? '') && tokens[after]?.start === span.end ? 1 : 0
  const at = after + joint
  return measured.kind === 'count' || measured.kind === 'ordinal'
    ? (countedAt(text, tokens, at) ?? wholeAt(text, tokens, at))
    : wholeAt(text, tokens, at)
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
