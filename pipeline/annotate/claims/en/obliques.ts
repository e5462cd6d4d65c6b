import { conjunctsOf } from '../../clause/conjuncts.ts'
import {
  childIn,
  childrenIn,
  type Dependencies,
  headOf,
  isRelation,
  lemmaAt,
  openerOf,
} from '../../clause/dependencies.ts'
import { isRelativeWord } from '../../clause/relative_word.ts'
import type { Part, Role } from '../grammar.ts'
import { eventNounAt, NEGATIONS } from './nominal.ts'
import type { Reading } from './reading.ts'
import { verbClasses } from './verb_classes.ts'

/** Prepositions behind which somebody is addressed, affected or receives. */
const TOWARDS = new Set([
  ...['to', 'with', 'against', 'on', 'upon', 'from', 'for', 'at', 'about', 'over', 'into', 'towards', 'toward', 'of'],
  ...['behind', 'along with', 'together with'],
])
/** Prepositions behind which a thing is acted on. */
const THEME = new Set(['for', 'against', 'on', 'upon', 'about', 'to', 'into', 'of', 'over', 'from', 'with'])
const WHERE = new Set([
  ...['in', 'at', 'near', 'on', 'outside', 'inside', 'around', 'across', 'off', 'along', 'through', 'over', 'into'],
  ...['within', 'throughout', 'towards', 'toward', 'above', 'under', 'beside', 'between', 'beyond', 'past', 'onto'],
])
const WAYS = new Set(['to', 'from', 'for', 'into', 'towards', 'toward', 'out of', 'through', 'across'])

/**
 * What stands behind prepositions of a verb: who receives, what it is about, where it is. `held` says whether it has an object, `bare` is a
 * noun that says the action with it: what hangs on that is the verb's.
 */
export function obliqueParts(reading: Reading, at: number, held: boolean, bare: number): Part[] {
  const { tree, objects, passive } = reading
  const object = passive[at] ? -1 : (objects[at] ?? -1)
  const own = childrenIn(tree, at, 'obl', 'xcomp').filter(
    (child) => isOblique(reading, child) && !isMeasure(tree, child),
  )
  const things = object < 0 ? [] : conjunctsOf(tree, object, NEGATIONS)
  const ofObject = things.flatMap((thing) =>
    childrenIn(tree, thing, 'nmod').filter((child) => isDative(reading, at, child, thing)),
  )
  const parts: Part[] = []
  const ofBare = bare < 0 ? [] : childrenIn(tree, bare, 'nmod')
  for (const child of [...own, ...(bare < 0 ? ofObject : ofBare), ...waysOf(reading, at, own)]) {
    const isHeld = held || parts.some((part) => part.role === 'object')
    const role = roleOf(reading, at, child, isHeld) ?? knownRole(reading, at, child, isHeld)
    if (role)
      for (const one of alikeOf(reading, child)) parts.push({ role: asResult(reading, child, role, one), at: one })
  }
  return bare < 0 ? parts.flatMap((part) => (own.includes(part.at) ? asLabelled(reading, at, part) : [part])) : parts
}

const RESULT = new Set(['into', 'onto', 'as'])
/** `split the crowd into groups`: what somebody becomes is nobody who is affected. */
const asResult = ({ tree, knowledge }: Reading, at: number, role: Role, one: number): Role =>
  role === 'recipient' && RESULT.has(openerOf(tree, at)) && !knowledge.isNamed(one) ? 'object' : role

const WAY = new Set(['to', 'from'])
/** `went from TOWN, by train, to TOWN`: a place that was read as a part of how somebody went. */
const waysOf = ({ tree, knowledge }: Reading, at: number, own: readonly number[]): number[] =>
  verbClasses().motion.has(lemmaAt(tree, at))
    ? own.flatMap((child) =>
        childrenIn(tree, child, 'nmod').filter(
          (place) =>
            WAY.has(openerOf(tree, place)) &&
            knowledge.kindAt(place) === 'place' &&
            tree.tokens[tree.first[place] ?? place]?.text === ',',
        ),
      )
    : []

