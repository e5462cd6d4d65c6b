import type { Found } from './difference.ts'
import { isLater, isNegative, standingOf } from './standing.ts'
import type { ToldClaim } from './told_claim.ts'

/** One says that it is so, the other that it is not. What is called off, or done after all, changed in between. */
export function comparePolarities(claim: ToldClaim, other: ToldClaim): Found | null {
  if (claim.polarity === other.polarity) return null
  if (standingOf(claim) === null || standingOf(other) === null) return null
  const changed = isLater(other, claim) && mayChange(claim, other)
  return { relation: changed ? 'update' : 'conflict', value: claim.polarity, other_value: other.polarity }
}

/** Could both have been so on their days? */
function mayChange(claim: ToldClaim, other: ToldClaim): boolean {
  if (standingOf(claim) === 'planned') return true
  if (isNegative(claim)) return isSince(other, claim)
  return claim.status === 'ongoing' && other.status !== 'denied'
}

/** It happened after the other was published, for all we know. */
function isSince({ time }: ToldClaim, { published, status, time: denied }: ToldClaim): boolean {
  if (time?.earliest && published !== null) return time.earliest >= published
  return status !== 'denied' && time === null && denied === null
}
