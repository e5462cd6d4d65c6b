import { antecedentOf, isRelativeWord } from './deep_subject.ts'
import { childIn, type Dependencies, headOf, isRelation, lemmaAt } from './dependencies.ts'

/**
 * The direct object of each word in the active, by its head; -1 where it has none. That of a relative clause is the noun before it;
 * verbs that stand alone share none with what is joined to them. Linear.
 */
export function directObjects(tree: Dependencies, alone: ReadonlySet<string>): number[] {
  const objects = tree.tokens.map((_, at) => objectAt(tree, at))
  for (const at of tree.order) {
    const shared = isRelation(tree.tokens[at], 'conj') ? sharedObject(tree, objects, at) : null
    if (shared && !alone.has(lemmaAt(tree, shared.by))) objects[shared.by] = shared.object
  }
  return objects
}

/** `kissed and embraced NAME`: the object of two verbs side by side in one form, which hangs on one of them. */
function sharedObject(
  tree: Dependencies,
  objects: readonly number[],
  at: number,
): { by: number; object: number } | null {
  const before = headOf(tree, at)
  if (!isShared(tree, before, at)) return null
  const [earlier, own] = [objects[before] ?? -1, objects[at] ?? -1]
  if (own < 0 && earlier > at) return { by: at, object: earlier }
  return earlier < 0 && own > at && isSideBySide(tree, before, at) ? { by: before, object: own } : null
}

/** Joined verbs of one subject. */
const isShared = (tree: Dependencies, before: number, at: number): boolean =>
  tree.tokens[before]?.upos === 'VERB' && tree.tokens[at]?.upos === 'VERB' && childIn(tree, at, 'nsubj') < 0

/** Only "and" or "or" stands between, and nothing else completes the first. */
const isSideBySide = (tree: Dependencies, before: number, at: number): boolean =>
  at - before === 2 &&
  isRelation(tree.tokens[at - 1], 'cc') &&
  childIn(tree, before, 'obl', 'ccomp', 'xcomp', 'compound:prt', 'advmod') < before

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
