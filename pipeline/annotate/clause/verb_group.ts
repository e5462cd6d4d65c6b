import { type Clause, type Item, isTag, isWord } from './item.ts'
import { endsInOne } from './words.ts'

/** A verb with the auxiliaries before it, as indexes of items. */
export interface VerbGroup {
  /** The verb. */
  at: number
  /** The first word of the group. */
  from: number
}

const VERBS = new Set(['VERB', 'AUX'])
const GROUP = new Set(['AUX', 'ADV', 'PART'])
const AUXILIARY = new Set(['AUX'])
const NOMINAL = new Set(['ADJ', 'NOUN', 'PROPN'])

export const isVerb = (item: Item | undefined): boolean => isTag(item, VERBS)
export const isAuxiliary = (item: Item | undefined): boolean => isTag(item, AUXILIARY)
/** May the item stand between a subject and its verb? */
export const isInGroup = (item: Item | undefined): boolean => isTag(item, GROUP)

/** The first item of the group that the verb at an item closes. */
export function groupStart({ items }: Clause, at: number): number {
  let from = at
  while (from > 0 && isInGroup(items[from - 1])) from--
  return from
}

export const isParticipleForm = ({ words }: Clause, item: Item | undefined): boolean =>
  endsInOne(item?.word ?? '', words.participle_ending)

/** `adding`, without an auxiliary. */
export const isParticiple = (clause: Clause, { at, from }: VerbGroup): boolean =>
  isParticipleForm(clause, clause.items[at]) && !clause.items.slice(from, at).some(isAuxiliary)

/** Is a word that may be a verb one here: finite, or a participle? Forms that are nouns as often need a tag that says so. */
export function isVerbal(clause: Clause, at: number): boolean {
  const { items, words } = clause
  const item = items[at] as Item
  if (isWord(items[at - 1], words.no_verb_after) && !isParticipleForm(clause, item)) return false
  if (isVerb(item) || items[at - 1]?.quote) return true
  return endsInOne(item.word, words.past_ending) && !isTag(item, NOMINAL)
}

/** "was told" has no speaker for its subject; "is saying" has. */
export function isPassive(clause: Clause, { at, from }: VerbGroup): boolean {
  const { items, words } = clause
  if (isParticipleForm(clause, items[at])) return false
  if (items.slice(from, at).some((item) => isWord(item, words.be))) return true
  return isWord(items[beforeTime(clause, from) - 1], words.be)
}

const ADPOSITION = new Set(['ADP'])
/** Where a time before an item begins, its preposition included: `was on Monday told`. */
function beforeTime({ items }: Clause, at: number): number {
  let first = at
  while (items[first - 1]?.time) first--
  return first < at && isTag(items[first - 1], ADPOSITION) ? first - 1 : first
}
