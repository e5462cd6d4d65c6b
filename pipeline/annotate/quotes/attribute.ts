import type { Span } from '../../span.ts'
import { type Cue, findCues } from './cue.ts'
import { isTitle } from './marks.ts'
import { findPhrases } from './phrase.ts'
import { type SourceSpan, sourceAfter, sourceBefore } from './source.ts'
import { type Item, isTag, type Unit } from './units.ts'

/** Who says what in one unit, before anybody asks who that is. */
export interface Attribution {
  parts: Span[]
  type: 'direct' | 'indirect' | 'mixed'
  source: SourceSpan | null
  cue: (Span & { lemma: string }) | null
  noComment: boolean
}

/** Items from `from` to `to`, exclusive. */
export interface Region {
  from: number
  to: number
}

const VERBS = new Set(['VERB', 'AUX'])
const CLOSED = /[.,!?…—–-]["”»'’]*$/
const CAPITAL = /^["“„«'‘`]+[\p{Lu}\d…[]/u

/** The attributions of a unit, from left to right. */
export function attribute(unit: Unit, text: string): Attribution[] {
  const found: Attribution[] = []
  let free = 0
  for (const phrase of findPhrases(unit, text))
    found.push(...toAttribution(unit, text, phrase.region, phrase.source, phrase.cue))
  if (found.length > 0) return found
  for (const cue of findCues(unit.items)) {
    if (cue.at < free) continue
    const read = readCue(unit, text, cue, free)
    if (!read) continue
    found.push(read.attribution)
    free = read.free
  }
  return found
}

interface Read {
  attribution: Attribution
  /** Items before this one are spoken for. */
  free: number
}

function readCue(unit: Unit, text: string, cue: Cue, free: number): Read | null {
  return contentBefore(unit, text, cue, free) ?? contentAfter(unit, text, cue, free)
}

const cueSpan = (items: readonly Item[], cue: Cue): Span & { lemma: string } => ({
  start: items[cue.at]?.start ?? 0,
  end: items[cue.at]?.end ?? 0,
  lemma: cue.lemma,
})

/** `“…,” he said` · `“…,” said the man` · `…, officials said` · and its second half: `“…,” he said, “…”` */
function contentBefore(unit: Unit, text: string, cue: Cue, free: number): Read | null {
  const { items } = unit
  if (cue.frame === 'label' || isParticiple(items, cue)) return null
  const subject = sourceBefore(items, cue.from)
  const plain = subject && leftRegion(unit, text, free, subject.from)
  const rest = cue.at + 1
  if (subject && plain && isTail(unit, text, rest)) return broken(unit, text, cue, plain, subject, rest)
  const inverted = leftRegion(unit, text, free, cue.from)
  const source = inverted && sourceAfter(items, rest)
  if (!inverted || !source || source.to < rest) return null
  return broken(unit, text, cue, inverted, source, source.to + 1)
}

/** What stands before a source: ends in a comma or in quoted words. */
function leftRegion(unit: Unit, text: string, free: number, end: number): Region | null {
  const last = unit.items[end - 1]
  if (end <= free || !last) return null
  if (last.quote) return { from: quoteStart(unit, text, free, end), to: end }
  if (last.word !== ',' && last.word !== '—' && last.word !== '–') return null
  if (unit.items[end - 2]?.quote) return { from: quoteStart(unit, text, free, end - 1), to: end - 1 }
  const region = { from: free, to: end - 1 }
  return hasVerb(unit, region) && !isSubordinate(unit, region) ? region : null
}

/** Whole quoted sentences stand alone; a quoted fragment belongs to the clause before it. */
function quoteStart(unit: Unit, text: string, free: number, end: number): number {
  const quote = unit.items[end - 1] as Item
  if (!CAPITAL.test(text.slice(quote.start, quote.end))) return free
  let from = end - 1
  while (from > free && unit.items[from - 1]?.quote) from--
  return from
}

const hasVerb = (unit: Unit, { from, to }: Region): boolean =>
  unit.items.slice(from, to).some((item) => isTag(item, VERBS) || item.quote)

const SUBORDINATE = new Set([
  'when',
  'while',
  'as',
  'if',
  'asked',
  'after',
  'before',
  'because',
  'although',
  'though',
  'since',
  'in',
  'at',
  'on',
  'during',
  'following',
  'for',
  'speaking',
  'despite',
  'by',
  'with',
  'until',
  'under',
  'but',
  'to',
])
/** "When asked about it, he said": the clause before the comma is no content, unless it goes on past a comma. */
function isSubordinate(unit: Unit, { from, to }: Region): boolean {
  const words = unit.items.slice(from, to)
  if (words.some((item) => item.quote)) return false
  const head = words[0]?.word ?? ''
  return SUBORDINATE.has(head) && !words.some((item) => item.word === ',')
}

const TAILS = new Set(['.', ',', ';', '!', '?', ')', '—', '–', '-', ':'])
const TAIL_WORDS = new Set([
  'in',
  'at',
  'on',
  'of',
  'during',
  'after',
  'before',
  'as',
  'to',
  'from',
  'when',
  'while',
  'by',
  'through',
  'about',
  'later',
  'and',
  'with',
  'for',
  'via',
  'last',
  'this',
  'earlier',
  'today',
  'yesterday',
  'then',
])
/** Nothing but time, place and manner follow the verb. */
function isTail(unit: Unit, text: string, at: number): boolean {
  const item = unit.items[at]
  if (!item) return true
  if (item.quote) return false
  if (TAILS.has(item.word) || TAIL_WORDS.has(item.word)) return true
  return isTag(item, ADVERBS) || isDayName(text.slice(item.start, item.end))
}
const ADVERBS = new Set(['ADV', 'ADP'])
const isDayName = (word: string): boolean => /^\p{Lu}\p{Ll}+day$/u.test(word)

/** Speech that goes on after its source: `“…,” he said, “…”` is one, in two parts. */
function broken(unit: Unit, text: string, cue: Cue, left: Region, source: SourceSpan, rest: number): Read | null {
  const parts = [toSpan(unit, left)]
  let free = Math.max(rest, source.to + 1)
  const next = nextQuote(unit, text, free)
  if (next !== null) {
    parts.push({ start: unit.items[next]?.start ?? 0, end: unit.items[next]?.end ?? 0 })
    free = next + 1
  }
  const type = typeOf(unit, text, parts)
  if (type === 'indirect' && !isSure(unit, text, cue, left)) return null
  return { attribution: { parts, type, source, cue: cueSpan(unit.items, cue), noComment: false }, free }
}

/** A clause before "he said" is content where it is a whole one. */
const isSure = (unit: Unit, _text: string, cue: Cue, left: Region): boolean =>
  cue.frame !== 'quote' &&
  left.to - left.from >= 4 &&
  unit.items.slice(left.from, left.to).some((item) => isTag(item, VERBS))

/** How many items may stand between a verb and speech that goes on. */
const GAP = 12
function nextQuote(unit: Unit, text: string, from: number): number | null {
  for (let i = from; i < unit.items.length && i < from + GAP; i++) {
    const item = unit.items[i] as Item
    if (item.quote) return unit.items[i - 1]?.word === ',' || CAPITAL.test(text.slice(item.start, item.end)) ? i : null
    if (isTag(item, VERBS)) return null
  }
  return null
}

/** `he said that …` · `he said: “…”` · `he told them “…”` · `calls it a “…”` */
function contentAfter(unit: Unit, text: string, cue: Cue, free: number): Read | null {
  const source = subjectOf(unit, cue, free)
  if (!source) return null
  const region = rightRegion(unit, text, cue)
  if (!region) return null
  const [attribution] = toAttribution(unit, text, region, source, cueSpan(unit.items, cue))
  if (!attribution) return null
  if (attribution.type === 'indirect' && !isSureAfter(unit, cue, region)) return null
  return { attribution, free: region.to }
}

/** `adding`, without an auxiliary. */
const isParticiple = (items: readonly Item[], cue: Cue): boolean =>
  items[cue.at]?.word.endsWith('ing') === true && cue.from === cue.at

/** The noun group before the verb; for a participle after a comma ("…, adding that"), the subject of the verb before it. */
function subjectOf(unit: Unit, cue: Cue, free: number): SourceSpan | null {
  const { items } = unit
  if (!isParticiple(items, cue)) return sourceBefore(items, cue.from)
  const comma = items[cue.from - 1]?.word === ',' || items[cue.from - 1]?.quote
  for (let i = cue.from - 1; comma && i >= Math.max(0, free - GAP); i--)
    if (isTag(items[i], VERBS)) {
      let from = i
      while (from > 0 && isTag(items[from - 1], GROUP)) from--
      const subject = sourceBefore(items, from) ?? sourceAfter(items, i + 1)
      if (subject) return subject
    }
  return null
}
const GROUP = new Set(['AUX', 'ADV', 'PART'])

/** How far from the verb its clause may begin. */
const REACH = 14

function rightRegion(unit: Unit, text: string, cue: Cue): Region | null {
  const from = contentStart(unit, text, cue)
  if (from === null) return null
  const to = contentEnd(unit, text, from)
  return to > from ? { from, to } : null
}

function contentStart(unit: Unit, text: string, cue: Cue): number | null {
  const { items } = unit
  for (let i = cue.at + 1; i < items.length && i <= cue.at + REACH; i++) {
    const item = items[i] as Item
    if (item.quote) return cue.frame === 'label' ? i : startOfQuoted(items, i, cue)
    if (item.word === 'that' && cue.frame !== 'label' && !isTag(items[i - 1], NOUNS_ONLY))
      return skipComma(items, i + 1)
    if (
      item.word === 'that' &&
      cue.frame !== 'label' &&
      (cue.frame === 'tell' || isDayName(text.slice(items[i - 1]?.start, items[i - 1]?.end)))
    )
      return skipComma(items, i + 1)
    if (item.word === ':') return i + 1
    if (isTag(item, VERBS)) return isBareClause(unit, text, cue, i) ? bareStart(unit, text, cue) : null_(cue, items, i)
    if (item.word === '.' || item.word === ';') return null
  }
  return null
}
const NOUNS_ONLY = new Set(['NOUN', 'PROPN'])
const skipComma = (items: readonly Item[], at: number): number => (items[at]?.word === ',' ? at + 1 : at)
/** A later verb before any content: only quoted words after it can be the content, as in "vowed to “…”". */
function null_(cue: Cue, items: readonly Item[], at: number): number | null {
  const to = items[cue.at + 1]?.word === 'to' && items.slice(at, at + REACH).some((item) => item.quote)
  return to ? cue.at + 1 : null
}

/** Quoted words right after the verb begin the content; further on, they stand in a clause or phrase that does. */
function startOfQuoted(items: readonly Item[], at: number, cue: Cue): number {
  const before = items[at - 1]?.word ?? ''
  if (before === ',' || before === ':' || at === cue.at + 1) return at
  return cue.frame === 'say' || cue.frame === 'that'
    ? cue.at + 1
    : cue.frame === 'tell'
      ? bareAfterHearer(items, cue.at + 1)
      : at
}

const isBareClause = (unit: Unit, text: string, cue: Cue, verb: number): boolean =>
  (cue.frame === 'say' || cue.frame === 'tell' || BARE.has(cue.lemma)) && verb > bareStart(unit, text, cue)
const BARE = new Set([
  'believe',
  'hope',
  'warn',
  'claim',
  'insist',
  'argue',
  'allege',
  'suggest',
  'note',
  'report',
  'announce',
  'write',
  'acknowledge',
  'admit',
  'estimate',
  'predict',
  'concede',
  'confirm',
  'maintain',
  'declare',
  'contend',
])

/** Where a clause without "that" begins: after the day, place or hearer that follows the verb. */
function bareStart(unit: Unit, text: string, cue: Cue): number {
  const { items } = unit
  let at = cue.at + 1
  if (cue.frame === 'tell') at = bareAfterHearer(items, at)
  if (items[at]?.word === 'on' && isDayName(text.slice(items[at + 1]?.start, items[at + 1]?.end))) at += 2
  else if (isDayName(text.slice(items[at]?.start, items[at]?.end))) at += 1
  return at
}

const HEARER = new Set(['NOUN', 'PROPN', 'ADJ'])
const HEARERS = new Set(['me', 'him', 'her', 'them', 'us', 'you', 'it'])
function bareAfterHearer(items: readonly Item[], at: number): number {
  if (HEARERS.has(items[at]?.word ?? '')) return at + 1
  let to = at
  if (items[to]?.token?.upos === 'DET') to++
  while (isTag(items[to], HEARER)) to++
  return to
}

const ENDS = new Set([';'])
/** To the end of the unit, or to the quoted sentence's own end, or to where another attribution begins. */
function contentEnd(unit: Unit, text: string, from: number): number {
  const { items } = unit
  const head = items[from]
  if (
    head?.quote &&
    CAPITAL.test(text.slice(head.start, head.end)) &&
    (CLOSED.test(text.slice(head.start, head.end)) || head.quote.open)
  ) {
    let to = from + 1
    while (items[to]?.quote) to++
    return to
  }
  for (let i = from + 1; i < items.length; i++) if (ENDS.has(items[i]?.word ?? '') || beginsAnother(items, i)) return i
  return withoutStop(items)
}

const CITING =
  /^(?:adding|citing|noting|saying|arguing|according|warning|claiming|insisting|stressing|explaining|telling)$/
const beginsAnother = (items: readonly Item[], at: number): boolean =>
  items[at]?.word === ',' && CITING.test(items[at + 1]?.word ?? '')

function withoutStop(items: readonly Item[]): number {
  let to = items.length
  while (to > 0 && items[to - 1]?.token?.upos === 'PUNCT' && /^[.!?…]+$/.test(items[to - 1]?.word ?? '')) to--
  return to
}

/** Without quoted words, only a clause after "that", or a bare one after a verb that takes it, is sure. */
function isSureAfter(unit: Unit, cue: Cue, region: Region): boolean {
  if (cue.frame === 'quote' || cue.frame === 'label') return false
  const words = unit.items.slice(region.from, region.to)
  return words.length >= 3 && words.some((item) => isTag(item, VERBS))
}

const toSpan = (unit: Unit, { from, to }: Region): Span => ({
  start: unit.items[from]?.start ?? 0,
  end: unit.items[to - 1]?.end ?? 0,
})

function toAttribution(
  unit: Unit,
  text: string,
  region: Region,
  source: SourceSpan | null,
  cue: Attribution['cue'],
): Attribution[] {
  const parts = [toSpan(unit, region)]
  const type = typeOf(unit, text, parts)
  return [{ parts, type, source, cue, noComment: false }]
}

const LETTERS = /[\p{L}\p{N}]/u
/** All of the content in quotation marks: direct; some: mixed; none, or titles only: indirect. */
function typeOf(unit: Unit, text: string, parts: readonly Span[]): Attribution['type'] {
  let rest = ''
  let quoted = 0
  for (const part of parts) {
    let at = part.start
    for (const { quote } of unit.items) {
      if (!quote || quote.start < part.start || quote.end > part.end) continue
      rest += text.slice(at, quote.start)
      at = quote.end
      if (!isTitle(text.slice(quote.start, quote.end)) || parts.length > 1 || part.start === quote.start) quoted++
    }
    rest += text.slice(at, part.end)
  }
  if (quoted === 0) return 'indirect'
  return LETTERS.test(rest) ? 'mixed' : 'direct'
}
