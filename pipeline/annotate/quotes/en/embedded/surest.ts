import { overlaps, type Span } from '../../../../record/span.ts'
import type { Attribution } from '../../attribution.ts'
import type { Weights } from './model.ts'

/** An attribution, and the log-odds of the surest of its contents. */
export interface Weighed {
  attribution: Attribution
  odds: number
}

/** Less those that are not sure enough for where they stand: inside another's content, or all in quotation marks. */
export function surest(found: readonly Weighed[], others: readonly Attribution[], weights: Weights): Attribution[] {
  const kept: Attribution[] = [...others]
  for (const { attribution, odds } of found.toSorted((a, b) => sizeOf(b.attribution) - sizeOf(a.attribution))) {
    const nested = kept.some(
      ({ parts }) => attribution.cue && parts.some((part) => overlaps(part, attribution.cue as Span)),
    )
    const least = nested ? weights.leastNested : attribution.type === 'direct' ? weights.leastDirect : weights.least
    if (odds > least) kept.push(attribution)
  }
  return kept.slice(others.length)
}

const sizeOf = ({ parts }: Attribution): number => parts.reduce((sum, { start, end }) => sum + end - start, 0)
