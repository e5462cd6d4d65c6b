import { type Dependencies, isRelation } from '../../../clause/dependencies.ts'
import type { QuoteWords } from '../../words.ts'
import { kindOf } from './kind.ts'
import type { Weights } from './model.ts'
import type { Source } from './source.ts'

/** May the source of a cue say what hangs on it? A thing may where much speaks for it; whoever is meant by "you" may not, and nobody may in the passive alone. */
export function maySay(
  tree: Dependencies,
  cue: number,
  source: Source | null,
  odds: number,
  { leastThing }: Weights,
  words: QuoteWords,
): boolean {
  const token = source && tree.tokens[source.at]
  if (!token) return isPassive(tree, cue) || (tree.tokens[cue]?.upos === 'NOUN' && odds > 0)
  const word = token.text.toLowerCase()
  if (words.anybody.has(word)) return false
  return odds > leastThing || (kindOf(token) !== 'thing' && !words.anything.has(word))
}

const PASSIVE = ['aux:pass', 'nsubj:pass', 'expl']
const isPassive = ({ tokens, children }: Dependencies, cue: number): boolean =>
  (children[cue] ?? []).some((child) => PASSIVE.some((relation) => isRelation(tokens[child], relation)))
