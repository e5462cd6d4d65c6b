import { isNegative, standingOf } from '../stories/agreement/standing.ts'
import type { ToldClaim } from '../stories/agreement/told_claim.ts'

/** What another document says of an event against the day of a document, or for the day of one that states none. */
export interface Contradiction {
  document_id: string
  /** The day that the lines above the text state, if any. */
  stated: string | null
  /** The last day on which it can have been written, ISO 8601. */
  latest: string
  /** The document's claim of the event, and the other one. */
  claim: Evidence
  other: Evidence
}

type Evidence = Pick<ToldClaim, 'id' | 'document_id' | 'published' | 'trigger' | 'status'>

/** Days for which an article may speak of what is over as if it were not. */
const LATE = 7
/** Days within which an event is one occasion; what goes on for longer is told anew. */
const OCCASION = 7
const DAY = 86_400_000

/**
 * Documents whose day stands above the text, where a crawler may have put it, or nowhere, and which speak of an event as yet to come, or under
 * way, that by documents of sure days was over by then. Of several such the one that says most.
 */
export function contradictionsIn(claims: readonly ToldClaim[]): Contradiction[] {
  const sure = claims.filter(isSure)
  const doubtful = new Map<string, ToldClaim[]>()
  for (const claim of claims) {
    if (claim.basis !== 'header' && claim.basis !== 'none') continue
    const own = doubtful.get(claim.document_id)
    if (own) own.push(claim)
    else doubtful.set(claim.document_id, [claim])
  }
  return Array.from(doubtful.values()).flatMap((own) => contradictionOf(own, sure))
}

const isSure = (claim: ToldClaim): boolean =>
  (claim.basis === 'sidecar' || claim.basis === 'metadata') && !isNegative(claim) && standingOf(claim) !== null

function contradictionOf(own: readonly ToldClaim[], sure: readonly ToldClaim[]): Contradiction[] {
  const [claim, ...others] = own.toSorted((a, b) => stageOf(b) - stageOf(a))
  if (!claim || isNegative(claim) || others.some(isNegative)) return []
  const found = sure.flatMap((other) => {
    const latest = lastDayFor(claim, other)
    return latest !== null && isTooLate(claim, latest) ? [toContradiction(claim, other, latest)] : []
  })
  return found.sort((a, b) => Number(a.latest > b.latest) - Number(a.latest < b.latest)).slice(0, 1)
}

/** How far an event is: yet to come, under way, over. */
function stageOf({ status }: ToldClaim): number {
  if (status === 'happened') return 2
  return status === 'ongoing' ? 1 : 0
}

/** The last day on which one can speak so of an event of which the other says what it says. */
function lastDayFor(claim: ToldClaim, other: ToldClaim): string | null {
  if (!isOccasion(other)) return null
  const stage = stageOf(claim)
  if (stage === 0) return other.time?.latest ?? null
  return stage < stageOf(other) ? other.published : null
}

function isOccasion({ time }: ToldClaim): boolean {
  if (!time || time.earliest === null || time.latest === null) return false
  return (Date.parse(time.latest) - Date.parse(time.earliest)) / DAY < OCCASION
}

/** Of a document without a day every bound is news. */
const isTooLate = ({ basis, published }: ToldClaim, latest: string): boolean =>
  basis === 'none' || (published !== null && (Date.parse(published) - Date.parse(latest)) / DAY > LATE)

const toContradiction = (claim: ToldClaim, other: ToldClaim, latest: string): Contradiction => ({
  document_id: claim.document_id,
  stated: claim.basis === 'header' ? claim.published : null,
  latest,
  claim: toEvidence(claim),
  other: toEvidence(other),
})

const toEvidence = ({ id, document_id, published, trigger, status }: ToldClaim): Evidence => ({
  ...{ id, document_id, published, trigger, status },
})
