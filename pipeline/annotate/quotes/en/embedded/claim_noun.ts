import { readLexicon } from '../../../../lexicon.ts'
import { once } from '../../../../once.ts'
import type { Dependencies } from '../../../clause/dependencies.ts'
import type { Candidate } from './candidate.ts'

const claimNouns = once(() => new Set(readLexicon('en', 'claim_nouns').map(({ noun = '' }) => noun)))

/** Is the word such a noun, before "that"? */
export const isClaimNoun = ({ tokens }: Dependencies, at: number): boolean =>
  tokens[at + 1]?.text === 'that' && claimNouns().has(tokens[at]?.lemma.toLowerCase() ?? '')

/** `the claim that the vote was rigged`: the noun, "that" and a clause with a subject of its own. */
export function isClaim(tree: Dependencies, { cue, content }: Candidate): boolean {
  return isClaimNoun(tree, cue) && tree.first[content] === cue + 1 && SUBJECT.has(tree.tokens[cue + 2]?.upos ?? '')
}
const SUBJECT = new Set(['DET', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ'])
