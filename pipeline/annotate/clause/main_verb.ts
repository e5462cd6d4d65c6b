import { childIn, childrenIn, type Dependencies, headOf } from './dependencies.ts'

const NOUNS = new Set(['NOUN', 'PROPN'])
const STOP = '.'
/** Who does it stands behind this in the passive. */
const BY = 'by'
/** `The plan turned into a debt.`, read as a noun and what is told of it: a whole sentence that has no other verb. */
export function isMainVerb(tree: Dependencies, at: number): boolean {
  const { tokens, order } = tree
  const noun = headOf(tree, at)
  const isWhole = noun >= 0 && headOf(tree, noun) < 0 && tokens.at(-1)?.text === STOP
  if (!isWhole || !NOUNS.has(tokens[noun]?.upos ?? '')) return false
  if (at < noun || tokens[at]?.deprel !== 'acl' || tokens[at - 1]?.text === ',') return false
  if (tokens.slice(at).some(({ text }) => text === BY)) return false
  if (isJoinedToClause(tree, noun)) return true
  return isDefinite(tree, noun) && order.every((other) => other === at || !FINITE.has(tokens[other]?.xpos ?? ''))
}

/** `Forty houses burned, and it rained`: what a clause is joined to is a clause. */
const isJoinedToClause = (tree: Dependencies, noun: number): boolean =>
  childrenIn(tree, noun, 'conj').some((verb) => childIn(tree, verb, 'cc') >= 0 && childIn(tree, verb, 'nsubj') >= 0)

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const DEFINITE = new Set(['the', 'this', 'that', 'its', 'his', 'her', 'their'])
const isDefinite = (tree: Dependencies, noun: number): boolean =>
  tree.tokens[noun]?.upos === 'PROPN' ||
  childrenIn(tree, noun, 'det', 'nmod:poss').some((child) => DEFINITE.has(tree.tokens[child]?.lemma ?? ''))
