import { conjunctsOf } from '../../clause/conjuncts.ts'
import { childIn, childrenIn, isRelation, lemmaAt, openerOf } from '../../clause/dependencies.ts'
import type { Kind, Part, Predicate, Role } from '../grammar.ts'
import { type EventNoun, eventNouns } from './event_nouns.ts'
import { doersElsewhere, partsBefore } from './nominal_elsewhere.ts'
import type { Reading } from './reading.ts'
import { verbClasses } from './verb_classes.ts'

export const NEGATIONS: ReadonlySet<string> = new Set(['not', 'n’t', "n't"])

const POINTERS = new Set(['this', 'that', 'these', 'those', 'such', 'another', 'each', 'every', 'any'])

/** The noun for what happens at a word; null where it is none. */
export const eventNounAt = ({ tree }: Reading, at: number): EventNoun | null =>
  tree.tokens[at]?.upos === 'NOUN'
    ? (eventNouns().get(tree.tokens[at]?.text.toLowerCase() ?? '') ?? eventNouns().get(lemmaAt(tree, at)) ?? null)
    : null

/** The claim of a noun with who takes part: `the visit of …`, `talks between …`, `its attack on …`; null where it is none. */
export function nominalAt(reading: Reading, at: number): Predicate | null {
  const { tree } = reading
  const noun = eventNounAt(reading, at)
  if (!noun || isRelation(tree.tokens[at], 'compound') || pointsBack(reading, at) || isMass(reading, at)) return null
  if (reading.knowledge.kindAt(at) !== 'thing') return null
  const around = nominalParts(reading, at, noun)
  if (around.every(({ role }) => role === 'place')) return null
  const parts = [...around, ...besideOthers(reading, at, around)]
  return {
    at,
    from: at,
    to: at + 1,
    action: noun.verb,
    rule: 'nominal',
    parts,
    governors: [],
    plans: [],
    sayers: [],
    weighed: at,
  }
}

/** What stands before a noun, where it is not known from elsewhere who suffers it. */
function besideOthers(reading: Reading, at: number, parts: readonly Part[]): Part[] {
  const has = (...roles: Role[]): boolean => parts.some(({ role }) => roles.includes(role))
  return partsBefore(reading, at, has('actor')).filter(({ role }) => role === 'actor' || !has('object', 'recipient'))
}

/** Nouns for what happens only where there is one of it: `demand for goods`. */
const COUNTED = new Set(['demand'])
const isMass = ({ tree }: Reading, at: number): boolean =>
  COUNTED.has(lemmaAt(tree, at)) &&
  tree.tokens[at]?.xpos === 'NN' &&
  childIn(tree, at, 'det', 'nmod:poss', 'nummod', 'compound') < 0

const pointsBack = ({ tree }: Reading, at: number): boolean =>
  childrenIn(tree, at, 'det').some((child) => POINTERS.has(lemmaAt(tree, child)))

/** Whose it is, of whom or what, by, between, with, against and to whom. */
export function nominalParts(reading: Reading, at: number, noun: EventNoun): Part[] {
  const { tree, knowledge } = reading
  const owners = childrenIn(tree, at, 'nmod:poss')
  const phrases = phrasesOf(reading, at)
  const hasBy = phrases.some((child) => openerOf(tree, child) === 'by')
  const parts: Part[] = []
  const add = (role: Role, one: number): void => {
    if (!['time', 'nobody'].includes(knowledge.kindAt(one)))
      for (const other of conjunctsOf(tree, one, NEGATIONS))
        if (other === one || !isOtherKind(reading, role, one, other))
          parts.push({ role: patientRole(reading, role, other), at: other })
  }
  for (const owner of owners)
    add(hasBy || (noun.of === 'patient' && !hasOf(reading, phrases)) ? 'object' : 'actor', owner)
  for (const child of phrases) {
    const role = phraseRole(
      reading,
      child,
      noun,
      owners.length > 0 || hasBy || parts.some(({ role }) => role === 'actor'),
    )
    if (role) add(role, child)
  }
  if (!parts.some(({ role }) => role === 'actor')) for (const child of adjectivesOf(reading, at)) add('actor', child)
  if (!parts.some(({ role }) => role === 'actor'))
    for (const one of doersElsewhere(reading, at, noun)) add('actor', one)
  return parts
}

