import { compareDates } from './date.ts'
import type { Compare, Difference, Found, Kind } from './difference.ts'
import { independentSources } from './independent.ts'
import { compareNumbers } from './number.ts'
import { areOnOtherDays, isOneOccasion } from './occasion.ts'
import { inOrderOfTelling } from './order.ts'
import { compareParticipants } from './participant.ts'
import { comparePlaces } from './place.ts'
import { comparePolarities } from './polarity.ts'
import { isNegative } from './standing.ts'
import { compareStatuses } from './status.ts'
import type { ToldClaim } from './told_claim.ts'

/** What is compared, in the order in which rows come. */
const COMPARED: readonly (readonly [Kind, Compare])[] = [
  ['date', compareDates],
  ['place', comparePlaces],
  ['number', compareNumbers],
  ['polarity', comparePolarities],
  ['participant', compareParticipants],
  ['status', compareStatuses],
]

export interface Agreement {
  independent_source_count: number
  agreement: 'single' | 'consistent' | 'evolving' | 'conflicting'
  /** Of the newest claims. */
  status: ToldClaim['status']
  differences: Difference[]
}

/** How the claims of one story, in document order, agree. They are put in the order of their publication, and then compared two by two. */
export function agreementOf(claims: readonly ToldClaim[]): Agreement {
  const ordered = claims.toSorted(inOrderOfTelling)
  const words = independentSources(claims)
  const differences = differencesOf(ordered, words)
  const count = new Set(words.values()).size
  return {
    independent_source_count: count,
    agreement: nameOf(differences, count),
    status: newestStatus(ordered),
    differences,
  }
}

function nameOf(differences: readonly Difference[], sources: number): Agreement['agreement'] {
  if (differences.some(({ relation }) => relation === 'conflict')) return 'conflicting'
  if (differences.length > 0) return 'evolving'
  return sources > 1 ? 'consistent' : 'single'
}

/** Whoever gives the one amount gives one day, whoever gives the other another: these are two events. */
function isOfOtherDays(claims: readonly ToldClaim[], kind: Kind, { relation, value, other_value }: Found): boolean {
  if (kind !== 'number' || relation === 'update') return false
  const giving = (text: string) => claims.filter(({ amounts }) => amounts.some((amount) => amount.text === text))
  return giving(value).some((one) => giving(other_value).some((other) => areOnOtherDays(one, other)))
}

/** Each pair of values once: of conflicts between the first two claims that have them, of updates between the nearest. */
function differencesOf(claims: readonly ToldClaim[], words: ReadonlyMap<ToldClaim, string>): Difference[] {
  const found = new Map<string, Difference>()
  for (const [kind, compare] of COMPARED)
    for (const [i, other] of claims.entries()) {
      for (const claim of claims.slice(0, i).toReversed()) {
        if (words.get(claim) === words.get(other) && claim.document_id === other.document_id) continue
        const difference = isOneOccasion(claim, other, kind) ? compare(claim, other) : null
        if (!difference || isOfOtherDays(claims, kind, difference)) continue
        const key = [kind, difference.relation, difference.value, difference.other_value].join('\n')
        if (!found.has(key)) found.set(key, { kind, claim, other, ...difference })
        if (difference.relation === 'update') break
      }
    }
  return Array.from(found.values())
}

const RANK: readonly ToldClaim['status'][] = ['requested', 'hypothetical', 'planned', 'ongoing', 'happened']

/** Of the claims that were published last, that of the event which is furthest on; `denied` where all of them say that it is not so. */
function newestStatus(ordered: readonly ToldClaim[]): ToldClaim['status'] {
  const last = ordered.at(-1) as ToldClaim
  const newest = ordered.filter(({ published }) => published === last.published)
  const affirmed = newest.filter((claim) => !isNegative(claim))
  const [first] = affirmed.map(({ status }) => status).sort((a, b) => RANK.indexOf(b) - RANK.indexOf(a))
  return first ?? 'denied'
}
