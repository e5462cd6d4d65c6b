import { childIn, type Dependencies, headOf, isRelation, openerOf } from '../../clause/dependencies.ts'
import type { EventClass } from '../../events/grammar.ts'
import type { Predicate } from '../grammar.ts'

/** Openers of how something was done. */
const BY_WHICH = new Set(['in', 'on', 'during'])
/** Acts that answer others, and acts that are answered. */
const ANSWERS = new Set<EventClass>(['REJECT', 'AGREE', 'CONCEDE'])
const ANSWERED = new Set<EventClass>(['REQUEST', 'AGREE'])

/** Acts of speaking, which may be about one another: `welcomed the support`. */
const SAID = new Set<EventClass>(['ACCUSE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE', 'CONCEDE'])

type ClassAt = (at: number) => EventClass | null

/**
 * Is the event the one that the verb tells which it hangs on: the same act (`killed two in an attack`, `sped up the withdrawal`, `struck to protest against the law`), what the verb
 * answers (`rejected the request`), or what was asked for there (`rejected the request to sign`)? By the classes of the predicates of a sentence.
 */
export function isSameEvent(tree: Dependencies, { at, rule, governors, parts }: Predicate, classAt: ClassAt): boolean {
  const [token, head] = [tree.tokens[at], headOf(tree, at)]
  if (governors.includes(head)) return false
  const isSame = classAt(at) !== null && classAt(at) === classAt(head)
  const isAim = openerOf(tree, at) === 'to'
  if (isRelation(token, 'acl')) return (isSame && isAim) || isAnswered(tree, head, classAt)
  // `travelled to TOWN to meet NAME`: somebody else takes part.
  const isOwn = parts.some(({ role }) => role === 'recipient')
  if (isRelation(token, 'advcl'))
    return isAim && ((isSame && !isOwn) || isAnswered(tree, childIn(tree, head, 'obj'), classAt))
  if (rule !== 'nominal') return false
  const isWay = isRelation(token, 'obl') && BY_WHICH.has(openerOf(tree, at))
  const isDone = isRelation(token, 'obj') && !SAID.has(classAt(at) as EventClass)
  return (isSame && (isWay || isDone)) || isAnswered(tree, at, classAt)
}

function isAnswered(tree: Dependencies, noun: number, classAt: ClassAt): boolean {
  const [own, answer] = [classAt(noun), classAt(headOf(tree, noun))]
  return (
    isRelation(tree.tokens[noun], 'obj') && own !== null && ANSWERED.has(own) && answer !== null && ANSWERS.has(answer)
  )
}
