import { childIn, childrenIn, headOf, isRelation, lemmaAt, openerOf } from '../../clause/dependencies.ts'
import type { Kind, Part } from '../grammar.ts'
import type { EventNoun } from './event_nouns.ts'
import type { Reading } from './reading.ts'
import { verbClasses } from './verb_classes.ts'

const DOERS = new Set<Kind>(['person', 'body', 'place'])
const DURING = new Set(['on', 'in', 'during'])
const WITH = 'with'

/** Who does what a noun says, where that stands beside the verb that the noun hangs on; empty where nobody does. */
export function doersElsewhere(reading: Reading, at: number, noun: EventNoun): number[] {
  const head = headOf(reading.tree, at)
  const doer = doerOf(reading, head)
  if (doer < 0 || doer === at || !DOERS.has(reading.knowledge.kindAt(doer))) return []
  const isTheirs = isVisit(reading, at, head) || isMeeting(reading, at, noun) || isEnacted(reading, at, head)
  return isTheirs ? [doer] : []
}

const doerOf = ({ tree, passive, subjects }: Reading, verb: number): number =>
  passive[verb] ? childIn(tree, verb, 'obl:agent') : (subjects[verb] ?? -1)

/** `said on a visit to …`, `came for a visit`. */
function isVisit({ tree }: Reading, at: number, head: number): boolean {
  const opener = openerOf(tree, at)
  const isErrand = opener === 'for' && verbClasses().motion.has(lemmaAt(tree, head))
  return isRelation(tree.tokens[at], 'obl') && (DURING.has(opener) || isErrand) && childIn(tree, at, 'det') >= 0
}

/** `left before a meeting with …`: what is done with another is done by whoever the sentence is about. */
const isMeeting = ({ tree }: Reading, at: number, { verb }: EventNoun): boolean =>
  isRelation(tree.tokens[at], 'obl') &&
  verbClasses().social.has(verb) &&
  childrenIn(tree, at, 'nmod').some((child) => openerOf(tree, child) === WITH)

/** `filed a request`, `a request was filed by …`, `responded with criticism`. */
function isEnacted({ tree, passive, objects, subjects }: Reading, at: number, head: number): boolean {
  const { enacts, light, light_own, carries } = verbClasses()
  const lemma = lemmaAt(tree, head)
  if ((passive[head] ? subjects : objects)[head] === at)
    return [enacts, light, light_own, carries].some((verbs) => verbs.has(lemma))
  return isRelation(tree.tokens[at], 'obl') && openerOf(tree, at) === WITH && enacts.has(lemma)
}

/** `the court ruling`, `the immigration crackdown`: what a noun before the noun is to it, as a reader of frames takes it. */
export function partsBefore({ tree, knowledge }: Reading, at: number, hasActor: boolean): Part[] {
  const before = childrenIn(tree, at, 'compound').filter(
    (child) => child < at && tree.tokens[child]?.upos === 'NOUN' && knowledge.kindAt(child) !== 'time',
  )
  if (before.length === 0) return []
  const known = knowledge.argumentsOf(at) ?? []
  return before.flatMap((child): Part[] => {
    const label = known.find((argument) => argument.at === child)?.label
    if (label === 'ARG0' && !hasActor && DOERS.has(knowledge.kindAt(child))) return [{ role: 'actor', at: child }]
    return label === 'ARG1' ? [{ role: DOERS.has(knowledge.kindAt(child)) ? 'recipient' : 'object', at: child }] : []
  })
}
