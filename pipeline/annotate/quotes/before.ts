import type { Scene } from './attribute.ts'
import { type Read, type Region, type Shape, toSpan, typeOf } from './attribution.ts'
import { type Cue, isParticiple } from './cue.ts'
import { contentEnd, isTail } from './ends.ts'
import type { SourceSpan } from './source.ts'
import { subjectBefore, subjectBehind } from './subject.ts'
import { type Item, isTag, type Unit } from './units.ts'

const VERBS = new Set(['VERB', 'AUX'])
const CAPITAL = /^["“”„«'‘`]+[\p{Lu}\d…[]/u
const SPOKEN = /[,!?…—–-]["”»'’\s]*$/
const DASHES = new Set(['—', '–', '―', '--'])

/** `“…,” he said` · `“…,” said the man` · `…, officials said` · with its second half: `“…,” he said, “…”` */
export function contentBefore(scene: Scene, cue: Cue, free: number): Read | null {
  const { items } = scene.unit
  if (isParticiple(items, cue)) return null
  return plain(scene, cue, free) ?? inverted(scene, cue, free)
}

function plain(scene: Scene, cue: Cue, free: number): Read | null {
  const { items } = scene.unit
  const subject = subjectBefore(items, cue)
  if (!subject || subject.relative) return null
  const cut = interrupted(scene, cue, subject)
  if (cut) return cut
  const region = leftRegion(scene, free, subject.from)
  if (!region) return null
  const spoken = endsInSpeech(scene, region) && !opensClause(items[cue.at + 1])
  return spoken || isTail(items[cue.at + 1])
    ? broken(scene, cue, region, subject, cue.at + 1, 'content before the cue')
    : null
}

/** Fewest words of the second half of a clause that its source breaks. */
const HALF = 3
/** `The talks, the minister said, have failed`: one clause in two parts. */
function interrupted(scene: Scene, cue: Cue, subject: SourceSpan): Read | null {
  const { items } = scene.unit
  const comma = subject.from - 1
  const free = items.slice(0, Math.max(0, comma)).every((item) => !item.quote)
  if (comma < 1 || !free || items[comma]?.word !== ',' || items[cue.at + 1]?.word !== ',') return null
  const left = { from: 0, to: comma }
  const right = { from: cue.at + 2, to: contentEnd(scene, cue.at + 2) }
  if (right.to - right.from < HALF || !goesOn(scene.unit, right) || isSubordinate(scene.unit, left)) return null
  return attributed(scene, cue, [left, right], subject, right.to, 'content around the cue')
}

const BREAKS = new Set(['who', 'which', 'whose', 'where', 'when', 'while', 'as', 'after', 'before', 'citing', 'adding'])
/** The second half has a verb of its own and is no aside. */
const goesOn = ({ items }: Unit, { from, to }: Region): boolean => {
  const first = items[from]
  if (BREAKS.has(first?.word ?? '') || first?.word.endsWith('ing') === true || first?.quote) return false
  return items.slice(from, to).some((item) => isTag(item, VERBS))
}

const opensClause = (item: Item | undefined): boolean => item?.word === ':' || item?.word === 'that'

const PRONOUNS = new Set(['it', 'he', 'she', 'they', 'we', 'i', 'you', 'there'])
/** The verb before its subject; after words without quotation marks only where the subject closes the clause. */
function inverted(scene: Scene, cue: Cue, free: number): Read | null {
  const { items } = scene.unit
  const region = leftRegion(scene, free, cue.from)
  const source = region && subjectBehind(items, cue)
  if (!region || !source) return null
  const quoted = items[region.to - 1]?.quote !== null
  const closes = isTail(items[source.to + 1]) && !PRONOUNS.has(items[source.from]?.word ?? '')
  const by = 'content before the cue, source after it'
  return quoted || closes ? broken(scene, cue, region, source, source.to + 1, by) : null
}

/** What stands before a source: it ends in a comma, a dash or quoted words. */
function leftRegion(scene: Scene, free: number, end: number): Region | null {
  const { items } = scene.unit
  const last = items[end - 1]
  if (end <= 0 || !last) return null
  if (last.quote) return end > free ? { from: quoteStart(scene, free, end), to: end } : null
  if (last.word !== ',' && !DASHES.has(last.word)) return null
  if (items[end - 2]?.quote) return end - 1 > free ? { from: quoteStart(scene, free, end - 1), to: end - 1 } : null
  const region = { from: 0, to: end - 1 }
  return isClause(scene.unit, region) && !isSubordinate(scene.unit, region) ? region : null
}

/** Whole quoted sentences stand alone; a quoted fragment belongs to the clause before it. */
function quoteStart({ unit, text }: Scene, free: number, end: number): number {
  const quote = unit.items[end - 1] as Item
  if (!CAPITAL.test(text.slice(quote.start, quote.end))) return free
  let from = end - 1
  while (from > free && unit.items[from - 1]?.quote) from--
  return from
}

const endsInSpeech = ({ unit, text }: Scene, { to }: Region): boolean => {
  const last = unit.items[to - 1]
  return (
    last?.quote !== null &&
    last !== undefined &&
    (SPOKEN.test(text.slice(last.start, last.end)) || unit.items[to]?.word === ',')
  )
}

/** Fewest words of a clause that stands before "he said". */
const CLAUSE = 4
const isClause = ({ items }: Unit, { from, to }: Region): boolean =>
  items.slice(from, to).some((item) => item.quote) ||
  (to - from >= CLAUSE && items.slice(from, to).some((item) => isTag(item, VERBS)))

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
  'to',
])
/** "When asked about it, he said": the clause before the comma is no content, unless it goes on past a comma. */
function isSubordinate({ items }: Unit, { from, to }: Region): boolean {
  const words = items.slice(from, to)
  if (words.some((item) => item.quote)) return false
  return SUBORDINATE.has(words[0]?.word ?? '') && !words.some((item) => item.word === ',')
}

/** Speech that goes on after its source is one quote in two parts. */
function broken(scene: Scene, cue: Cue, left: Region, source: SourceSpan, rest: number, by: Shape): Read | null {
  const next = nextQuote(scene, Math.max(rest, cue.at + 1))
  const regions = next === null ? [left] : [left, { from: next, to: next + 1 }]
  const free = next === null ? Math.max(rest, source.to + 1, cue.at + 1) : next + 1
  return attributed(scene, cue, regions, source, free, by)
}

function attributed(
  { unit, text }: Scene,
  cue: Cue,
  regions: readonly Region[],
  source: SourceSpan,
  free: number,
  by: Shape,
): Read | null {
  const parts = regions.map((region) => toSpan(unit, region))
  const type = typeOf(unit, text, parts)
  if (type === 'indirect' && cue.frame === 'quote') return null
  const verb = unit.items[cue.at] as Item
  const spot = { start: verb.start, end: verb.end, lemma: cue.lemma, list: cue.list }
  return { attribution: { parts, type, source, cue: spot, noComment: false, by }, free }
}

/** How many items may stand between a verb and speech that goes on. */
const GAP = 12
function nextQuote({ unit, text }: Scene, from: number): number | null {
  for (let i = from; i < unit.items.length && i < from + GAP; i++) {
    const item = unit.items[i] as Item
    const goesOn = unit.items[i - 1]?.word === ',' || CAPITAL.test(text.slice(item.start, item.end))
    if (item.quote) return goesOn ? i : null
    if (isTag(item, VERBS)) return null
  }
  return null
}
