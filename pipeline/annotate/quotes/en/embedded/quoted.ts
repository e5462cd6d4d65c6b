import type { Token } from '../../../../language/reader.ts'
import { contains, overlaps, type Span } from '../../../../record/span.ts'
import { indexAfter } from '../../../overlaps.ts'

/** Does a span touch one of the quoted stretches, which are in order? */
export const isQuoted = (quotes: readonly Span[], span: Span): boolean =>
  (quotes[indexAfter(quotes, span.start)]?.start ?? Number.POSITIVE_INFINITY) < span.end

/** How far the words between two tokens stand in quotation marks. */
export const howQuoted =
  (quotes: readonly Span[], tokens: readonly Token[]) =>
  (first: number, last: number): string => {
    const span = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }
    const quote = quotes[indexAfter(quotes, span.start)]
    if (!quote || !overlaps(quote, span)) return 'not'
    return contains(quote, span) ? 'all' : 'partly'
  }

/** A quoted stretch of which a part belongs to a span belongs to it as a whole. */
export function withQuotes(quotes: readonly Span[], span: Span): Span {
  const around = quotes.filter((quote) => overlaps(quote, span))
  const [first, last] = [around[0], around.at(-1)]
  return {
    start: Math.min(first?.start ?? span.start, span.start),
    end: Math.max(last?.end ?? span.end, span.end),
  }
}
