import { dependenciesOf } from '../../clause/dependencies.ts'
import { type Item, isTag, isWord } from '../../clause/item.ts'
import { type NounGroup, nounGroupBefore } from '../../clause/noun_group.ts'
import { subjectOf } from '../../clause/subject.ts'
import { isParticiple, type VerbGroup } from '../../clause/verb_group.ts'
import type { Unit } from '../unit.ts'
import { sourceOf } from './embedded/source.ts'
import { sourceSpan } from './embedded/source_span.ts'
import type { Scene } from './scene.ts'

/**
 * Whose word a verb is: of whoever said what ends right before it, if it shares his verb's subject; the noun group beside it; but where it shares its subject (`…, saying`, `… and said`), or the group hangs on a
 * preposition or another verb (`the complaint to the court says`), whom the tree shows.
 */
export function speakerOf({ unit, goesOn }: Scene, verb: VerbGroup, floor: number): NounGroup | null {
  if (goesOn && isShared(unit, verb)) return goesOn
  const beside = subjectOf(unit, verb, floor)
  if (!beside) return null
  const apposed = isApposed(unit, beside)
  if (!apposed && !isShared(unit, verb) && !isGoverned(unit, beside)) return beside
  const shown = treeSource(unit, verb.at)
  return (apposed && shown?.path !== 'nsubj' ? bearer(unit, beside) : null) ?? shown?.group ?? beside
}

/** `…, and Ann Smith, the mayor, said`: the person's name before what she is, where the tree shows no subject. */
function bearer(unit: Unit, beside: NounGroup): NounGroup | null {
  const group = isTag(unit.items[beside.to], TITLE) ? nounGroupBefore(unit, beside.from - 1) : null
  return group && isTag(unit.items[group.to], NAME) ? group : null
}
const TITLE = new Set(['NOUN'])
const NAME = new Set(['PROPN'])

const isShared = (unit: Unit, verb: VerbGroup): boolean =>
  isParticiple(unit, verb) || isWord(unit.items[verb.from - 1], unit.words.shared_joint)

const GOVERNORS = new Set(['ADP', 'VERB'])
const isGoverned = ({ items }: Unit, { from, relative }: NounGroup): boolean =>
  !relative && isTag(items[from - 1], GOVERNORS)

/** `The airline, TOWN, STATE, said`: between commas. */
const isApposed = ({ items }: Unit, { from, to }: NounGroup): boolean =>
  items[from - 1]?.word === ',' && items[to + 1]?.word === ','

/** Whom the tree shows, and how it was found. */
function treeSource(unit: Unit, verb: number): { group: NounGroup; path: string } | null {
  const token = (unit.items[verb] as Item).token
  if (!token) return null
  const tokens = unit.sentences.find((sentence) => sentence.tokens.includes(token))?.tokens ?? []
  const tree = dependenciesOf(tokens)
  const at = tokens.indexOf(token)
  const source = tree && sourceOf(tree, at)
  return tree && source ? { group: sourceSpan(tree, source, at), path: source.path } : null
}
