import type { ClaimParticipant, ClaimSource, QuoteAnnotation } from '../../record/records.ts'
import { contains, type Span } from '../../record/span.ts'

type View = Pick<ClaimSource, 'certainty' | 'polarity'>

const toView = ({ certainty, polarity }: View): View => ({ certainty, polarity })

const size = ({ start, end }: Span): number => end - start

/** The quotes whose content a word stands in, outermost first. */
export function quotesAround(quotes: readonly QuoteAnnotation[], word: Span): QuoteAnnotation[] {
  return quotes
    .filter((quote) => (quote.parts ?? [quote]).some((part) => contains(part, word)) && quote.cue_start !== word.start)
    .toSorted((a, b) => size(b) - size(a) || (a.cue_start ?? 0) - (b.cue_start ?? 0))
}

/** Does the quote say what its source does itself: `NAME plans to …`? `governors` are the words that lead to the claim, by their place. */
export const isOwnPlan = (
  quote: QuoteAnnotation,
  actors: readonly ClaimParticipant[],
  governors: ReadonlySet<number>,
): boolean =>
  quote.cue_start !== null &&
  governors.has(quote.cue_start) &&
  actors.some(
    (actor) =>
      actor.role === 'actor' &&
      ((actor.entity !== null && actor.entity === quote.source) || actor.start === quote.source_start),
  )

/** On whose word: the article itself, then those whose words hold the claim, outermost first. `view` says how sure the one is who has a cue. */
export function sourcesOf(
  around: readonly QuoteAnnotation[],
  view: (quote: QuoteAnnotation | null) => View,
): ClaimSource[] {
  const article: ClaimSource = {
    start: null,
    end: null,
    entity: null,
    unnamed: false,
    ...toView(view(null)),
    cue: null,
    cue_start: null,
    cue_end: null,
  }
  const chain = around.flatMap((quote): ClaimSource[] => {
    if (quote.source_start === null && !quote.unnamed) return []
    const { source_start, source_end, source, unnamed, cue, cue_start, cue_end } = quote
    return [
      {
        start: source_start,
        end: source_end,
        entity: source,
        unnamed,
        ...toView(view(quote)),
        cue,
        cue_start,
        cue_end,
      },
    ]
  })
  return [article, ...chain.filter((one, i) => i === 0 || !isSame(one, chain[i - 1] as ClaimSource))]
}

/** Who goes on speaking is one source. */
const isSame = (a: ClaimSource, b: ClaimSource): boolean =>
  (a.entity !== null && a.entity === b.entity) || (a.start === b.start && a.start !== null)
