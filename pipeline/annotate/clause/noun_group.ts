import type { Span } from '../../record/span.ts'
import { type Clause, type Item, isTag, isWord } from './item.ts'
import { startWithPlace } from './place_before.ts'
import type { Group } from './tree.ts'

/** A noun group; `head` is the word that it turns on (the last of the group before "of", "who", a comma). */
export interface NounGroup extends Span {
  head: Span
  /** The subject of a relative clause (`who said`). */
  relative: boolean
  /** Indexes of the first and last item. */
  from: number
  to: number
}

const NOUNS = new Set(['NOUN', 'PROPN', 'NUM', 'PRON'])
const INSIDE = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PRON', 'X'])
/** How many words a noun group may have. */
const LONGEST = 14

/** `us`, but not the abbreviation in capitals, nor `her` before what is hers. */
const isObject = ({ words }: Clause, item: Item | undefined): boolean =>
  isWord(item, words.object_pronoun) && !/^\p{Lu}{2}/u.test(item?.token?.text ?? '') && item?.token?.xpos !== POSSESSIVE
const POSSESSIVE = 'PRP$'

/** The noun group that ends right before item `end` (exclusive): the subject of a verb there. */
export function nounGroupBefore(clause: Clause, end: number): NounGroup | null {
  const { items, words } = clause
  const last = items[end - 1]
  if (!last?.token) return null
  if (last.word === ',') return beforeApposition(clause, end - 1)
  if (last.word === ')') return beforeBracket(clause, end - 1)
  if (isWord(last, words.relative))
    return asRelative(nounGroupBefore(clause, items[end - 2]?.word === ',' ? end - 2 : end - 1))
  if (last.time) return beforeTime(clause, end)
  const group = toGroup(clause, startWithPlace(clause, nounGroupStart(clause, end)), end)
  return group && withList(clause, group)
}

/** `Friends, lobbyists and rivals say`: what stands before the group, comma by comma, where a list opens the clause. */
function withList(clause: Clause, group: NounGroup): NounGroup {
  const { items, words } = clause
  let from = group.from
  const before = items[from - 1]
  const isListed = isTag(before, CONJUNCTION) || items.slice(from, group.to).some((item) => isTag(item, CONJUNCTION))
  if (!isListed || isWord(items[group.to], words.subject_pronoun)) return group
  while (isTag(items[from - 1], CONJUNCTION) || items[from - 1]?.word === ',') {
    const comma = items[from - 1]?.word === ',' ? from - 1 : from - 2
    const start = items[comma]?.word === ',' ? nounGroupStart(clause, comma) : comma
    if (start >= comma || items.slice(start, comma).some((item) => item.time || item.quote)) break
    from = start
  }
  const first = items[from]
  return first && from < group.from && opensList(clause, from) ? { ...group, start: first.start, from } : group
}
const CONJUNCTION = new Set(['CCONJ'])
const opensList = ({ items }: Clause, from: number): boolean =>
  from === 0 || items[from - 1]?.quote !== null || isTag(items[from - 1], LIST_LEADS)
const LIST_LEADS = new Set(['CCONJ', 'SCONJ'])

const asRelative = (group: NounGroup | null): NounGroup | null => group && { ...group, relative: true }

/** `the company this month announced` */
function beforeTime(clause: Clause, end: number): NounGroup | null {
  const { items, words } = clause
  let at = end
  while (at > 0 && items[at - 1]?.time) at--
  if (isWord(items[at - 1], words.day_preposition)) at--
  return at > 0 ? nounGroupBefore(clause, at) : null
}

/** `Sen. A. Name (a party) said` */
function beforeBracket(clause: Clause, close: number): NounGroup | null {
  for (let i = close - 1; i > 0 && i >= close - LONGEST; i--)
    if (clause.items[i]?.word === '(') return nounGroupBefore(clause, i)
  return null
}

/** A name, a comma, what the named one is, a comma: the group before the first of such commas. */
function beforeApposition(clause: Clause, comma: number): NounGroup | null {
  const { items } = clause
  for (let i = comma - 1; i >= 0 && i >= comma - 3 * LONGEST; i--) {
    if (items[i]?.quote || isTag(items[i], SENTENCE_VERB)) return null
    if (items[i]?.word !== ',') continue
    const found = items[i - 1]?.quote ? null : toGroup(clause, nounGroupStart(clause, i), i)
    if (found && found.from === found.to && isTag(items[i - 1], NUMBER)) continue
    return found && opensClause(clause, found.from) ? besideName(clause, found) : (beforeApposition(clause, i) ?? found)
  }
  return null
}

