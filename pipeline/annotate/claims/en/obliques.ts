import { conjunctsOf } from '../../clause/conjuncts.ts'
import { isRelativeWord } from '../../clause/deep_subject.ts'
import { childIn, childrenIn, lemmaAt, openerOf } from '../../clause/dependencies.ts'
import type { Part, Role } from '../grammar.ts'
import { NEGATIONS } from './nominal.ts'
import type { Reading } from './reading.ts'
import { verbClasses } from './verb_classes.ts'

/** Prepositions behind which somebody is addressed, affected or receives. */
const TOWARDS = new Set([
  ...['to', 'with', 'against', 'on', 'upon', 'from', 'for', 'at', 'about', 'over', 'into', 'towards', 'toward', 'of'],
])
/** Prepositions behind which a thing is acted on. */
const THEME = new Set(['for', 'against', 'on', 'upon', 'about', 'to', 'into', 'of', 'over', 'from', 'with'])
const WHERE = new Set([
  ...['in', 'at', 'near', 'on', 'outside', 'inside', 'around', 'across', 'off', 'along', 'through', 'over', 'into'],
  ...['within', 'throughout', 'towards', 'toward', 'above', 'under', 'beside', 'between', 'beyond', 'past', 'onto'],
])
const WAYS = new Set(['to', 'from', 'for', 'into', 'towards', 'toward', 'out of', 'through', 'across'])

/** What stands behind prepositions of a verb: who receives, what it is about, where it is. `held` says whether it has an object. */
export function obliqueParts(reading: Reading, at: number, held: boolean): Part[] {
  const { tree, objects, passive } = reading
  const object = passive[at] ? -1 : (objects[at] ?? -1)
  const own = childrenIn(tree, at, 'obl').filter((child) => tree.tokens[child]?.deprel !== 'obl:agent')
  const things = object < 0 ? [] : conjunctsOf(tree, object, NEGATIONS)
  const ofObject = things.flatMap((thing) =>
    childrenIn(tree, thing, 'nmod').filter((child) => isDative(reading, child, thing)),
  )
  const parts: Part[] = []
  for (const child of [...own, ...ofObject]) {
    const role = roleOf(reading, at, child, held || parts.some((part) => part.role === 'object'))
    if (role) for (const one of alikeOf(reading, child)) parts.push({ role, at: one })
  }
  return parts
}

/** `ties with A and B`: what is joined to it, where it is of the same kind and nothing is said of it alone (`but also to B`). */
const alikeOf = ({ tree, knowledge }: Reading, at: number): number[] =>
  conjunctsOf(tree, at, NEGATIONS).filter(
    (one) => one === at || (knowledge.kindAt(one) === knowledge.kindAt(at) && childIn(tree, one, 'advmod') < 0),
  )

const DATIVE = new Set(['to', 'from', 'with', 'against', 'on'])
const DATIVE_PLACE = new Set(['to', 'from', 'with', 'against'])
/** `sold the unit to BODY`, read as a part of the object. */
function isDative({ tree, knowledge }: Reading, child: number, object: number): boolean {
  const [opener, kind] = [openerOf(tree, child), knowledge.kindAt(child)]
  if (child < object) return false
  return kind === 'place' ? DATIVE_PLACE.has(opener) : DATIVE.has(opener) && (kind === 'person' || kind === 'body')
}

function roleOf({ tree, knowledge }: Reading, at: number, child: number, held: boolean): Role | null {
  const [kind, opener, verb] = [knowledge.kindAt(child), openerOf(tree, child), lemmaAt(tree, at)]
  // What stands in front sets the scene: `Against that backdrop, …`.
  if (child < at && kind !== 'place' && !isRelativeWord(tree, child)) return null
  if (kind === 'time' || kind === 'nobody') return null
  if (kind === 'place') return placeRole(opener, verb, held)
  if (kind === 'thing') return thingRole(opener, held, child - at)
  if (!TOWARDS.has(opener)) return null
  if (opener === 'with' && held && !verbClasses().social.has(verb)) return null
  return 'recipient'
}

function placeRole(opener: string, verb: string, held: boolean): Role | null {
  const { motion, social } = verbClasses()
  if (opener === 'with' || opener === 'against') return 'recipient'
  if (WAYS.has(opener) && (motion.has(verb) || !held)) return 'place'
  if (opener === 'to' || opener === 'for' || opener === 'from') return 'recipient'
  if (opener === 'on' && held && !social.has(verb)) return 'recipient'
  return WHERE.has(opener) ? 'place' : null
}

/** How far behind its verb "in" opens what it is about. */
const NEAR = 3
function thingRole(opener: string, held: boolean, distance: number): Role | null {
  if (held) return null
  if (THEME.has(opener)) return 'object'
  return opener === 'in' && distance > 0 && distance <= NEAR ? 'object' : null
}
