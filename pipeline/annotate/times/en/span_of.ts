import type { Span } from '../../../record/span.ts'
import type { Phrase } from '../grammar.ts'

/** The words of a match that are the time's own. */
export const spanOf = (phrase: Phrase): Span => ({ start: startOf(phrase), end: endOf(phrase) })

/** `its third quarter`, `the third-quarter loss`, `a year-earlier loss`: the determiner is the noun's, not the time's. */
function startOf({ words }: Phrase): number {
  const [first, second] = words
  const compound = words.at(-2)?.kind === 'hyphen' && words.length <= 4 && !QUALIFIERS.has(words.at(-3)?.kind ?? '')
  const foreign = first?.kind === 'its' || (compound && (first?.kind === 'the' || first?.kind === 'a'))
  return (foreign ? second?.start : first?.start) ?? 0
}

/** `the mid-90s`: what a hyphen joins here is no compound before a noun. */
const QUALIFIERS = new Set(['mid', 'early', 'late'])

/** A full stop at the end belongs to an abbreviation, not to a sentence. */
const ABBREVIATED = new Set(['month_short', 'weekday_short', 'meridiem'])
function endOf({ words }: Phrase): number {
  const last = words.at(-1)
  const stem = words.at(-2)
  return (last?.kind === 'dot' && stem && !ABBREVIATED.has(stem.kind) ? stem.end : last?.end) ?? 0
}
