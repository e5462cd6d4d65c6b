import type { StoryAmount } from '../story_claim.ts'
import type { Found } from './difference.ts'
import { isLater, isNegative, standingOf } from './standing.ts'
import type { ToldClaim } from './told_claim.ts'

interface Bounds {
  low: number
  high: number
}

/** Counts up to here are meant as they stand. */
const COUNTED_OUT = 100
/** How far a round number may be from what it stands for, as a share. */
const ROUNDING = 0.05

/**
 * Amounts of one thing in one unit that exclude each other. A count that rises from one day to a later one goes on; sums and measures, and
 * whatever falls, are as they are. What goes on may be another amount on another day.
 */
export function compareNumbers(claim: ToldClaim, other: ToldClaim): Found | null {
  if (isNegative(claim) || isNegative(other)) return null
  const [standing, otherStanding] = [standingOf(claim), standingOf(other)]
  if (standing === null || otherStanding === null) return null
  if (claim.status === 'ongoing' && other.status === 'ongoing' && claim.published !== other.published) return null
  for (const amount of claim.amounts) {
    const own = claim.amounts.filter((one) => one === amount || measuresSame([claim, amount], [claim, one]))
    const alike = other.amounts.filter((one) => measuresSame([claim, amount], [other, one]))
    const [first] = alike
    if (!first || own.some((a) => alike.some((b) => overlap(boundsOf(a), boundsOf(b))))) continue
    const rises = boundsOf(first).low > boundsOf(amount).high
    const goesOn = amount.unit === null && rises && isLater(other, claim)
    const wasPlan = standing === 'planned' && (otherStanding === 'real' || isLater(other, claim))
    return { relation: goesOn || wasPlan ? 'update' : 'conflict', value: amount.text, other_value: first.text }
  }
  return null
}

type Measured = readonly [claim: ToldClaim, amount: StoryAmount]

/** One unit, and one thing that is counted; where none is named, both stand in the same role. */
function measuresSame(a: Measured, b: Measured): boolean {
  if (a[1].unit !== b[1].unit) return false
  const [counted, other] = [countedIn(a), countedIn(b)]
  return counted === null || other === null ? a[1].unit !== null && counted === other : counted === other
}

/** The thing that is counted, as the head of the phrase that the amount stands in, else as it is named. */
function countedIn([{ participants }, { text, of }]: Measured): string | null {
  const [named] = participants.filter((participant) => participant.text.includes(text))
  return named?.head ?? of
}

const overlap = (a: Bounds, b: Bounds): boolean => a.low <= b.high && b.low <= a.high

function boundsOf({ low, high, mod, unit }: StoryAmount): Bounds {
  const bounds = { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY }
  if (mod !== null || low === null || low !== high) return bounds
  const slack = slackOf(low, unit)
  return { low: low - slack, high: high + slack }
}

/** Half of what the last of its digits before the zeros counts: a round number may stand for what lies around it. */
function slackOf(value: number, unit: string | null): number {
  if (unit === null && Math.abs(value) < COUNTED_OUT) return 0
  let step = 1
  while (value !== 0 && Number.isInteger(value) && value % (step * 10) === 0) step *= 10
  return step === 1 ? 0 : Math.min(step / 2, Math.abs(value) * ROUNDING)
}
