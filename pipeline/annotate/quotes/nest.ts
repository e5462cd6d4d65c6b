import type { QuoteAnnotation } from '../../record/records.ts'
import { contains } from '../../record/span.ts'

/** A quote whose content and cue lie inside another's content has that one, the innermost such, for its parent. */
export function nest(quotes: readonly QuoteAnnotation[]): QuoteAnnotation[] {
  const open: QuoteAnnotation[] = []
  const parents = new Map<string, string>()
  for (const quote of quotes.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    while (open.length > 0 && (open.at(-1) as QuoteAnnotation).end <= quote.start) open.pop()
    const parent = open.findLast((other) => isInside(quote, other))
    if (parent) parents.set(quote.id, parent.id)
    open.push(quote)
  }
  return quotes.map((quote) => ({ ...quote, parent: parents.get(quote.id) ?? null }))
}

const size = ({ start, end }: QuoteAnnotation): number => end - start

const isInside = (quote: QuoteAnnotation, other: QuoteAnnotation): boolean =>
  size(other) > size(quote) &&
  contains(other, quote) &&
  quote.cue_start !== null &&
  quote.cue_start >= other.start &&
  quote.cue_start < other.end
