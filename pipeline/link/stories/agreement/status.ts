import type { Found } from './difference.ts'
import { isLater, isNegative, standingOf } from './standing.ts'
import type { ToldClaim } from './told_claim.ts'

const AHEAD: ReadonlySet<ToldClaim['status']> = new Set(['planned', 'hypothetical', 'requested'])

/** One says that it is so, the other that it is yet to come. A plan that became true is news; one for a day after the event was told is not. */
export function compareStatuses(claim: ToldClaim, other: ToldClaim): Found | null {
  if (isNegative(claim) || isNegative(other) || claim.document_id === other.document_id) return null
  const found = { value: claim.status, other_value: other.status }
  const [standing, otherStanding] = [standingOf(claim), standingOf(other)]
  if (otherStanding === 'real' && AHEAD.has(claim.status))
    return { relation: !isLater(other, claim) && isAfter(claim, other) ? 'conflict' : 'update', ...found }
  if (standing === 'real' && otherStanding === 'planned' && isAfter(other, claim))
    return { relation: 'conflict', ...found }
  return null
}

/** A plan for a day after the other was published. */
const isAfter = ({ time }: ToldClaim, { published }: ToldClaim): boolean =>
  published !== null && (time?.earliest ?? '') > published
