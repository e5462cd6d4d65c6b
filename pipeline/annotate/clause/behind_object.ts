import { childIn, type Dependencies, isRelation } from './dependencies.ts'
import { isFiniteVerb } from './finite.ts'
import { nounBefore } from './noun_before.ts'

const LOOSE = ['conj', 'parataxis', 'advcl']
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])

/**
 * The subject of a finite clause that was read as joined to the verb before: that verb's object, where it stands right before it and nothing
 * opens the clause (`learned the court was likely to …`), or what was read as an apposition to that; -1 where it is none.
 */
export function subjectBehind(tree: Dependencies, object: number, verb: number, at: number): number {
  const { tokens, first, last } = tree
  const from = first[at] ?? at
  const isBehind = verb < object && object < from && last[object] === from - 1
  if (!isBehind || !NOMINAL.has(tokens[object]?.upos ?? '')) return -1
  if (!LOOSE.some((relation) => isRelation(tokens[at], relation))) return -1
  if (childIn(tree, at, 'cc', 'mark') >= 0 || !isFiniteVerb(tree, at)) return -1
  const nearest = nounBefore(tree, from)
  return nearest > object && isRelation(tokens[nearest], 'appos') ? nearest : object
}
