import type { Span } from './span.ts'

/** Letters of the tables that rows of others point into. */
export const LETTERS = { blocks: 'b', sentences: 's', times: 't', quantities: 'n', quotes: 'q', claims: 'c' } as const

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
