import { firstThat } from '../first_that.ts'
import type { Span } from '../record/span.ts'

/** No name or time is longer, in UTF-16 units. */
const LONGEST = 400

/** Looks up the spans that overlap another one, in order; O(log n) and what it returns, for spans of at most 400 units. */
export function spansOver<T extends Span>(spans: readonly T[]): (span: Span) => T[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  const startsAfter = (offset: number) => firstThat(sorted.length, (i) => (sorted[i] as Span).start >= offset)
  return ({ start, end }) =>
    sorted.slice(startsAfter(start - LONGEST), startsAfter(end)).filter((span) => span.end > start)
}

/** Index of the first span that ends after an offset, of spans in order that do not overlap; their number where none does. */
export const indexAfter = (spans: readonly Span[], offset: number): number =>
  firstThat(spans.length, (i) => (spans[i] as Span).end > offset)
