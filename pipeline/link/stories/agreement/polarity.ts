import type { Found } from './difference.ts'
import { isLater, isNegative, standingOf } from './standing.ts'
import type { ToldClaim } from './told_claim.ts'

/** Days within which one says that it is so, the other that it is not, of the same thing; somebody may deny it later. */
const SAME_NEWS = 3

/**
 * One says that it is so, the other that it is not. What is called off, or done after all, changed in between; of what goes on or comes again, on days
 * that nobody gives, there is no telling.
 */
export function comparePolarities(claim: ToldClaim, other: ToldClaim): Found | null {
  if (claim.polarity === other.polarity) return null
  if (standingOf(claim) === null || standingOf(other) === null) return null
  const found = { value: claim.polarity, other_value: other.polarity }
  if (isDenied(claim) || isDenied(other)) return { relation: 'conflict', ...found }
  if (claim.status === 'ongoing' || other.status === 'ongoing') return null
  if (isLater(other, claim) && mayChange(claim, other)) return { relation: 'update', ...found }
  return isSameNews(claim, other) ? { relation: 'conflict', ...found } : null
}

const isDenied = ({ status }: ToldClaim): boolean => status === 'denied'

/** Both were so on their days: a plan, or what came after the day on which it was not yet so. */
function mayChange(claim: ToldClaim, other: ToldClaim): boolean {
  if (standingOf(claim) === 'planned') return true
  return isNegative(claim) && (other.time?.earliest ?? '') >= (claim.published ?? '~')
}

const DAY = 86_400_000

/** Told in one article, within a few days, or of a day that was over when the other said that it is not so. */
function isSameNews(claim: ToldClaim, other: ToldClaim): boolean {
  if (claim.document_id === other.document_id) return true
  const [denial, telling] = isNegative(claim) ? [claim, other] : [other, claim]
  if (telling.time?.latest && telling.time.latest <= (denial.published ?? '')) return true
  if (claim.published === null || other.published === null) return false
  return Math.abs(Date.parse(claim.published) - Date.parse(other.published)) / DAY <= SAME_NEWS
}