/** What frames know to be acted on behind any preposition: `looks at a plan`, `serves as the minister`. */
function knownRole({ tree, knowledge }: Reading, at: number, child: number, isHeld: boolean): Role | null {
  const [opener, isThing] = [openerOf(tree, child), knowledge.kindAt(child) === 'thing']
  if (isHeld || child < at || tree.tokens[at]?.upos !== 'VERB' || LIKENESS.has(opener)) return null
  if (opener === AS ? verbClasses().motion.has(lemmaAt(tree, at)) : !isThing) return null
  const found = knowledge.argumentsOf(at)?.find((one) => one.at === child)
  const isActedOn = found?.label === 'ARG1' || (found?.label === 'ARG2' && opener === AS)
  return isActedOn && !CIRCUMSTANCES.has(found.role ?? '') ? 'object' : null
}
const AS = 'as'
const LIKENESS = new Set(['like', 'between'])
/** Functions of arguments that say where, how much and how. */
const CIRCUMSTANCES = new Set(['LOC', 'DIR', 'EXT', 'MNR', 'TMP'])

/** `responded to reports`, also where the noun was read as what completes the verb. */
const isOblique = ({ tree }: Reading, at: number): boolean =>
  isRelation(tree.tokens[at], 'obl')
    ? tree.tokens[at]?.deprel !== 'obl:agent' && tree.tokens[at]?.upos !== 'VERB'
    : tree.tokens[at]?.upos === 'NOUN' &&
      childIn(tree, at, 'case') >= 0 &&
      childIn(tree, at, 'cop') < 0 &&
      (tree.tokens[at]?.xpos === 'NNS' || childIn(tree, at, 'det', 'nmod:poss', 'amod') >= 0)

/** Modifiers, by a frame's labels: where, when, how. */
const MODIFIER = /^ARGM-/
const WHERE_LABEL = 'ARGM-LOC'
const STANDING = new Set(['at', 'in', 'on'])
const GOAL = 'to'
/** What trees take a verb's own particle for: `handed over the keys`. */
const PARTICLES = new Set(['over', 'off', 'out', 'up', 'down'])
/**
 * What frames take for circumstances is neither acted on nor addressed: `recalled in an interview`, `works at BODY`. A thing that they do not
 * know either is none. Whom somebody calls on or fires on is no place.
 */
function asLabelled(reading: Reading, at: number, part: Part): Part[] {
  const { tree, knowledge } = reading
  const known = mayBeOther(reading, at, part) ? knowledge.argumentsOf(at) : null
  if (known === null) return [part]
  const label = known.find((argument) => argument.at === part.at)?.label ?? ''
  const isUnknown = label === '' && openerOf(tree, part.at) === 'on'
  if (part.role === 'object') return !isUnknown && (label === '' || MODIFIER.test(label)) ? [] : [part]
  if (isAside(reading, at, part, label)) return []
  const isPlace = label === WHERE_LABEL || (isUnknown && knowledge.kindAt(part.at) === 'place')
  return isPlace ? [{ ...part, role: 'place' }] : [part]
}

const ASIDE = new Set(['ARGM-TMP', 'ARGM-MNR', 'ARGM-CAU', 'ARGM-DIS', 'ARGM-EXT'])
/** `used data from supporters`, `waited over the years`: what frames do not know to take part, behind prepositions of much else. */
function isAside({ tree, knowledge }: Reading, at: number, part: Part, label: string): boolean {
  const opener = openerOf(tree, part.at)
  const { act, away } = verbClasses()
  if (
    !LOOSE.has(opener) ||
    knowledge.kindAt(part.at) === 'place' ||
    act.has(lemmaAt(tree, at)) ||
    away.has(lemmaAt(tree, at))
  )
    return false
  return ASIDE.has(label) || (label === '' && opener !== 'for')
}
const LOOSE = new Set(['from', 'over', 'about', 'of', 'for'])

/** Could a label change what a part is? Frames are read where it could alone: they cost more than all else that is asked of a verb. */
function mayBeOther({ tree, knowledge }: Reading, at: number, part: Part): boolean {
  if (part.role === 'place' || tree.tokens[at]?.upos !== 'VERB') return false
  const opener = openerOf(tree, part.at)
  const isAmount = opener === GOAL && childIn(tree, part.at, 'nummod') >= 0
  if (part.role === 'object') return !isAmount && !PARTICLES.has(opener)
  const isAddressed = opener === 'on' && (!knowledge.isNamed(part.at) || verbClasses().by_object.has(lemmaAt(tree, at)))
  if (LOOSE.has(opener)) return true
  return STANDING.has(opener) && !isAddressed && knowledge.kindAt(part.at) !== 'person'
}

