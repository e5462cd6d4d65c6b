import { standingOf } from './standing.ts'
import type { ToldClaim } from './told_claim.ts'

/** By day of publication, plans before deeds; of claims without a day plans come first of all, and deeds last. */
export const inOrderOfTelling = (a: ToldClaim, b: ToldClaim): number =>
  Number(placeOf(a) > placeOf(b)) - Number(placeOf(a) < placeOf(b))

function placeOf(claim: ToldClaim): string {
  const isReal = standingOf(claim) === 'real'
  const undated = isReal ? '~' : ''
  return `${claim.published ?? undated} ${isReal ? 1 : 0}`
}
