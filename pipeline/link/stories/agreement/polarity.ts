import type { Found } from './difference.ts'
import { isLater, isNegative, standingOf } from './standing.ts'
import type { ToldClaim } from './told_claim.ts'

/**
 * One says that it is so, the other that it is not. What is called off, or done after all, changed in between; where it may have been either, on days
 * that nobody gives, there is no telling.
 */
export function comparePolarities(claim: ToldClaim, other: ToldClaim): Found | null {
  if (claim.polarity === other.polarity) return null
  if (standingOf(claim) === null || standingOf(other) === null) return null
  const found = { value: claim.polarity, other_value: other.polarity }
  if (!isLater(other, claim)) return { relation: 'conflict', ...found }
  if (mayChange(claim, other)) return { relation: 'update', ...found }
  return isNegative(claim) && !claim.time && !other.time && claim.status !== 'denied'
    ? null
    : { relation: 'conflict', ...found }
}

/** Both were so on their days: a plan, what went on, or what came after the day on which it was not yet so. */
function mayChange(claim: ToldClaim, other: ToldClaim): boolean {
  if (standingOf(claim) === 'planned') return true
  if (isNegative(claim)) return (other.time?.earliest ?? '') >= (claim.published ?? '~')
  return claim.status === 'ongoing' && other.status !== 'denied'
}
