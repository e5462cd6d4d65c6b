import { readLexicon, wordClasses } from '../../../../lexicon.ts'
import { once } from '../../../../once.ts'
import { type Dependencies, isRelation, lemmaAt } from '../../../clause/dependencies.ts'
import type { Candidate } from './candidate.ts'

const claimWords = once(() => wordClasses(readLexicon('en', 'claim_words'), ['noun', 'made'] as const))

const isThat = ({ tokens }: Dependencies, at: number): boolean => tokens[at]?.text.toLowerCase() === 'that'

/** May the word be one whose clause is what somebody claims, whatever it weighs? */
export const mayClaim = (tree: Dependencies, at: number): boolean =>
  lemmaAt(tree, at) === 'make' || (claimWords().noun.has(lemmaAt(tree, at)) && tree.tokens[at]?.upos === 'NOUN')

/** `the claim that the vote was rigged` · `the fear is that the dam will break` · `made it clear that the bridge would stay closed` */
export function isClaim(tree: Dependencies, candidate: Candidate): boolean {
  if (!mayClaim(tree, candidate.cue)) return false
  if (lemmaAt(tree, candidate.cue) === 'make') return isMadeClear(tree, candidate)
  return isOfNoun(tree, candidate) || isSaidOfNoun(tree, candidate)
}

/** The noun, "that" and a clause with a subject of its own. */
const isOfNoun = (tree: Dependencies, { cue, content }: Candidate): boolean =>
  isThat(tree, cue + 1) && tree.first[content] === cue + 1 && SUBJECT.has(tree.tokens[cue + 2]?.upos ?? '')
const SUBJECT = new Set(['DET', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ'])

/** The noun, a form of "be", "that" and the clause. */
const isSaidOfNoun = (tree: Dependencies, { cue, relation }: Candidate): boolean =>
  relation === '^nsubj:outer' && isThat(tree, (tree.last[cue] ?? cue) + 2)

function isMadeClear({ tokens, children, first }: Dependencies, { cue, content }: Candidate): boolean {
  const own = children[cue] ?? []
  const how = own.find(
    (child) => isRelation(tokens[child], 'xcomp') && claimWords().made.has(tokens[child]?.lemma.toLowerCase() ?? ''),
  )
  const it = own.some((child) => tokens[child]?.lemma.toLowerCase() === 'it' && child > cue)
  return how !== undefined && it && first[content] === how + 1
}
