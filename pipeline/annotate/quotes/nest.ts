import type { QuoteAnnotation } from '../../records.ts'
import { contains } from '../../span.ts'

/** A quote inside another's content has that one, the smallest such, for its parent. */
export function nest(quotes: readonly QuoteAnnotation[]): QuoteAnnotation[] {
  return quotes.map((quote) => ({ ...quote, parent: parentOf(quote, quotes)?.id ?? null }))
}

const size = ({ start, end }: QuoteAnnotation): number => end - start

/** A quote and the cue that carries it lie in the parent's content. */
function parentOf(quote: QuoteAnnotation, quotes: readonly QuoteAnnotation[]): QuoteAnnotation | null {
  const outer = quotes.filter(
    (other) =>
      other !== quote &&
      size(other) > size(quote) &&
      contains(other, quote) &&
      quote.cue_start !== null &&
      quote.cue_start >= other.start &&
      quote.cue_start < other.end,
  )
  return outer.toSorted((a, b) => size(a) - size(b))[0] ?? null
}
