import { conjunctsOf } from '../../clause/conjuncts.ts'
import { childIn, childrenIn, lemmaAt, openerOf } from '../../clause/dependencies.ts'
import type { Part, Predicate } from '../grammar.ts'
import { eventNounAt, NEGATIONS } from './nominal.ts'
import { obliqueParts } from './obliques.ts'
import { isPlaceNoun } from './places.ts'
import type { Reading } from './reading.ts'

/** What somebody or something is: `was empty`, `is in the town`, `is in talks`; null where nothing is said of a subject. */
export function copularAt(reading: Reading, at: number): Predicate | null {
  const { tree, subjects, knowledge } = reading
  const copula = childIn(tree, at, 'cop')
  const subject = subjects[at] ?? -1
  if (copula < 0 || subject < 0 || knowledge.kindAt(subject) === 'nobody') return null
  // `It was in May that the council closed it` is of no subject.
  if (tree.tokens[subject]?.upos === 'VERB' && subject > at && tree.tokens[subject]?.xpos !== 'VB') return null
  const actors = conjunctsOf(tree, subject, NEGATIONS).map((one): Part => ({ role: 'actor', at: one }))
  const opener = childIn(tree, at, 'case') < 0 ? '' : openerOf(tree, at)
  if (opener !== '') return placed(reading, at, copula, actors)
  if (tree.tokens[at]?.upos !== 'ADJ') return null
  return copular(at, `be ${lemmaAt(tree, at)}`, [...actors, ...obliqueParts(reading, at, false, -1)])
}

const copular = (at: number, action: string, parts: Part[], governors: number[] = [], weighed = at): Predicate => ({
  at,
  from: at,
  to: at + 1,
  action,
  rule: 'copular',
  parts,
  governors,
  plans: [],
  sayers: [],
  weighed,
})

function placed(reading: Reading, at: number, copula: number, actors: Part[]): Predicate | null {
  const { tree, knowledge } = reading
  const noun = eventNounAt(reading, at)
  if (noun) {
    const beside = childrenIn(tree, at, 'nmod').filter((child) =>
      ['with', 'to', 'on', 'against'].includes(openerOf(tree, child)),
    )
    return copular(at, noun.verb, [...actors, ...beside.map((child): Part => ({ role: 'recipient', at: child }))])
  }
  if (knowledge.kindAt(at) !== 'place') return stateOf(reading, at, actors)
  return copular(copula, 'be', [...actors, { role: 'place', at }], [at], at)
}

/** What opens no more than a place. */
const WITHIN = new Set(['near', 'aboard', 'outside', 'inside'])
const STATES = new Set(['in', 'at', 'on', 'under', 'near', 'aboard', 'behind', 'outside', 'inside'])
/** `is at sea`, `is on his way to TOWN`, `is in the lead`: where it is only by a noun that says so. */
function stateOf({ tree, knowledge }: Reading, at: number, actors: Part[]): Predicate | null {
  if (!STATES.has(openerOf(tree, at)) || tree.tokens[at]?.upos !== 'NOUN') return null
  const isPlace = isPlaceNoun(lemmaAt(tree, at)) || WITHIN.has(openerOf(tree, at))
  const ways = childrenIn(tree, at, 'nmod').filter((child) => knowledge.kindAt(child) === 'place')
  return copular(at, 'be', [
    ...actors,
    { role: isPlace ? 'place' : 'object', at },
    ...ways.map((one): Part => ({ role: 'place', at: one })),
  ])
}
