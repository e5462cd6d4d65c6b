import { type Dependencies, headOf, isRelation } from '../../../clause/dependencies.ts'

const OPENERS = ['case', 'mark']
const PHRASE = new Set(['ADP', 'SCONJ'])
/** Conjunctions and prepositions that belong to what is said, whatever stands before them. */
const OWN = new Set(['that', 'whether', 'if', 'how', 'why', 'to'])

/** The last word of a cue: its particle and the preposition that its content begins with belong to it (`pointed out`, `called for`, `spoke of`). */
export function endOfCue(tree: Dependencies, cue: number, contents: readonly number[]): number {
  const { tokens, first } = tree
  const particle = isRelation(tokens[cue + 1], 'compound:prt') && headOf(tree, cue + 1) === cue
  const last = particle ? cue + 1 : cue
  const opener = tokens[last + 1]
  const opens = contents.some((content) => first[content] === last + 1 && headOf(tree, last + 1) === content)
  const isPreposition = PHRASE.has(opener?.upos ?? '') && OPENERS.some((relation) => isRelation(opener, relation))
  return opens && isPreposition && !OWN.has(opener?.text.toLowerCase() ?? '') ? last + 1 : last
}
