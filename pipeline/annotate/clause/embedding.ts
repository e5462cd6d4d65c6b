import { type Clause, type Item, isTag, isWord } from './item.ts'
import { isParticipleForm, isVerb } from './verb_group.ts'

/** Items from `from` to `to`, exclusive. */
export interface Region {
  from: number
  to: number
}

export const holdsVerb = ({ items }: Clause, { from, to }: Region): boolean => items.slice(from, to).some(isVerb)

const NOUNS = new Set(['NOUN', 'PROPN'])
/** Does the word at an item ("that") open a clause: after a noun it opens a relative one, unless the noun is the hearer or a day. */
export function opensContent({ items, words }: Clause, at: number, afterHearer: boolean): boolean {
  const before = items[at - 1]
  if (!isWord(items[at], words.complementizer)) return false
  return !isTag(before, NOUNS) || before?.time === true || afterHearer
}

const SUBJECTS = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM'])
/** How many words a subject without "that" may have before its verb. */
const SUBJECT = 25
/** Does a clause without a conjunction begin at an item: a noun group and its verb? */
export function isBareClauseAt(clause: Clause, from: number): boolean {
  const { items, words } = clause
  const head = items[from]
  if (!isTag(head, SUBJECTS) || isWord(head, words.no_subject)) return false
  const rest = items.slice(from + 1, from + SUBJECT)
  const verb = rest.findIndex((item) => isVerb(item) && !isParticipleForm(clause, item))
  return verb >= 0 && !isWord(items[from + verb], words.infinitive)
}

/** "When asked about it, …": a clause or phrase that says when or why, unless it goes on past a comma or quotes. */
export function isSubordinate({ items, words }: Clause, { from, to }: Region): boolean {
  const inside = items.slice(from, to)
  if (inside.some((item) => item.quote)) return false
  return isWord(inside[0], words.subordinate) && !inside.some((item) => item.word === ',')
}

const TAIL_MARKS = new Set(['.', ',', ';', '!', '?', ')', '—', '–', '-', '―'])
const TAIL_TAGS = new Set(['ADV', 'ADP', 'SCONJ', 'CCONJ'])
/** Does nothing but time, place and manner follow a verb, where this item comes next? */
export const isTail = ({ words }: Clause, item: Item | undefined): boolean =>
  item === undefined ||
  item.time ||
  TAIL_MARKS.has(item.word) ||
  (!isWord(item, words.complementizer) && isTag(item, TAIL_TAGS))

/** How far back a bracket may have been opened. */
const BRACKET = 12
export function isInBrackets({ items }: Clause, at: number): boolean {
  const before = items.slice(Math.max(0, at - BRACKET), at)
  return before.findLast(({ word }) => word === '(' || word === ')')?.word === '('
}

/** Items without the stop at their end. */
export function withoutStop({ items }: Clause): number {
  let to = items.length
  while (to > 0 && items[to - 1]?.token && /^[.!?…]+$/.test(items[to - 1]?.word ?? '')) to--
  return to
}

/** Past the words for a day that stand at an item: `on Monday`. */
export function afterTime({ items, words }: Clause, at: number): number {
  let to = isWord(items[at], words.day_preposition) && items[at + 1]?.time ? at + 1 : at
  while (items[to]?.time) to++
  return to
}

const HEARER = new Set(['NOUN', 'PROPN', 'ADJ'])
const DETERMINER = new Set(['DET'])
/** Past the words at an item for whom something is said to: `him`, `the old reporters`. */
export function afterHearer({ items, words }: Clause, at: number): number {
  if (isWord(items[at], words.hearer)) return at + 1
  let to = isTag(items[at], DETERMINER) ? at + 1 : at
  while (isTag(items[to], HEARER) && !items[to]?.time) to++
  return to
}
