import type { Pronoun } from './grammar.ts'
import type { Naming } from './referent.ts'
import { type Candidate, candidatesFor, disagreement, leading, MOST, type Site } from './salience.ts'

/** What the given name says of the gender, for or against. */
const GIVEN = { agrees: 0.7, disagrees: 6 }
/** What it weighs that the text says of the gender what the pronoun does, that the owner is the subject of the clause, or one is of the clause above, and who spoke goes on to speak, the last one most. */
const BONUS = { said: 0.5, ownSubject: 1, above: 1, speaks: 1, speaksLast: 0.5, plural: 0.5 }

/** Whom a pronoun may stand for, with what speaks for and against each. */
export function consider(pronoun: Pronoun, site: Site, namings: readonly Naming[]): Candidate[] {
  const last = site.speaks ? namings.slice(-MOST).findLast(({ speaks }) => speaks) : undefined
  return candidatesFor(
    namings,
    site,
    (referent, naming) => disagreement(pronoun, site, referent, naming),
    (naming) => bonus(pronoun, site, naming) + (naming === last ? BONUS.speaksLast : 0),
  )
}

function bonus({ gender, case: form, number }: Pronoun, site: Site, naming: Naming): number {
  const { said, likely, number: own } = naming.referent
  let sum = 0
  if (gender !== null && said === gender) sum += BONUS.said
  else if (gender !== null && likely !== null) sum += likely === gender ? GIVEN.agrees : -GIVEN.disagrees
  if (form === 'owner' && naming.sentence === site.sentence && naming.isSubject) sum += BONUS.ownSubject
  if (naming.isSubject && naming.sentence === site.sentence && naming.governor === site.above) sum += BONUS.above
  if (site.speaks && naming.speaks && naming.sentence < site.sentence) sum += BONUS.speaks
  if (number === 'many' && own === 'many') sum += BONUS.plural
  return sum
}

/** Scores below this say that nobody fits well. */
const LEAST: Readonly<Record<Pronoun['who'], number>> = { person: -3, thing: 1, either: 2.8, speaker: 0 }

/** The same for several, whom "they" stands for by its form. */
const LEAST_OF_MANY = 1

/** Whom it stands for. */
export function meantBy(pronoun: Pronoun, candidates: readonly Candidate[]): Candidate | null {
  const best = leading(candidates)
  const least = best?.naming.referent.number === 'many' ? LEAST_OF_MANY : LEAST[pronoun.who]
  return best && best.score >= least ? best : null
}
