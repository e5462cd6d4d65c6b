import type { Span } from '../../span.ts'
import type { Group } from './tree.ts'
import { type Item, isTag } from './units.ts'

/** The words for a source; `head` is the word that it turns on (the last of the noun group before "of", "who", a comma). */
export interface SourceSpan extends Span {
  head: Span
  /** The subject of a relative clause (`who said`). */
  relative: boolean
  /** Indexes of the first and last item. */
  from: number
  to: number
}

const NOUNS = new Set(['NOUN', 'PROPN', 'NUM', 'PRON'])
const INSIDE = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PRON', 'X'])
const JOINTS = new Set(['of', 'for', 'from', 'at', 'in', 'and', '&', 'with', "'s", '’s', '-', '–', '.', "'", '’', 'on'])
const RELATIVES = new Set(['who', 'which', 'that', 'whom'])
const OBJECTS = new Set([
  'him',
  'her',
  'them',
  'me',
  'us',
  'himself',
  'herself',
  'there',
  'this',
  'what',
  'these',
  'those',
])
/** `us`, but not the abbreviation in capitals. */
const isObject = (item: Item | undefined): boolean =>
  OBJECTS.has(item?.word ?? '') && !/^\p{Lu}{2}/u.test(item?.token?.text ?? '')

/** How many words a source may have. */
const LONGEST = 14

/** The noun group that ends right before item `end` (exclusive): the subject of a verb there. */
export function sourceBefore(items: readonly Item[], end: number): SourceSpan | null {
  const last = items[end - 1]
  if (!last?.token) return null
  if (last.word === ',') return beforeApposition(items, end - 1)
  if (last.word === ')') return beforeBracket(items, end - 1)
  if (RELATIVES.has(last.word)) return asRelative(sourceBefore(items, items[end - 2]?.word === ',' ? end - 2 : end - 1))
  if (last.time) return beforeTime(items, end)
  return group(items, nounGroupStart(items, end), end)
}

const asRelative = (source: SourceSpan | null): SourceSpan | null => source && { ...source, relative: true }

/** `the company this month announced` */
function beforeTime(items: readonly Item[], end: number): SourceSpan | null {
  let at = end
  while (at > 0 && items[at - 1]?.time) at--
  if (items[at - 1]?.word === 'on') at--
  return at > 0 ? sourceBefore(items, at) : null
}

/** `Sen. A. Name (a party) said` */
function beforeBracket(items: readonly Item[], close: number): SourceSpan | null {
  for (let i = close - 1; i > 0 && i >= close - LONGEST; i--) if (items[i]?.word === '(') return sourceBefore(items, i)
  return null
}

/** A name, a comma, what the named one is, a comma: the group before the first of such commas. */
function beforeApposition(items: readonly Item[], comma: number): SourceSpan | null {
  for (let i = comma - 1; i >= 0 && i >= comma - 3 * LONGEST; i--) {
    if (items[i]?.quote || isTag(items[i], SENTENCE_VERB)) return null
    if (items[i]?.word !== ',') continue
    const found = items[i - 1]?.quote ? null : group(items, nounGroupStart(items, i), i)
    return found && opensUnit(items, found.from) ? found : (beforeApposition(items, i) ?? found)
  }
  return null
}
const SENTENCE_VERB = new Set(['AUX'])
const opensUnit = (items: readonly Item[], from: number): boolean =>
  from === 0 || items[from - 1]?.word === ',' || items[from - 1]?.quote !== null || isTag(items[from - 1], LEADS)
const LEADS = new Set(['CCONJ', 'SCONJ', 'PUNCT'])

function nounGroupStart(items: readonly Item[], end: number): number {
  let from = end
  while (from > 0 && end - from < LONGEST && isInside(items, from - 1)) from--
  while (from < end && !isTag(items[from], INSIDE)) from++
  return from
}

const isInside = (items: readonly Item[], at: number): boolean =>
  isTag(items[at], INSIDE) ? !RELATIVES.has(items[at]?.word ?? '') : JOINTS.has(items[at]?.word ?? '')

const DETERMINER = new Set(['DET'])
const ARTICLES = new Set(['a', 'an', 'the'])
function group(items: readonly Item[], from: number, to: number): SourceSpan | null {
  const words = items.slice(from, to)
  if (!words.some((item) => isTag(item, NOUNS) || isTag(item, INSIDE))) return null
  if (words.every((item) => item.time || ARTICLES.has(item.word))) return null
  if (words.length === 1 && isObject(words[0])) return null
  const trimmed = afterPronoun(items, from, to)
  const head = headOf(items, trimmed, to)
  const start = items[trimmed]
  const end = items[to - 1]
  return start && end ? { start: start.start, end: end.end, head, relative: false, from: trimmed, to: to - 1 } : null
}

/** A source from the items that a tree puts together. */
export function groupOf(items: readonly Item[], { from, to, relative }: Group): SourceSpan | null {
  const found = group(items, from, to + 1)
  return found && { ...found, relative }
}

const SUBJECTS = new Set(['he', 'she', 'they', 'we', 'i', 'it', 'you'])
/** "… the plan he" ends in a subject of its own. */
function afterPronoun(items: readonly Item[], from: number, to: number): number {
  return SUBJECTS.has(items[to - 1]?.word ?? '') ? to - 1 : from
}

const STOPS = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'on'])
/** The last noun before the first preposition: `spokesman for the ministry` turns on "spokesman". */
function headOf(items: readonly Item[], from: number, to: number): Span {
  let end = to
  for (let i = from + 1; i < to; i++)
    if (STOPS.has(items[i]?.word ?? '')) {
      end = i
      break
    }
  const { start, end: stop } = items[end - 1] as Item
  return { start, end: stop }
}

const PARTICIPLE = /^VB[DGN]$/
/** A participle between a determiner and its noun: `a leaked letter`. */
const isAttribute = (items: readonly Item[], at: number): boolean =>
  PARTICIPLE.test(items[at]?.token?.xpos ?? '') && isTag(items[at - 1], DETERMINER) && isTag(items[at + 1], NOUNS)

/** The noun group that begins at item `at`, as after an inverted verb: `said a man who …`. */
export function sourceAfter(items: readonly Item[], at: number): SourceSpan | null {
  if (!isTag(items[at], INSIDE) || isObject(items[at])) return null
  let to = at
  while (to < items.length && to - at < LONGEST && (isInside(items, to) || isAttribute(items, to))) to++
  while (to > at && !isTag(items[to - 1], INSIDE)) to--
  const found = group(items, at, to)
  return found && RELATIVES.has(items[to]?.word ?? '') ? withClause(items, found) : found
}

/** A relative clause that runs to the end of the unit belongs to the source. */
function withClause(items: readonly Item[], source: SourceSpan): SourceSpan {
  let to = source.to + 1
  while (to < items.length && items[to]?.word !== ',' && items[to]?.word !== '.') to++
  return { ...source, to: to - 1, end: items[to - 1]?.end ?? source.end }
}
