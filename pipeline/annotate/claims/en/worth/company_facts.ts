import { childrenIn, lemmaAt, openerOf } from '../../../clause/dependencies.ts'
import type { Candidate } from '../../grammar.ts'
import { determinationOf } from './party_kind.ts'
import { wordGroups } from './word_groups.ts'

/** The words of a predicate and beside it. */
export interface CompanyFacts {
  /** The word with what it is done to, with the preposition of what follows, and the adverb beside it. */
  pair: string
  oblique: string
  adverb: string
  /** Words that stand in the same company in large texts: few of them, more, and by the first bits of their path. */
  group: string
  broad: string
  path: string
  /** Of a noun, how it is put: `the`, `a`, somebody's, in the plural. */
  own: string
  /** Who does it and to whom it is done, by word and by the company of the word. */
  actorWord: string
  targetWord: string
  actorGroup: string
  targetGroup: string
}

export function companyFacts(
  candidate: Candidate,
  clause: number,
  actor: number | undefined,
  target: number | undefined,
): CompanyFacts {
  const { tree, predicate } = candidate
  const lemma = lemmaAt(tree, predicate.at)
  const { finest, fine, path10 } = wordGroups(lemma)
  const behind = childrenIn(tree, predicate.at, 'obl', 'nmod').find((child) => child > predicate.at)
  const adverb = childrenIn(tree, clause, 'advmod')[0]
  const [actorWord, targetWord] = [wordOf(candidate, actor), wordOf(candidate, target)]
  return {
    pair: target === undefined ? 'none' : `${lemma} ${lemmaAt(tree, target)}`,
    oblique: behind === undefined ? 'none' : `${lemma} ${openerOf(tree, behind)}`,
    adverb: adverb === undefined ? 'none' : lemmaAt(tree, adverb),
    group: `${finest}`,
    broad: `${fine}`,
    path: `${path10}`,
    own: ownOf(candidate),
    actorWord,
    targetWord,
    actorGroup: groupOf(actorWord),
    targetGroup: groupOf(targetWord),
  }
}

const NOBODY = 'none'
const NAMED = 'named'
function wordOf({ tree, isNamed }: Candidate, at: number | undefined): string {
  if (at === undefined) return NOBODY
  return isNamed(at) ? NAMED : lemmaAt(tree, at)
}

const groupOf = (word: string): string => (word === NOBODY || word === NAMED ? word : `${wordGroups(word).fine}`)

function ownOf(candidate: Candidate): string {
  const { at } = candidate.predicate
  const token = candidate.tree.tokens[at]
  return token?.upos === 'NOUN' ? `${determinationOf(candidate, at)} ${token.xpos}` : 'no noun'
}
