import { largest } from '../../extremes.ts'
import type { Antecedent } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import type { Referent } from './referent.ts'
import type { Candidate } from './salience.ts'

/** Each of several, in the order of the text. */
export const membersOf = ({ members }: Referent): Antecedent[] =>
  members
    .map(({ referent, ...own }) => toAntecedent(referent.phrase ?? own, referent.entity?.id ?? null))
    .toSorted((a, b) => a.start - b.start)

/** The words that tell whom a pronoun stands for, where it is no one entity: several, or somebody whom the text describes; empty where that is not sure. */
export function antecedentsOf(referent: Referent, considered: readonly Candidate[]): Antecedent[] {
  if (referent.members.length > 0) return membersOf(referent)
  return referent.phrase && isSomebody(referent) && isSure(referent, considered)
    ? [toAntecedent(referent.phrase, null)]
    : []
}

/** Of things without a name only bodies are told: what else "it" may be, is seldom sure. */
const isSomebody = ({ animacy, kinds, entity }: Referent): boolean =>
  entity === null && (animacy === 'person' || kinds.size > 0)

/** How far behind somebody with a name must stand where the gender of who has none is not told. */
const FAR = 1.5
function isSure({ said, number, animacy }: Referent, considered: readonly Candidate[]): boolean {
  if (animacy !== 'person' || number === 'many' || said !== null) return true
  const best = largest(considered.map(({ score }) => score))
  return considered.every(({ naming, score }) => naming.referent.entity === null || best - score >= FAR)
}

const toAntecedent = ({ start, end }: Span, entity: string | null): Antecedent => ({ start, end, entity })
