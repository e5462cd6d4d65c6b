import { childIn, childrenIn, type Dependencies, isRelation, lemmaAt } from './dependencies.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'X'])

/** A noun and what is joined to it by "and", "or": each by its head, without what is left out (`A and B, but not C`). */
export function conjunctsOf(tree: Dependencies, at: number, negations: ReadonlySet<string>): number[] {
  const joined = childrenIn(tree, at, 'conj', 'appos')
    .filter((other) => !isRelation(tree.tokens[other], 'appos') || isJoined(tree, other))
    .filter(
      (other) =>
        NOMINAL.has(tree.tokens[other]?.upos ?? '') &&
        !childrenIn(tree, other, 'advmod', 'cc').some((word) => negations.has(lemmaAt(tree, word))) &&
        childrenIn(tree, other, 'nsubj', 'cop').length === 0 &&
        !isOfApposition(tree, at, other) &&
        !isSaidOf(tree, at, other),
    )
  return [at, ...joined]
}

/** Read as an apposition, but with an "and" before it. */
const isJoined = (tree: Dependencies, at: number): boolean => tree.tokens[tree.first[at] ?? at]?.upos === 'CCONJ'

/** `NAME, the minister and a former officer`: what is joined to an apposition without a comma is part of it. */
function isOfApposition(tree: Dependencies, at: number, other: number): boolean {
  const apposition = childIn(tree, at, 'appos')
  if (apposition < 0 || apposition > other || tree.tokens[at]?.upos !== 'PROPN' || tree.tokens[other]?.upos === 'PROPN')
    return false
  const from = tree.first[other] ?? other
  return tree.tokens[from]?.upos === 'CCONJ' && tree.tokens[from - 1]?.upos !== 'PUNCT'
}

const NOUNS = new Set(['NOUN', 'PROPN'])
/** `NAME, founder and owner`, `the city, closest to …`: a bare noun or an adjective says something of the noun before it. */
function isSaidOf(tree: Dependencies, at: number, other: number): boolean {
  const [head, token] = [tree.tokens[at], tree.tokens[other]]
  if (token?.upos === 'ADJ') return NOUNS.has(head?.upos ?? '') && childIn(tree, other, 'det') < 0
  const isBare = token?.xpos === 'NN' && childIn(tree, other, 'det', 'nmod', 'compound', 'nummod', 'amod', 'cc') < 0
  return isBare && head?.upos === 'PROPN' && tree.tokens[other - 1]?.text === ','
}
