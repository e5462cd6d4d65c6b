import type { ToldClaim } from './agreement/told_claim.ts'
import { commonest, namesOf } from './names_of.ts'
import { COST } from './telling/told_again.ts'

/** Says nothing of what happens. */
const BE = 'be'

/** What a telling lacks that most claims of its story say: their word for what happens, who acts, who or what is acted on. */
const LACKS = { action: 3, actor: 2, affected: 1 } as const

/** What happens, in plain English: the claim that says it best, told again. Of equals the first. */
export const labelOf = (claims: readonly ToldClaim[]): string => best(claims, claims)?.telling.words ?? ''

/** The same of some of its claims; null where none of these is told in a sentence of its own. */
export function labelOfSome(some: readonly ToldClaim[], all: readonly ToldClaim[]): string | null {
  const telling = best(some, all)?.telling
  return telling && telling.flaws < COST.fragment ? telling.words : null
}

/** Which of some claims says best what most of all say. */
function best(some: readonly ToldClaim[], claims: readonly ToldClaim[]): ToldClaim | undefined {
  const action = commonest(claims.map((claim) => claim.action).filter((one) => one !== BE)) ?? BE
  const [actor] = namesOf(claims, 'actor')
  const affected = namesOf(claims, 'recipient')[0] ?? namesOf(claims, 'object')[0]
  const cost = (claim: ToldClaim): number =>
    claim.telling.flaws +
    (claim.action === action ? 0 : LACKS.action) +
    (names(claim, actor) ? 0 : LACKS.actor) +
    (names(claim, affected) ? 0 : LACKS.affected)
  const [first] = some.map((claim) => ({ claim, cost: cost(claim) })).toSorted((a, b) => a.cost - b.cost)
  return first?.claim
}

const names = ({ participants }: ToldClaim, name: string | undefined): boolean =>
  name === undefined || participants.some((one) => one.name === name)
