import { labelOfSome } from '../label.ts'
import { isNegative } from './standing.ts'
import type { ToldClaim } from './told_claim.ts'

/** How a story stood from some day on, by those of its claims that say so. */
export interface Phase {
  status: ToldClaim['status']
  /** First and last day of the event as they give it; without such, what the day of publication says. */
  earliest: string | null
  latest: string | null
  claim_count: number
  document_count: number
  /** What happens, as these claims say it; where none of them is told in a sentence, as the story has it. */
  label: string
}

/** The statuses of a story in the order in which they were first told; none where nothing says when. */
export function phasesOf(ordered: readonly ToldClaim[], label: string): Phase[] {
  const byStatus = new Map<Phase['status'], ToldClaim[]>()
  for (const claim of ordered) {
    const status = isNegative(claim) ? 'denied' : claim.status
    const same = byStatus.get(status)
    if (same) same.push(claim)
    else byStatus.set(status, [claim])
  }
  const phases = Array.from(byStatus, ([status, claims]) => ({
    ...toPhase(status, claims),
    label: labelOfSome(claims, ordered) ?? label,
  }))
  return phases.filter(({ earliest, latest }) => earliest !== null || latest !== null)
}

function toPhase(status: Phase['status'], claims: readonly ToldClaim[]): Omit<Phase, 'label'> {
  return {
    status,
    ...(statedDays(claims) ?? daysByTelling(status, claims)),
    claim_count: claims.length,
    document_count: new Set(claims.map(({ document_id }) => document_id)).size,
  }
}

type Days = Pick<Phase, 'earliest' | 'latest'>

/** The narrowest days that a claim gives; of equals those told first. */
function statedDays(claims: readonly ToldClaim[]): Days | null {
  const times = claims.flatMap(({ time }) => time ?? [])
  const [narrowest] = times.toSorted((a, b) => widthOf(a) - widthOf(b))
  return narrowest ? { earliest: narrowest.earliest, latest: narrowest.latest } : null
}

const widthOf = ({ earliest, latest }: Days): number =>
  earliest === null || latest === null ? Number.MAX_VALUE : Date.parse(latest) - Date.parse(earliest)

const OVER: ReadonlySet<Phase['status']> = new Set(['happened', 'ongoing', 'denied'])

/** What is over was so on the day on which it was first told, what is not comes no earlier than that. */
function daysByTelling(status: Phase['status'], claims: readonly ToldClaim[]): Days {
  const [first = null] = claims.flatMap(({ published }) => published ?? []).toSorted()
  return OVER.has(status) ? { earliest: null, latest: first } : { earliest: first, latest: null }
}
