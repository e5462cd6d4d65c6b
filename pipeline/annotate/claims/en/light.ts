import { childrenIn, lemmaAt, openerOf } from '../../clause/dependencies.ts'
import type { Part, Predicate } from '../grammar.ts'
import type { EventNoun } from './event_nouns.ts'
import { eventNounAt, nominalParts } from './nominal.ts'
import type { Reading } from './reading.ts'
import { verbClasses } from './verb_classes.ts'
import { verbParts } from './verb_parts.ts'

/** The event noun that a light verb carries: its object, or its subject in the passive; -1 where there is none. */
export function carriedBy(reading: Reading, at: number): number {
  const { tree, passive, subjects, objects } = reading
  const { light, light_own, light_in } = verbClasses()
  const lemma = lemmaAt(tree, at)
  if (light_in.has(lemma))
    return (
      childrenIn(tree, at, 'obl').find((child) => isIn(reading, child) && eventNounAt(reading, child) !== null) ?? -1
    )
  if (tree.tokens[at]?.upos !== 'VERB' || !(light.has(lemma) || light_own.has(lemma))) return -1
  const noun = (passive[at] ? subjects : objects)[at] ?? -1
  return noun >= 0 && eventNounAt(reading, noun) !== null ? noun : -1
}

/** `engaged in on-and-off talks`: "in", whatever else stands before the noun. */
const isIn = ({ tree }: Reading, at: number): boolean =>
  childrenIn(tree, at, 'case').some((child) => lemmaAt(tree, child) === 'in')

export const isLight = ({ tree }: Reading, at: number): boolean =>
  verbClasses().light.has(lemmaAt(tree, at)) || verbClasses().light_in.has(lemmaAt(tree, at))

/** `has support`, `gets help`: who has it does not give it. */
const isReceived = ({ tree, passive }: Reading, at: number, { verb }: EventNoun): boolean =>
  !passive[at] && HAVING.has(lemmaAt(tree, at)) && verbClasses().received.has(verb)
const HAVING = new Set(['have', 'get'])
/** `got a reply from NAME`. */
const isFromOther = ({ tree, passive }: Reading, at: number, own: readonly Part[]): boolean =>
  !passive[at] &&
  HAVING.has(lemmaAt(tree, at)) &&
  own.some((part) => part.role === 'actor' && openerOf(tree, part.at) === 'from')
const asReceiver = (part: Part): Part => (part.role === 'actor' ? { ...part, role: 'recipient' } : part)

/** `issued a warning to …`, `talks were held`: the noun's claim with who stands beside the verb. */
export function lightAt(reading: Reading, at: number, noun: number): Predicate | null {
  const event = eventNounAt(reading, noun)
  if (!event) return null
  const own = nominalParts(reading, noun, event)
  const isGiven = isReceived(reading, at, event) || isFromOther(reading, at, own)
  const beside = verbParts(reading, at)
    .filter((part) => part.at !== noun)
    .map((part) => (isGiven ? asReceiver(part) : part))
  const parts: Part[] = [
    ...beside,
    ...own.filter(
      (part) =>
        !beside.some((other) => other.at === part.at) &&
        !(part.role === 'actor' && beside.some(({ role }) => role === 'actor')),
    ),
  ]
  return {
    at: noun,
    from: noun,
    to: noun + 1,
    action: event.verb,
    rule: 'light',
    parts,
    governors: [at],
    plans: [],
    sayers: [],
    weighed: at,
  }
}
