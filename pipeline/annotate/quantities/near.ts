import type { Span } from '../../span.ts'

/** No name or time is longer, in UTF-16 units. */
const LONGEST = 400

/** Looks up the spans that overlap another one, in order; O(log n) and what it returns, for spans of at most 400 units. */
export function nearby<T extends Span>(spans: readonly T[]): (span: Span) => T[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  return ({ start, end }) => {
    const found: T[] = []
    for (let i = firstFrom(sorted, start - LONGEST); i < sorted.length; i++) {
      const span = sorted[i] as T
      if (span.start >= end) break
      if (span.end > start) found.push(span)
    }
    return found
  }
}

/** Index of the first span that starts at or after an offset. */
function firstFrom(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Span).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the first span that ends after an offset, of spans in order that do not overlap; their number where none does. */
export function indexAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
