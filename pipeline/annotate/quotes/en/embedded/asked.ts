import { type Dependencies, isRelation } from '../../../clause/dependencies.ts'
import { type Candidate, cueName } from './candidate.ts'
import type { Weights } from './model.ts'

/** Is it a content that the cue has been seen with, or that one with a clause has besides: `is believed to …`, `considers whether …`, `…, she said`? */
export function isAsked(tree: Dependencies, { cue, content, relation }: Candidate, { cues }: Weights): boolean {
  const relations = cues.get(cueName(tree, cue))
  if (!relations || relations.has(relation)) return relations !== undefined
  if (relation === '^conj') return relations.has('^parataxis')
  if (!relations.has('ccomp')) return false
  return relation === 'xcomp' ? has(tree, cue, 'aux:pass') : relation === 'advcl' && opensWith(tree, content, 'whether')
}

const has = ({ tokens, children }: Dependencies, at: number, relation: string): boolean =>
  (children[at] ?? []).some((child) => isRelation(tokens[child], relation))

const opensWith = ({ tokens, children }: Dependencies, at: number, word: string): boolean =>
  (children[at] ?? []).some((child) => child < at && tokens[child]?.lemma === word)
