import { firstThat } from '../first_that.ts'
import type { Token } from '../language/reader.ts'
import type { Span } from '../record/span.ts'

/** The tokens that a span touches: the first, and the one after the last. */
export const tokensOf = (tokens: readonly Token[], { start, end }: Span): { first: number; last: number } => ({
  first: firstThat(tokens.length, (i) => (tokens[i] as Token).end > start),
  last: firstThat(tokens.length, (i) => (tokens[i] as Token).start >= end),
})
