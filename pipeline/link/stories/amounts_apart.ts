import type { MatchClaim } from './story_claim.ts'

type Amounts = MatchClaim['amounts']
type Amount = Amounts[number]

/** Do amounts of the same thing exclude each other? Null where no two are of the same unit. */
export function isApart(amounts: Amounts, others: Amounts): boolean | null {
  const pairs = amounts.flatMap((a) => others.filter((b) => isComparable(a, b)).map((b) => [a, b] as const))
  if (pairs.length === 0) return null
  return pairs.every(([a, b]) => isBelow(a, b) || isBelow(b, a))
}

const isComparable = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit && (a.unit !== null || a.of === b.of || a.of === null || b.of === null)

const isBelow = ({ high }: Amount, { low }: Amount): boolean => high !== null && low !== null && high < low
