import { conjunctsOf } from '../../clause/conjuncts.ts'
import { isRelativeWord } from '../../clause/deep_subject.ts'
import { childrenIn } from '../../clause/dependencies.ts'
import type { Kind, Part, Role } from '../grammar.ts'
import { obliqueParts } from './obliques.ts'
import type { Reading } from './reading.ts'

export const NEGATIONS: ReadonlySet<string> = new Set(['not', 'n’t', "n't"])

/** Who does it, whom or what it happens to, to whom and where: by deep syntax, in the active's terms. */
export function verbParts(reading: Reading, at: number): Part[] {
  const { passive, subjects, objects } = reading
  const [subject, object] = [subjects[at] ?? -1, objects[at] ?? -1]
  const actors = passive[at] ? agentsOf(reading, at) : joined(reading, subject)
  const patients = passive[at] ? [...joined(reading, subject), ...directOf(reading, at)] : directOf(reading, at, object)
  const core = [...actors.map((one): Part => ({ role: 'actor', at: one })), ...patientParts(reading, patients)]
  return [...core, ...obliqueParts(reading, at, patients.length > 0)]
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
