import { childIn, type Dependencies, headOf, isRelation } from './dependencies.ts'

const PAST = 'VBD'
/**
 * The verb that a verb is joined to, with which it shares its subject. A plain past behind a content clause in another tense goes on with
 * the verb of speech above it: `ruled that they had spied and ordered …`.
 */
export function joinedVerb(tree: Dependencies, at: number): number {
  const { tokens } = tree
  const head = headOf(tree, at)
  const above = headOf(tree, head)
  const goesOn =
    isRelation(tokens[head], 'ccomp') &&
    above >= 0 &&
    tokens[at]?.xpos === PAST &&
    tokens[above]?.xpos === PAST &&
    childIn(tree, head, 'aux') >= 0 &&
    childIn(tree, at, 'aux', 'nsubj') < 0
  return goesOn ? above : head
}
