import { type Dependencies, isRelation } from '../../clause/dependencies.ts'
import { childIn, childrenOf, type VerbForm } from './verb_form.ts'
import { isLemma, isOne, lower } from './words.ts'

/** A stretch of tokens, `to` exclusive, that turns an event into its opposite. */
export interface Negator {
  from: number
  to: number
}

const BESIDE = ['advmod', 'cc', 'det', 'discourse', 'dep', 'aux', 'mark', 'case', 'cc:preconj']
const ARGUMENTS = ['nsubj', 'obj', 'csubj']

/** What denies the event of a word itself, in order: `did not`, `nobody`, `far from`, `no longer`. Two of them take each other back. */
export function negatorsOf(tree: Dependencies, at: number, form: VerbForm): Negator[] {
  const holder = form.shared ? (tree.tokens[at]?.head ?? at) : at
  const own = childrenOf(tree, at)
  // A verb joined to another takes its "not" along, and the subject that nobody is.
  const taken = form.shared ? childrenOf(tree, holder).filter((child) => child < holder && !isObject(tree, child)) : []
  const all = taken.length === 0 ? own : [...new Set([...taken, ...own])]
  const found = all.flatMap((child) => negatorAt(tree, child, at))
  return [...found, ...farFrom(tree, at), ...yetTo(tree, at), ...tooMuch(tree, at)]
}

const isObject = ({ tokens }: Dependencies, at: number): boolean => isRelation(tokens[at], 'obj')

function negatorAt(tree: Dependencies, child: number, at: number): Negator[] {
  const { tokens } = tree
  const token = tokens[child]
  if (isOne(tokens[child + 1], 'no_negation_before')) return []
  if (lower(token) === 'no' && lower(tokens[child + 1]) === 'longer' && tokens[child + 1]?.head === at) return []
  if (BESIDE.some((relation) => isRelation(token, relation))) return beside(tree, child, at)
  if (!ARGUMENTS.some((relation) => isRelation(token, relation))) return []
  if (isOne(token, 'negative_pronoun')) return [{ from: child, to: child + 1 }]
  return childrenOf(tree, child).flatMap((word) => determinerAt(tree, word))
}

/** `not`, `no longer`, `hardly`, `almost hit`. */
function beside(tree: Dependencies, child: number, at: number): Negator[] {
  const { tokens } = tree
  const token = tokens[child]
  if (isOne(token, 'negation') || CONTRACTED.test(lower(token)))
    return isUntil(tree, child, at) ? [] : [{ from: child, to: child + 1 }]
  if (lower(token) === 'longer' && lower(tokens[child - 1]) === 'no') return [{ from: child - 1, to: child + 1 }]
  if (isOne(token, 'weak_negation')) return [{ from: child, to: child + 1 }]
  return isOne(token, 'near_miss') && isMissed(tree, child, at) ? [{ from: child, to: child + 1 }] : []
}

const CONTRACTED = /.n['’]t$/
/** `did not arrive until midnight`: it did arrive. */
function isUntil(tree: Dependencies, negator: number, at: number): boolean {
  if (!childrenOf(tree, at).some((child) => tree.tokens[child]?.xpos === 'VBD')) return false
  const behind = childrenOf(tree, at).filter((child) => child > negator)
  return behind.some((child) => {
    const opener = childIn(tree, child, 'case', 'mark')
    return opener !== null && (lower(tree.tokens[opener]) === 'until' || lower(tree.tokens[opener]) === 'till')
  })
}

const PAST = new Set(['VBD', 'VBN'])
/** `almost fell`, but neither `almost doubled` nor `almost every day`. */
const isMissed = ({ tokens }: Dependencies, child: number, at: number): boolean =>
  child < at &&
  PAST.has(tokens[at]?.xpos ?? '') &&
  tokens[at]?.upos === 'VERB' &&
  !isLemma(tokens[at], 'degree') &&
  !isLemma(tokens[at], 'state')

const QUANTITY = new Set(['much', 'many', 'all', 'every', 'enough'])
/** `no focus`, `not much focus` */
function determinerAt({ tokens }: Dependencies, word: number): Negator[] {
  const token = tokens[word]
  if (QUANTITY.has(lower(token)) && lower(tokens[word - 1]) === 'not' && tokens[word - 1]?.head === word)
    return [{ from: word - 1, to: word }]
  const isDeterminer = isRelation(token, 'det') || isRelation(token, 'cc:preconj') || isRelation(token, 'advmod')
  if (!isDeterminer || !isOne(token, 'negative_determiner') || isOne(tokens[word + 1], 'no_negation_before')) return []
  return [{ from: word, to: word + 1 }]
}

/** `has yet to find` */
function yetTo({ tokens }: Dependencies, at: number): Negator[] {
  const [one, two] = [lower(tokens[at - 2]), lower(tokens[at - 1])]
  return one === 'yet' && two === 'to' ? [{ from: at - 2, to: at }] : []
}

/** `too weak to stand` */
function tooMuch(tree: Dependencies, at: number): Negator[] {
  const { tokens } = tree
  const head = tokens[at]?.head ?? -1
  if (tokens[at]?.xpos !== 'VB' || lower(tokens[at - 1]) !== 'to' || head < 0) return []
  const too = childrenOf(tree, head).find((child) => child === head - 1 && lower(tokens[child]) === 'too')
  return too === undefined ? [] : [{ from: too, to: too + 1 }]
}

const STATES = new Set(['ADJ', 'VERB'])
/** `far from satisfied`, `anything but calm` */
function farFrom({ tokens }: Dependencies, at: number): Negator[] {
  const [one, two] = [lower(tokens[at - 2]), lower(tokens[at - 1])]
  if (lower(tokens[at]) === 'far' && lower(tokens[at + 1]) === 'from' && STATES.has(tokens[at + 2]?.upos ?? ''))
    return [{ from: at, to: at + 2 }]
  const is = (one === 'far' && two === 'from') || (one === 'anything' && two === 'but')
  return is ? [{ from: at - 2, to: at }] : []
}
