import type { Token } from '../language/reader.ts'
import type { Span } from '../span.ts'

/** The first of 0..n-1 from which on `holds` is true; n where it never is. `holds` must not turn false again. */
export function firstThat(n: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = n
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The tokens that a span touches: the first, and the one after the last. */
export const tokensOf = (tokens: readonly Token[], { start, end }: Span): { first: number; last: number } => ({
  first: firstThat(tokens.length, (i) => (tokens[i] as Token).end > start),
  last: firstThat(tokens.length, (i) => (tokens[i] as Token).start >= end),
})