/** `NAME, the mayor of a town, one of many, said`: what he is called first stands beside his name. */
function besideName(clause: Clause, called: NounGroup): NounGroup {
  const { items } = clause
  const comma = called.from - 1
  if (items[comma]?.word !== ',' || !isTag(items[called.from], DETERMINER) || !isTag(items[comma - 1], NAME))
    return called
  const name = toGroup(clause, nounGroupStart(clause, comma), comma)
  return name && isTag(items[name.from], NAME) && opensClause(clause, name.from) ? name : called
}
const NAME = new Set(['PROPN'])
const DETERMINER = new Set(['DET'])
/** An age between a name and what the named one is. */
const NUMBER = new Set(['NUM'])
const SENTENCE_VERB = new Set(['AUX'])
const opensClause = ({ items, words }: Clause, from: number): boolean =>
  from === 0 ||
  items[from - 1]?.word === ',' ||
  items[from - 1]?.quote !== null ||
  isTag(items[from - 1], LEADS) ||
  isWord(items[from - 1], words.subordinate)
const LEADS = new Set(['CCONJ', 'SCONJ', 'PUNCT'])

function nounGroupStart(clause: Clause, end: number): number {
  let from = end
  while (from > 0 && end - from < LONGEST && isInside(clause, from - 1)) from--
  while (from < end && !isTag(clause.items[from], INSIDE)) from++
  return from
}

const isInside = (clause: Clause, at: number): boolean =>
  isTag(clause.items[at], INSIDE)
    ? !isWord(clause.items[at], clause.words.relative)
    : isWord(clause.items[at], clause.words.group_joint) || isInCompound(clause, at)

/** `the free-market institute`, `the more moderate senator`: a hyphen within a word, and what grades an adjective behind an article. */
const isInCompound = ({ items }: Clause, at: number): boolean =>
  items[at]?.token?.xpos === HYPHEN
    ? items[at - 1]?.end === items[at]?.start && items[at]?.end === items[at + 1]?.start
    : GRADE.test(items[at]?.token?.xpos ?? '') && isTag(items[at - 1], DETERMINER) && isTag(items[at + 1], ADJECTIVE)
const HYPHEN = 'HYPH'
const GRADE = /^RB[RS]$/
const ADJECTIVE = new Set(['ADJ'])

function toGroup(clause: Clause, from: number, to: number): NounGroup | null {
  const { items, words } = clause
  const inside = items.slice(from, to)
  if (!inside.some((item) => isTag(item, NOUNS) || isTag(item, INSIDE))) return null
  if (inside.every((item) => item.time || isWord(item, words.article))) return null
  if (inside.length === 1 && isObject(clause, inside[0])) return null
  const first = afterPronoun(clause, from, to)
  const head = headOf(clause, first, to)
  const [start, end] = [items[first], items[to - 1]]
  return start && end ? { start: start.start, end: end.end, head, relative: false, from: first, to: to - 1 } : null
}

/** The noun group of the items that a tree puts together. */
export function groupOf(clause: Clause, { from, to, relative }: Group): NounGroup | null {
  const found = toGroup(clause, from, to + 1)
  return found && { ...found, relative }
}

/** "… the plan he" ends in a subject of its own. */
const afterPronoun = ({ items, words }: Clause, from: number, to: number): number =>
  isWord(items[to - 1], words.subject_pronoun) ? to - 1 : from

/** The last noun before the first preposition: `spokesman for the ministry` turns on "spokesman". */
function headOf({ items, words }: Clause, from: number, to: number): Span {
  const stop = items.findIndex((item, i) => i > from && i < to && isWord(item, words.head_end))
  const { start, end } = items[(stop < 0 ? to : stop) - 1] as Item
  return { start, end }
}

const PARTICIPLE = /^VB[DGN]$/
/** A participle between a determiner and its noun: `a leaked letter`. */
const isAttribute = ({ items }: Clause, at: number): boolean =>
  PARTICIPLE.test(items[at]?.token?.xpos ?? '') && isTag(items[at - 1], DETERMINER) && isTag(items[at + 1], NOUNS)

/** The noun group that begins at item `at`, as after an inverted verb: `said a man who …`. */
export function nounGroupAfter(clause: Clause, at: number): NounGroup | null {
  const { items, words } = clause
  if (!isTag(items[at], INSIDE) || isObject(clause, items[at])) return null
  let to = at
  while (to < items.length && to - at < LONGEST && (isInside(clause, to) || isAttribute(clause, to))) to++
  while (to > at && !isTag(items[to - 1], INSIDE)) to--
  const found = toGroup(clause, at, to)
  return found && isWord(items[to], words.relative) ? withClause(clause, found) : found
}

/** A relative clause that runs to the end of the sentence belongs to the group. */
function withClause({ items }: Clause, group: NounGroup): NounGroup {
  let to = group.to + 1
  while (to < items.length && items[to]?.word !== ',' && items[to]?.word !== '.') to++
  return { ...group, to: to - 1, end: items[to - 1]?.end ?? group.end }
}
