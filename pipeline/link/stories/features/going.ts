import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { COUNTRY, WHOLE } from '../roll_up.ts'
import type { Sight } from '../sight.ts'
import type { MatchClaim } from '../story_claim.ts'
import { verbOf } from '../verb_of.ts'
import { meets } from './sets.ts'

/** Of a person at a place these tell that they went there. */
const BEING_THERE: readonly string[] = ['be', 'visit']

const verbs = once(() => {
  const moving = readLexicon('en', 'verb_senses').filter(({ sense }) => sense === 'motion')
  return new Set([...BEING_THERE, ...moving.map(({ verb = '' }) => verb)])
})

/** Is it told by such a word? */
export const isGoing = (claim: Pick<MatchClaim, 'action'>): boolean => verbs().has(verbOf(claim))

/** Where it happens and what is affected: a place that one comes to may be either. */
const placesOf = ({ places, affected }: Sight): string[] => [...places.entities, ...affected.entities]
const aroundOf = ({ places, affected }: Sight): string[] => [...places.around, ...affected.around]

/** Does somebody, by two words for it, go to one place, or to one that lies in it? */
export function goToOnePlace(a: Sight, b: Sight): boolean {
  if (!isGoing(a.claim) || !isGoing(b.claim) || !meets(a.actors.entities, b.actors.entities)) return false
  return meets(placesOf(a), placesOf(b)) || isWithin(a, b) || isWithin(b, a)
}

/** Does a place of the one lie in one of the other? */
const isWithin = (a: Sight, b: Sight): boolean => meets(placesOf(b), aroundOf(a)) || meets(countriesOf(b), aroundOf(a))

const countriesOf = (sight: Sight): string[] =>
  aroundOf(sight).flatMap((id) => (id.startsWith(WHOLE) ? COUNTRY + id.slice(WHOLE.length) : []))
