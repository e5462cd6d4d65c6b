import { readLexicon, wordClasses } from '../../../../lexicon.ts'
import { once } from '../../../../once.ts'
import { type Dependencies, isRelation, lemmaAt } from '../../../clause/dependencies.ts'
import type { Candidate } from './candidate.ts'

const claimWords = once(() => wordClasses(readLexicon('en', 'claim_words'), ['noun', 'made', 'bears'] as const))

const isThat = ({ tokens }: Dependencies, at: number): boolean => tokens[at]?.text.toLowerCase() === 'that'

/** A noun, also one that opens a sentence with its capital (`Word is that …`). */
export const isClaimNoun = (tag: string | undefined): boolean => tag === 'NOUN' || tag === 'PROPN'

/** May the word be one whose clause is what somebody claims, whatever it weighs? */
export const mayClaim = (tree: Dependencies, at: number): boolean =>
  lemmaAt(tree, at) === 'make' || (claimWords().noun.has(lemmaAt(tree, at)) && isClaimNoun(tree.tokens[at]?.upos))

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

function isMadeClear(tree: Dependencies, { cue, content }: Candidate): boolean {
  const how = madeHow(tree, cue)
  return how !== null && tree.first[content] === how + 1
}

/** `made it clear that, if it rains, there will be no show`: what follows "that", to the end of the sentence, whatever the tree makes of it. */
export function restOfMadeClear(tree: Dependencies, cue: number): Candidate | null {
  const how = lemmaAt(tree, cue) === 'make' ? madeHow(tree, cue) : null
  return how !== null && isThat(tree, how + 1) ? { cue, content: how + 1, relation: REST } : null
}

/** The relation of a content that is the rest of its sentence. */
export const REST = 'rest'

function madeHow({ tokens, children }: Dependencies, cue: number): number | null {
  const own = children[cue] ?? []
  const how = own.find(
    (child) => isRelation(tokens[child], 'xcomp') && claimWords().made.has(tokens[child]?.lemma.toLowerCase() ?? ''),
  )
  const it = own.some((child) => tokens[child]?.lemma.toLowerCase() === 'it' && child > cue)
  return how !== undefined && it ? how : null
}

/** `voiced fears that …`, `made the claim that …`: does a verb give its subject's word by the noun that it takes? */
export const mayBear = (tree: Dependencies, at: number): boolean => claimWords().bears.has(lemmaAt(tree, at))
