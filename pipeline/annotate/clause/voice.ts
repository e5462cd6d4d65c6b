import { childIn, childrenIn, type Dependencies, headOf, isRelation, lemmaAt, openerOf } from './dependencies.ts'
import { isMainVerb } from './main_verb.ts'

const PASSIVE = new Set(['aux:pass', 'nsubj:pass', 'csubj:pass'])
/** Relations of a participle to the noun or verb that it tells more of. */
const REDUCED = ['acl', 'advcl', 'parataxis', 'xcomp', 'conj', 'ccomp']

/** Which words of a tree stand in the passive: by their auxiliary, or as participles without one (`the letter signed by …`). Linear. */
export function passivesIn(tree: Dependencies): boolean[] {
  const passive = tree.tokens.map(() => false)
  for (const at of tree.order) passive[at] = isPassiveAt(tree, at, passive)
  return passive
}

function isPassiveAt(tree: Dependencies, at: number, passive: readonly boolean[]): boolean {
  const { tokens, children } = tree
  if (isPerfect(tree, at)) return false
  const relations = (children[at] ?? []).map((child) => tokens[child]?.deprel ?? '')
  if (relations.some((relation) => PASSIVE.has(relation)) && !isPlainPast(tree, at, relations) && !isShort(tree, at))
    return true
  if (relations.includes('obl:agent') && !relations.some((relation) => ACTIVE.has(relation))) return true
  if (tokens[at]?.xpos !== 'VBN' && !isFronted(tree, at)) return false
  const isActive = relations.some((relation) => relation === 'aux' || relation === 'nsubj' || relation === 'obj')
  if (isActive || !REDUCED.some((relation) => isRelation(tokens[at], relation))) return false
  if (isMainVerb(tree, at)) return false
  if (isReducedConjunct(tree, at)) return true
  // What is joined to a verb is in its voice, what tells more of a noun is passive by itself.
  if (!isRelation(tokens[at], 'conj')) return true
  return passive[headOf(tree, at)] === true || tokens[headOf(tree, at)]?.upos !== 'VERB'
}

/** `Asked whether …, the mayor said …`: a form in -ed that opens the sentence before its subject says what was done to that. */
export const isFronted = ({ tokens }: Dependencies, at: number): boolean =>
  at === 0 && FRONTED.test(tokens[at]?.xpos ?? '') && tokens[at]?.deprel === 'advcl'
const FRONTED = /^VB[DN]$/

/** What only an active verb has. */
const ACTIVE = new Set(['nsubj', 'obj', 'aux'])

/** `the economy shrank by 2%`, `samples that they examined`: a past without an auxiliary, whatever its subject was read as. */
const isPlainPast = ({ tokens }: Dependencies, at: number, relations: readonly string[]): boolean =>
  !relations.includes('aux:pass') &&
  (tokens[at]?.xpos === 'VBD' || (relations.includes('obj') && isRelation(tokens[at], 'acl:relcl')))

/** `spoke of the past, buried in books`, read as joined to the verb: without an "and", a comma before it and a preposition behind. */
export const isReducedConjunct = (tree: Dependencies, at: number): boolean =>
  tree.tokens[at]?.xpos === 'VBN' &&
  isRelation(tree.tokens[at], 'conj') &&
  tree.tokens[at - 1]?.text === ',' &&
  tree.tokens[at + 1]?.upos === 'ADP' &&
  childIn(tree, at, 'cc', 'aux', 'nsubj', 'obj', 'compound:prt') < 0 &&
  childrenIn(tree, headOf(tree, at), 'aux', 'aux:pass').length === 0

const HAS = new Set(["'s", '’s'])
/** `He's given the keys to NAME`: the short form is that of "has" where there are both a gift and a receiver. */
const isShort = (tree: Dependencies, at: number): boolean =>
  HAS.has(tree.tokens[childIn(tree, at, 'aux:pass')]?.text ?? '') &&
  [at, childIn(tree, at, 'obj')].some((head) =>
    childrenIn(tree, head, 'obl', 'nmod').some((child) => openerOf(tree, child) === 'to'),
  ) &&
  childIn(tree, at, 'obj') > at

/** `has formally called`: its only auxiliary right before it is that of the perfect, whatever its subject was read as. */
function isPerfect(tree: Dependencies, at: number): boolean {
  const auxiliaries = childrenIn(tree, at, 'aux').filter((child) => child < at)
  return lemmaAt(tree, auxiliaries.at(-1) ?? -1) === 'have'
}
