import type { Facts } from './facts.ts'
import type { Weights } from './model.ts'
import { takes } from './takes.ts'

/** Is it a content that the list of cues has, or, where words in quotation marks stand in it, one that such a cue has been seen with? */
export function isAsked(facts: Asked, { cues }: Pick<Weights, 'cues'>): boolean {
  const { cue, relation, construction, form, quoted } = facts
  if (takes(cue, relation, construction.split(' ')[1] ?? '-', form.includes('passive'))) return true
  return quoted !== 'not' && cues.get(cue)?.has(relation) === true
}

type Asked = Pick<Facts, 'cue' | 'relation' | 'construction' | 'form' | 'quoted'>
