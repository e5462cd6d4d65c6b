import { MOST_COMPARED } from './acquaintances.ts'
import type { Odds } from './match.ts'
import { type PackedClaim, unpackClaim } from './packed_claim.ts'
import { type Sight, toSight } from './sight.ts'

/** Two claims and the log-odds that they are of one event. */
export type Pair<Id = string> = readonly [first: Id, other: Id, odds: number]

/** A claim at one of its meetings, by number, and those before it with which it is compared there. */
export interface Visit {
  number: number
  before: readonly number[]
  claim: PackedClaim
}

/** Decimals of log-odds that travel. */
const EXACT = 100

/** Compares the claims of one meeting, in document order. Told are three numbers for each pair, claim by claim. */
export function* pairsOf(visits: Iterable<Visit>, oddsOf: Odds): Generator<number[]> {
  const seen = new Map<number, () => Sight>()
  for (const { number, before, claim } of visits) {
    const sightOf = onceAsked(claim)
    const pairs: number[] = []
    for (const other of before) {
      const sight = seen.get(other)?.()
      if (sight) pairs.push(other, number, Math.round(oddsOf(sight, sightOf()) * EXACT) / EXACT)
    }
    if (pairs.length > 0) yield pairs
    seen.set(number, sightOf)
    if (seen.size > MOST_COMPARED) seen.delete(seen.keys().next().value as number)
  }
}

function onceAsked(claim: PackedClaim): () => Sight {
  let sight: Sight | undefined
  return () => {
    sight ??= toSight(unpackClaim(claim))
    return sight
  }
}