/** `praise from editors but doubts from readers`: who does it is joined to nothing that cannot. */
const isOtherKind = ({ tree, knowledge }: Reading, role: Role, one: number, other: number): boolean =>
  role === 'actor' &&
  PEOPLE.has(knowledge.kindAt(one)) &&
  knowledge.kindAt(other) === 'thing' &&
  lemmaAt(tree, childIn(tree, other, 'cc')) === 'but'

const OWN = new Set(['between', 'by', 'with', 'against', 'among'])
const TO = new Set(['to', 'from'])
const PEOPLE = new Set<Kind>(['person', 'body'])
/** What stands behind prepositions of the noun, and what was read as a part of what it is of: `the exchange of letters between A and B`. */
function phrasesOf({ tree, knowledge }: Reading, at: number): number[] {
  const behind = (noun: number): number[] =>
    childrenIn(tree, noun, 'nmod', 'appos').filter(
      (child) => child > noun && openerOf(tree, child) !== '' && tree.tokens[child]?.deprel !== 'nmod:poss',
    )
  const own = behind(at)
  const of = own.filter((child) => openerOf(tree, child) === 'of')
  return [
    ...own,
    ...of
      .flatMap(behind)
      .filter(
        (child) =>
          OWN.has(openerOf(tree, child)) || (TO.has(openerOf(tree, child)) && PEOPLE.has(knowledge.kindAt(child))),
      ),
  ]
}

const hasOf = ({ tree }: Reading, phrases: readonly number[]): boolean =>
  phrases.some((child) => openerOf(tree, child) === 'of')

/** Persons, bodies and places are affected, things acted on. */
const patientRole = ({ knowledge }: Reading, role: Role, at: number): Role =>
  role !== 'object' || knowledge.kindAt(at) === 'thing' ? role : 'recipient'

const AT = new Set(['in', 'at', 'near', 'outside', 'inside'])
const TOWARDS = new Set(['with', 'against', 'on', 'into', 'to', 'over', 'for', 'from', 'at', 'upon'])
function phraseRole({ tree, knowledge }: Reading, at: number, noun: EventNoun, hasActor: boolean): Role | null {
  const [opener, kind, { of }] = [openerOf(tree, at), knowledge.kindAt(at), noun]
  if (opener === 'of' && tree.tokens[at]?.upos === 'SYM') return of === 'patient' ? 'object' : null
  if (opener === 'of') return of === 'actor' && !hasActor ? 'actor' : 'object'
  if (opener === 'by' || opener === 'between' || opener === 'among') return 'actor'
  if (kind === 'place' && AT.has(opener)) return 'place'
  if (kind === 'place' && opener === 'to') return 'place'
  if (opener === 'from' && !hasActor && PEOPLE.has(kind) && !isAway(noun)) return 'actor'
  // `a ruling from TOWN`
  if (opener === 'from' && kind === 'place' && !isAway(noun)) return 'place'
  return TOWARDS.has(opener) ? 'object' : null
}

/** From whom somebody goes or something is taken does not do it; `a visit from`, `criticism from` says who does. */
const isAway = ({ verb }: EventNoun): boolean => verbClasses().motion.has(verb) || verbClasses().away.has(verb)

const DOERS = new Set<Kind>(['person', 'body', 'place'])

/** `the Russian invasion`: names, adjectives of names and of countries before the noun. */
const adjectivesOf = ({ tree, knowledge }: Reading, at: number): number[] =>
  childrenIn(tree, at, 'amod', 'compound').filter(
    (child) =>
      child < at && (knowledge.isOfCountry(child) || (knowledge.isNamed(child) && DOERS.has(knowledge.kindAt(child)))),
  )
