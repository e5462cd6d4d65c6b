import { conjunctsOf } from '../../clause/conjuncts.ts'
import { isRelativeWord } from '../../clause/deep_subject.ts'
import { childIn, childrenIn, lemmaAt, openerOf } from '../../clause/dependencies.ts'
import type { Kind, Part, Role } from '../grammar.ts'
import { eventNounAt, NEGATIONS, nominalParts } from './nominal.ts'
import { obliqueParts } from './obliques.ts'
import type { Reading } from './reading.ts'
import { verbClasses } from './verb_classes.ts'

/** Who does it, whom or what it happens to, to whom and where: by deep syntax, in the active's terms. */
export function verbParts(reading: Reading, at: number): Part[] {
  const { passive, subjects, objects } = reading
  const [subject, object] = [joined(reading, subjects[at] ?? -1), objects[at] ?? -1]
  const isState = passive[at] === true && isStateAt(reading, at)
  const actors = passive[at] && !isState ? agentsOf(reading, at) : subject
  const patients = passive[at] ? [...(isState ? [] : subject), ...directOf(reading, at)] : directOf(reading, at, object)
  const core = [...actors.map(asActor), ...patientParts(reading, patients)]
  const parts = [...core, ...obliqueParts(reading, at, patients.length > 0), ...warnedOf(reading, at, patients)]
  return actors.length > 0 ? [...parts, ...inThem(reading, at, actors).map(asActor)] : withSender(reading, parts)
}

/** `warned that NAME would pay`: whom the warning is about. */
function warnedOf({ tree, subjects, knowledge }: Reading, at: number, patients: readonly number[]): Part[] {
  const subject = subjects[childIn(tree, at, 'ccomp')] ?? -1
  if (patients.length > 0 || subject < 0 || !verbClasses().about.has(lemmaAt(tree, at))) return []
  return knowledge.isNamed(subject) ? [{ role: 'recipient', at: subject }] : []
}

const asActor = (at: number): Part => ({ role: 'actor', at })

/** `are engaged in talks`: they do it. */
const isStateAt = ({ tree }: Reading, at: number): boolean =>
  verbClasses().state.has(lemmaAt(tree, at)) && childIn(tree, at, 'obl:agent') < 0

/** `the talks between A and B go on`: those whose talks they are. */
function inThem(reading: Reading, at: number, actors: readonly number[]): number[] {
  if (!verbClasses().phase.has(lemmaAt(reading.tree, at))) return []
  return actors.flatMap((actor) => {
    const noun = eventNounAt(reading, actor)
    return noun ? nominalParts(reading, actor, noun).flatMap((part) => (part.role === 'actor' ? [part.at] : [])) : []
  })
}

/** `sending parcels from A to B`, where nobody is said to do it: A does. */
function withSender({ tree }: Reading, parts: Part[]): Part[] {
  const isBehind = (part: Part, opener: string): boolean => openerOf(tree, part.at) === opener
  if (!parts.some((part) => isBehind(part, 'to'))) return parts
  return parts.map((part) => (part.role === 'recipient' && isBehind(part, 'from') ? asActor(part.at) : part))
}

const joined = ({ tree }: Reading, at: number): number[] => (at < 0 ? [] : conjunctsOf(tree, at, NEGATIONS))

/** The objects that hang on the verb, whoever receives first; else the one found by other means. */
function directOf(reading: Reading, at: number, found = -1): number[] {
  const own = childrenIn(reading.tree, at, 'iobj', 'obj').filter((child) => !isRelativeWord(reading.tree, child))
  return (own.length > 0 ? own : found < 0 ? [] : [found]).flatMap((one) => joined(reading, one))
}

function agentsOf(reading: Reading, at: number): number[] {
  const { tree, knowledge } = reading
  return childrenIn(tree, at, 'obl:agent')
    .filter((agent) => knowledge.kindAt(agent) !== 'time' && tree.tokens[agent]?.upos !== 'ADJ')
    .flatMap((agent) => joined(reading, agent))
}

const AFFECTED = new Set<Kind>(['person', 'body', 'place'])
/** Persons, bodies and places are affected, things acted on. */
function patientParts({ knowledge }: Reading, patients: readonly number[]): Part[] {
  return patients.flatMap((at): Part[] => {
    const kind = knowledge.kindAt(at)
    if (kind === 'time' || kind === 'nobody') return []
    const role: Role = AFFECTED.has(kind) ? 'recipient' : 'object'
    return [{ role, at }]
  })
}
