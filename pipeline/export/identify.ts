import { firstThat } from '../first_that.ts'
import type { Span } from '../record/span.ts'

/** In order of start, then of end; what shares both keeps its order. */
export const inOrder = <T extends Span>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => a.start - b.start || a.end - b.end)

/**
 * The ids `<document_id>:<letter><start>` of rows, `start` in code points; the second and later at one start get `-2`, `-3`, … so that
 * an id does not depend on how many rows stand before it.
 */
export function placedIds(documentId: string, letter: string, starts: readonly number[]): string[] {
  const counts = new Map<number, number>()
  return starts.map((start) => {
    const count = (counts.get(start) ?? 0) + 1
    counts.set(start, count)
    return `${documentId}:${letter}${start}${count > 1 ? `-${count}` : ''}`
  })
}

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