/** `ties with A and B`: what is joined to it, where it is of the same kind and nothing is said of it alone (`but also to B`). */
const alikeOf = ({ tree, knowledge }: Reading, at: number): number[] =>
  conjunctsOf(tree, at, NEGATIONS).filter(
    (one) => one === at || (knowledge.kindAt(one) === knowledge.kindAt(at) && childIn(tree, one, 'advmod') < 0),
  )

const DATIVE = new Set(['to', 'from', 'with', 'against', 'on'])
const DATIVE_PLACE = new Set(['to', 'from', 'with', 'against'])
/** `sold the unit to BODY`, read as a part of the object; but not who makes a request (`rejected a request from BODY`). */
function isDative(reading: Reading, at: number, child: number, object: number): boolean {
  const { tree, knowledge } = reading
  const [opener, kind] = [openerOf(tree, child), knowledge.kindAt(child)]
  const { away, motion } = verbClasses()
  const isAway = away.has(lemmaAt(tree, at))
  const event = isAway ? null : eventNounAt(reading, object)
  // `criticised women from TOWN`: who they are.
  if (opener === 'from' && kind === 'place' && knowledge.kindAt(object) === 'person')
    return isAway || motion.has(lemmaAt(tree, at))
  if (child < object || (opener === 'from' && event && verbClasses().act.has(event.verb))) return false
  return kind === 'place' ? DATIVE_PLACE.has(opener) : DATIVE.has(opener) && (kind === 'person' || kind === 'body')
}

function roleOf(reading: Reading, at: number, child: number, held: boolean): Role | null {
  const { tree, knowledge } = reading
  const [kind, opener, verb] = [knowledge.kindAt(child), openerOf(tree, child), lemmaAt(tree, at)]
  // What stands in front sets the scene: `Against that backdrop, …`.
  if (child < at && kind !== 'place' && !isRelativeWord(tree, child)) return null
  if (kind === 'time' || kind === 'nobody') return null
  if (kind === 'place') return opener === 'from' && isMoved(reading, at) ? 'place' : placeRole(opener, verb, held)
  if (kind === 'thing') return thingRole(opener, held, isAimed(tree, at) ? (tree.first[child] ?? child) - at : 0)
  if (!TOWARDS.has(opener)) return null
  if (opener === 'with' && held && !verbClasses().social.has(verb)) return null
  return 'recipient'
}

/** `banned NAME from TOWN`: somebody, who is or was there, where something is done and not only said. */
function isMoved({ tree, passive, subjects, objects, knowledge }: Reading, at: number): boolean {
  const patient = (passive[at] ? subjects : objects)[at] ?? -1
  return patient >= 0 && knowledge.kindAt(patient) === 'person' && !verbClasses().act.has(lemmaAt(tree, at))
}

const AMOUNTS = new Set(['to', 'from', 'at', 'by', 'for', 'on'])
/** `cut the holes to 18`, `speaking ahead of the election`: neither a number alone nor what an adverb is of takes part. */
const isMeasure = (tree: Dependencies, at: number): boolean => {
  const opener = openerOf(tree, at)
  if (tree.tokens[at]?.upos === 'NUM') return AMOUNTS.has(opener) && childIn(tree, at, 'nmod') < 0
  const before = tree.tokens[(tree.first[at] ?? at) - 1]
  return opener === 'of' && before?.upos === 'ADV' && before.deprel === 'advmod' && before.head === headOf(tree, at)
}

function placeRole(opener: string, verb: string, held: boolean): Role | null {
  const { motion, social } = verbClasses()
  if (opener === 'with' || opener === 'against') return 'recipient'
  if (WAYS.has(opener) && (motion.has(verb) || !held)) return 'place'
  if (opener === 'to' || opener === 'for' || opener === 'from') return 'recipient'
  if (opener === 'on' && held && !social.has(verb)) return 'recipient'
  return WHERE.has(opener) ? 'place' : null
}

/** A verb, but not of speech: `asked in a statement`. */
const isAimed = (tree: Dependencies, at: number): boolean =>
  tree.tokens[at]?.upos === 'VERB' && !verbClasses().act.has(lemmaAt(tree, at))

/** How far behind its verb "in" opens what it is about: a noun may lie between (`took part in`). */
const NEAR = 2
function thingRole(opener: string, held: boolean, distance: number): Role | null {
  if (held) return null
  if (THEME.has(opener)) return 'object'
  return opener === 'in' && distance > 0 && distance <= NEAR ? 'object' : null
}
