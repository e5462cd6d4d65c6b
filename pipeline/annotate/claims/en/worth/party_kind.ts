import { childrenIn, isRelation, lemmaAt } from '../../../clause/dependencies.ts'
import type { Candidate } from '../../grammar.ts'
import { worthWords } from './worth_words.ts'

/** Who or what takes part, as far as it tells an event from what is generally so: `named`, `definite person`, `bare thing`, `you`. */
export function partyKind(candidate: Candidate, at: number | undefined): string {
  if (at === undefined) return 'none'
  const { tree, kindAt } = candidate
  const token = tree.tokens[at]
  const word = token?.text.toLowerCase() ?? ''
  const { hearer, speaker, anybody } = worthWords()
  if (hearer.has(word)) return 'you'
  if (speaker.has(word)) return 'I'
  if (candidate.isNamed(at)) return 'named'
  if (token?.upos === 'PRON' || token?.upos === 'DET') return anybody.has(word) ? 'anybody' : `pronoun ${word}`
  const kind = kindAt(at) === 'thing' ? 'thing' : 'person'
  const how = determinationOf(candidate, at)
  return anybody.has(lemmaAt(tree, at)) && how !== 'definite' ? 'anybody' : `${how} ${kind}`
}

const INDEFINITE = new Set(['a', 'an', 'another', 'some'])
const GENERIC = new Set(['any', 'every', 'each', 'all', 'no', 'such', 'most', 'many'])
const PLURAL = new Set(['NNS', 'NNPS'])
export function determinationOf({ tree }: Candidate, at: number): string {
  const determiner = childrenIn(tree, at, 'det').map((child) => lemmaAt(tree, child))[0]
  if (determiner !== undefined && INDEFINITE.has(determiner)) return 'indefinite'
  if (determiner !== undefined) return GENERIC.has(determiner) ? 'any' : 'definite'
  const own = tree.children[at] ?? []
  if (own.some((child) => tree.tokens[child]?.deprel === 'nmod:poss')) return 'owned'
  if (own.some((child) => isRelation(tree.tokens[child], 'nummod'))) return 'counted'
  return PLURAL.has(tree.tokens[at]?.xpos ?? '') ? 'bare plural' : 'bare'
}
