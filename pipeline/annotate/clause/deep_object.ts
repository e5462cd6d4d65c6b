import { antecedentOf, isRelativeWord } from './deep_subject.ts'
import { childIn, type Dependencies, isRelation, lemmaAt } from './dependencies.ts'

/** The direct object of each word in the active, by its head; -1 where it has none. That of a relative clause is the noun before it. Linear. */
export function directObjects(tree: Dependencies): number[] {
  return tree.tokens.map((_, at) => objectAt(tree, at))
}

function objectAt(tree: Dependencies, at: number): number {
  const own = childIn(tree, at, 'obj')
  if (own >= 0) return isRelativeWord(tree, own) ? antecedentOf(tree, at) : own
  const addressed = childIn(tree, at, 'iobj')
  if (addressed >= 0) return addressed
  return isObjectRelative(tree, at) ? antecedentOf(tree, at) : -1
}

/** `the car the brothers sold`: a relative clause with a subject of its own, and no other word that stands for the noun. */
function isObjectRelative(tree: Dependencies, at: number): boolean {
  const { tokens, children } = tree
  const isBare = isRelation(tokens[at], 'acl') && childIn(tree, at, 'mark') < 0
  if (!(isBare || isRelation(tokens[at], 'acl:relcl')) || tokens[at]?.upos !== 'VERB') return false
  const own = children[at] ?? []
  const subject = own.find((child) => isRelation(tokens[child], 'nsubj'))
  return (
    subject !== undefined &&
    !isRelativeWord(tree, subject) &&
    !own.some(
      (child) => isRelativeWord(tree, child) && lemmaAt(tree, child) !== 'that' && lemmaAt(tree, child) !== 'which',
    )
  )
}
