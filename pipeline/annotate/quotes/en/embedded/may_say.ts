import { largest } from '../../../../extremes.ts'
import { type Dependencies, isRelation } from '../../../clause/dependencies.ts'
import type { Contender, Sentence } from './contents.ts'
import { kindOf } from './kind.ts'
import { sourceOf } from './source.ts'

/**
 * May the source of a cue say what hangs on it? A thing may where much speaks for it; whoever is meant by "you" may not; and nobody may in the
 * passive alone, or where a noun stands for what is said.
 */
export function maySay({ tree, unit, weights }: Sentence, cue: number, contents: readonly Contender[]): boolean {
  const odds = largest(contents.map((content) => content.odds))
  const source = sourceOf(tree, cue)
  const token = source && tree.tokens[source.at]
  if (!token) return isPassive(tree, cue) || (odds > 0 && isNounOfClause(tree, cue, contents))
  const word = token.text.toLowerCase()
  if (unit.quoting.anybody.has(word)) return false
  return odds > weights.leastThing || (kindOf(token) !== 'thing' && !unit.quoting.anything.has(word))
}

const PASSIVE = ['aux:pass', 'nsubj:pass', 'expl']
const isPassive = ({ tokens, children }: Dependencies, cue: number): boolean =>
  (children[cue] ?? []).some((child) => PASSIVE.some((relation) => isRelation(tokens[child], relation)))

const CLAUSES = ['acl', 'ccomp']
const isNounOfClause = ({ tokens }: Dependencies, cue: number, contents: readonly Contender[]): boolean =>
  tokens[cue]?.upos === 'NOUN' &&
  contents.some(({ candidate }) => CLAUSES.some((relation) => isRelation(tokens[candidate.content], relation)))
