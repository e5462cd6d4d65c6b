import type { Odds } from './match.ts'
import { type Sight, toSight } from './sight.ts'
import type { MatchClaim } from './story_claim.ts'

/** Two claims, by id, that met under a key, and the log-odds that they are of one event. */
export type Pair = [first: string, other: string, odds: number]
/** How many claims of a key were not compared with all before them. */
export type Capped = [count: number]

/** Claims that each is compared with: the last ones of its key before it. */
export const MOST_COMPARED = 64
/** Decimals of log-odds that travel. */
const EXACT = 100

/** A claim that others are still compared with, and those that it was held apart from. */
interface Waiting {
  sight: Sight
  apart: Pair[]
}

/**
 * Compares the claims of one key, in document order. Told are all that match, and what keeps two apart of which each matches another:
 * enough to weigh groups against each other.
 */
export function* pairsOf(values: Iterable<MatchClaim>, oddsOf: Odds): Generator<Pair | Capped> {
  const before: Waiting[] = []
  const matched = new Set<string>()
  let count = 0
  for (const claim of values) {
    const sight = toSight(claim)
    for (const { sight: other, apart } of before) {
      const pair: Pair = [other.claim.id, claim.id, Math.round(oddsOf(other, sight) * EXACT) / EXACT]
      if (pair[2] <= 0) apart.push(pair)
      else {
        matched.add(pair[0]).add(pair[1])
        yield pair
      }
    }
    before.push({ sight, apart: [] })
    count++
    if (before.length > MOST_COMPARED) yield* apartOf(before.shift() as Waiting, matched)
  }
  for (const waiting of before) yield* apartOf(waiting, matched)
  if (count > MOST_COMPARED + 1) yield [count - MOST_COMPARED - 1]
}

const apartOf = ({ apart }: Waiting, matched: ReadonlySet<string>): Pair[] =>
  apart.filter(([first, other]) => matched.has(first) && matched.has(other))
