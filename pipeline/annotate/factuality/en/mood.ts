import { type Dependencies, isRelation } from '../../clause/dependencies.ts'
import { childIn, childrenOf, openerOf, type VerbForm } from './verb_form.ts'
import { hasOneForm, isOne, lower } from './words.ts'

const CLAUSES = new Set(['root', 'conj', 'parataxis', 'ccomp'])

/** `Leave the house`: a bare verb without a subject. */
export function isImperative(tree: Dependencies, at: number, form: VerbForm): boolean {
  const { tokens } = tree
  const token = tokens[at]
  const isBareForm = token?.xpos === 'VB' || (token?.xpos === 'VBP' && form.auxiliaryAt !== null)
  if (!isBareForm || form.subject !== null || form.opener !== null) return false
  // `…, set to music`: a participle.
  if (token?.deprel !== 'root' && hasOneForm().has(lower(token)) && form.auxiliaryAt === null) return false
  if (token?.deprel === 'conj' && !isBare(tree, token.head ?? -1)) return false
  const isAlone = form.auxiliaryAt === null || /^do$/i.test(tokens[form.auxiliaryAt]?.text ?? '')
  return isAlone && form.auxiliaries.length < 2 && CLAUSES.has(token?.deprel ?? '')
}

/** A bare verb that nobody is said to do, and that no modal stands before. */
const isBare = (tree: Dependencies, at: number): boolean =>
  tree.tokens[at]?.xpos === 'VB' && childIn(tree, at, 'nsubj', 'aux') === null

/** Does the sentence end in a question mark? */
export const isAsking = ({ tokens }: Dependencies): boolean => tokens.slice(-3).some(({ text }) => text.startsWith('?'))

/** `Will he resign?`, but not `Why did he resign?`, which takes for granted that he did. */
export function isOpenQuestion(tree: Dependencies, at: number, form: VerbForm): boolean {
  const { tokens } = tree
  if (!isAsking(tree) || tokens[at]?.deprel === 'ccomp') return false
  if (!CLAUSES.has(tokens[at]?.deprel ?? '') || form.auxiliaryAt === null) return false
  if (form.subject !== null && form.subject < form.auxiliaryAt && !isOne(tokens[form.subject], 'wh')) return false
  const asked = childrenOf(tree, at).some((child) => child < at && hasQuestionWord(tree, child))
  return !asked || form.tense === 'modal'
}

const hasQuestionWord = (tree: Dependencies, at: number): boolean =>
  isOne(tree.tokens[at], 'wh') || childrenOf(tree, at).some((child) => isOne(tree.tokens[child], 'wh'))

/** The word that makes a clause a condition: `if`, or the auxiliary before its subject in `Had he asked, …`, `Should it rain, …`. */
export function conditionOf(tree: Dependencies, at: number, form: VerbForm): number | null {
  const { tokens } = tree
  if (isBehindInversion(tree, at)) return 0
  if (isRelation(tokens[at], 'ccomp')) return null
  const opener = childrenOf(tree, at).find((child) => isRelation(tokens[child], 'mark') && isOne(tokens[child], 'if'))
  if (opener !== undefined) return lower(tokens[opener - 1]) === 'as' || isWhetherOrNot(tree, opener) ? null : opener
  return isInverted(tree, at, form) ? form.auxiliaryAt : null
}

/** `Had the guard looked, …`: the first verb behind the inverted auxiliary that a sentence begins with, whatever the tree has made of it. */
function isBehindInversion(tree: Dependencies, at: number): boolean {
  const { tokens } = tree
  if (at === 0 || tokens[at]?.upos !== 'VERB' || !INVERTED.has(lower(tokens[0]))) return false
  if (!SUBJECT.has(tokens[1]?.upos ?? '') || isAsking(tree)) return false
  for (let i = 1; i < at; i++) if (tokens[i]?.upos === 'VERB' || tokens[i]?.text === ',') return false
  return true
}
const SUBJECT = new Set(['DET', 'PRON', 'NOUN', 'PROPN'])
const INVERTED = new Set(['had', 'should', 'were'])

const isWhetherOrNot = ({ tokens }: Dependencies, at: number): boolean => lower(tokens[at]) === 'whether'

function isInverted(tree: Dependencies, at: number, { auxiliaryAt, subject }: VerbForm): boolean {
  if (auxiliaryAt === null || subject === null || auxiliaryAt > subject || isAsking(tree)) return false
  if (!INVERTED.has(lower(tree.tokens[auxiliaryAt])) || openerOf(tree, at) !== null) return false
  const first = tree.first[at] ?? at
  return auxiliaryAt === first || tree.tokens[first]?.upos === 'CCONJ' || tree.tokens[first]?.upos === 'PUNCT'
}

/** The condition that a main clause depends on: the head of its if-clause. */
export function conditionUnder(
  tree: Dependencies,
  at: number,
  conditionOf: (at: number) => number | null,
): number | null {
  const clause = childrenOf(tree, at).find(
    (child) => isRelation(tree.tokens[child], 'advcl') && conditionOf(child) !== null,
  )
  return clause ?? null
}
