import { firstThat } from '../first_that.ts'
import type { Span } from '../record/span.ts'

/** A span with its id. */
export interface Placed extends Span {
  id: string
}

/** The last of the spans, in order, that begins at or before the offset, where it reaches over it. */
export function placedAt(spans: readonly Placed[], offset: number): Placed | null {
  const span = spans[firstThat(spans.length, (i) => (spans[i] as Placed).start > offset) - 1]
  return span && offset < span.end ? span : null
}

/** The id of that span. */
export const idAt = (spans: readonly Placed[], offset: number): string | null => placedAt(spans, offset)?.id ?? null
