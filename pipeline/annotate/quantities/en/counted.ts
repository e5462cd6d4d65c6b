import type { Token } from '../../../language/reader.ts'
import type { Span } from '../../../record/span.ts'
import { indexAfter } from '../../overlaps.ts'
import type { Measured } from '../grammar.ts'
import { quantityWords } from './quantity_words.ts'

/** Signs between a number and what it counts: `three-party`, `130+ countries`. */
const JOINTS = new Set(['-', '+'])

/** What the number at a span counts or is a share of, as written in the document's `text`. */
export function countedBy(text: string, tokens: readonly Token[], measured: Measured, span: Span): string | null {
  const inside = indexAfter(tokens, span.end)
  const after = (tokens[inside]?.start ?? span.end) < span.end ? inside + 1 : inside
  const joint = JOINTS.has(tokens[after]?.text ?? '') && tokens[after]?.start === span.end ? 1 : 0
  const at = after + joint
  return measured.kind === 'count' || measured.kind === 'ordinal'
    ? (countedAt(text, tokens, at) ?? wholeAt(text, tokens, at))
    : wholeAt(text, tokens, at)
}

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN'])
/** Most words of what is counted. */
const LONGEST = 5

const isGenitive = (token: Token | undefined): boolean => quantityWords().genitive.has(token?.text ?? '')

/** What is counted: the noun group at a token, as written; null where there is none. `text` is the document's. */
function countedAt(text: string, tokens: readonly Token[], at: number): string | null {
  if (quantityWords().filler.has(tokens[at]?.text.toLowerCase() ?? '')) return countedAt(text, tokens, at + 1)
  let end = at
  let noun = -1
  while (end < tokens.length && end - at < LONGEST && isInside(tokens, at, end)) {
    if (tokens[end]?.upos !== 'ADJ' && tokens[end]?.text !== '-' && !isGenitive(tokens[end])) noun = end
    end++
  }
  const first = tokens[at]
  const last = tokens[noun]
  return first && last ? text.slice(first.start, last.end) : null
}

const isInside = (tokens: readonly Token[], from: number, at: number): boolean =>
  INSIDE.has(tokens[at]?.upos ?? '') ||
  (at > from && isGenitive(tokens[at])) ||
  (at > from && tokens[at]?.text === '-' && tokens[at - 1]?.end === tokens[at]?.start)

/** What a share or measure is of: `20% of the voters`, `tons of rice`. */
function wholeAt(text: string, tokens: readonly Token[], at: number): string | null {
  if (tokens[at]?.text.toLowerCase() !== 'of') return null
  const skip = quantityWords().determiner.has(tokens[at + 1]?.text.toLowerCase() ?? '') ? 2 : 1
  return countedAt(text, tokens, at + skip)
}
