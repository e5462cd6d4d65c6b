import { dependenciesOf } from '../../clause/dependencies.ts'
import { type Item, isTag, isWord } from '../../clause/item.ts'
import type { NounGroup } from '../../clause/noun_group.ts'
import { subjectOf } from '../../clause/subject.ts'
import { isParticiple, type VerbGroup } from '../../clause/verb_group.ts'
import type { Unit } from '../unit.ts'
import { sourceOf } from './embedded/source.ts'
import { sourceSpan } from './embedded/source_span.ts'

/**
 * Whose word a verb is: the noun group beside it; but where it shares its subject (`…, saying`, `… and said`), or the group hangs on a
 * preposition or another verb (`the complaint to the court says`), whom the tree shows.
 */
export function speakerOf(unit: Unit, verb: VerbGroup, floor: number): NounGroup | null {
  const beside = subjectOf(unit, verb, floor)
  if (!beside) return null
  return isShared(unit, verb) || isGoverned(unit, beside) ? (treeSource(unit, verb.at) ?? beside) : beside
}

const isShared = (unit: Unit, verb: VerbGroup): boolean =>
  isParticiple(unit, verb) || isWord(unit.items[verb.from - 1], unit.words.shared_joint)

const GOVERNORS = new Set(['ADP', 'VERB'])
const isGoverned = ({ items }: Unit, { from, relative }: NounGroup): boolean =>
  !relative && isTag(items[from - 1], GOVERNORS)

function treeSource(unit: Unit, verb: number): NounGroup | null {
  const token = (unit.items[verb] as Item).token
  if (!token) return null
  const tokens = unit.sentences.find((sentence) => sentence.tokens.includes(token))?.tokens ?? []
  const tree = dependenciesOf(tokens)
  const source = tree && sourceOf(tree, tokens.indexOf(token))
  return tree && source ? sourceSpan(tree, source) : null
}
