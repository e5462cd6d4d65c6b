import { type Dependencies, headOf, isRelation } from './dependencies.ts'

const NOUNS = new Set(['NOUN', 'PROPN'])
const BETWEEN = new Set(['ADV', 'PUNCT'])
const NAME_PARTS = ['flat', 'compound', 'list', 'goeswith']
/** How many words of a name are climbed. */
const CLIMB = 6

/** The noun that the phrase right before a word turns on, but for marks and adverbs; -1 where none stands there. */
export function nounBefore(tree: Dependencies, at: number): number {
  let before = at - 1
  while (BETWEEN.has(tree.tokens[before]?.upos ?? '')) before--
  if (!NOUNS.has(tree.tokens[before]?.upos ?? '')) return -1
  for (let i = 0; i < CLIMB && NAME_PARTS.some((relation) => isRelation(tree.tokens[before], relation)); i++)
    before = headOf(tree, before)
  return before
}
