import type { Found } from './difference.ts'
import { isLater, isNegative, standingOf } from './standing.ts'
import type { ToldClaim } from './told_claim.ts'

/** One says that it is so, the other that it is yet to come. A plan that became true is news; one for a day after the event was told is not. */
export function compareStatuses(claim: ToldClaim, other: ToldClaim): Found | null {
  if (isNegative(claim) || isNegative(other) || claim.document_id === other.document_id) return null
  const found = { value: claim.status, other_value: other.status }
  if (isPlan(claim) && isReal(other)) {
    if (claim.published === null || other.published === null) return null
    return { relation: !isLater(other, claim) && isAfter(claim, other) ? 'conflict' : 'update', ...found }
  }
  if (isReal(claim) && isPlan(other) && isAfter(other, claim)) return { relation: 'conflict', ...found }
  return null
}

/** What is told as a plan of days that were over by then is how a story is told. */
const isPlan = (claim: ToldClaim): boolean =>
  standingOf(claim) === 'planned' && (claim.time?.latest ?? '~') >= (claim.published ?? '')

/** What is told of days that were yet to come is a plan, however it is told: "the debate is scheduled for Tuesday". */
const isReal = (claim: ToldClaim): boolean => standingOf(claim) === 'real' && !isAfter(claim, claim)

/** A plan for a day after the other was published. */
const isAfter = ({ time }: ToldClaim, { published }: ToldClaim): boolean =>
  published !== null && (time?.earliest ?? '') > published
