import { childIn, type Dependencies, headOf, isRelation, openerOf } from './dependencies.ts'
import { isFiniteVerb } from './finite.ts'
import { nounBefore } from './noun_before.ts'

const LOOSE = ['conj', 'parataxis', 'advcl']
const MARK = 'PUNCT'

/**
 * The subject of a finite clause that was read as joined to a verb before: the object that stands right before it, where nothing opens the
 * clause (`seemed to learn the court was likely to …`), or what was read as an apposition to that; or the noun right before it, behind a
 * word that may open a clause. -1 where there is none.
 */
export function subjectBehind(tree: Dependencies, objects: readonly number[], at: number): number {
  const { tokens, first, last } = tree
  const from = first[at] ?? at
  if (!LOOSE.some((relation) => isRelation(tokens[at], relation)) || tokens[from]?.upos === MARK) return -1
  if (childIn(tree, at, 'cc', 'mark') >= 0 || !isFiniteVerb(tree, at)) return -1
  const nearest = nounBefore(tree, from)
  if (isBehindConjunction(tree, nearest, from)) return nearest
  const isBeside = isRelation(tokens[nearest], 'appos')
  const object = isBeside ? objectOver(tree, objects, nearest) : nearest
  const verb = headOf(tree, object)
  const isObject = object >= 0 && verb >= headOf(tree, at) && verb < object && objects[verb] === object
  return isObject && last[object] === from - 1 ? nearest : -1
}

/** Prepositions that open clauses, too. */
const CONJUNCTIONS = new Set(['as', 'after', 'before', 'since', 'until', 'till'])
/** `took a stand as unrest suddenly filled the streets`, read as a stand as unrest. */
const isBehindConjunction = (tree: Dependencies, noun: number, from: number): boolean =>
  noun >= 0 &&
  CONJUNCTIONS.has(openerOf(tree, noun)) &&
  tree.tokens[from - 1]?.upos !== MARK &&
  tree.tokens[noun]?.head !== null &&
  (tree.last[noun] ?? noun) < from

/** How many nouns are climbed. */
const CLIMB = 6
function objectOver(tree: Dependencies, objects: readonly number[], noun: number): number {
  let at = noun
  for (let i = 0; i < CLIMB && at >= 0; i++, at = headOf(tree, at)) if (objects[headOf(tree, at)] === at) return at
  return -1
}
