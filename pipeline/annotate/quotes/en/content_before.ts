import { afterHearer, holdsVerb, isSubordinate, isTail, type Region } from '../../clause/embedding.ts'
import { type Item, isTag, isWord } from '../../clause/item.ts'
import { type NounGroup, nounGroupAfter } from '../../clause/noun_group.ts'
import { subjectBefore, subjectBehind } from '../../clause/subject.ts'
import { treeSubject } from '../../clause/tree.ts'
import { isParticiple, isParticipleForm, isVerb } from '../../clause/verb_group.ts'
import { type Read, type Shape, toSpan, typeOf } from '../attribution.ts'
import { datelineLength } from '../dateline.ts'
import { isTitle } from '../marks.ts'
import type { Unit } from '../unit.ts'
import { contentEnd } from './content_end.ts'
import type { Cue } from './cue.ts'
import { kindOf } from './embedded/kind.ts'
import { opensSentence } from './opens_sentence.ts'
import type { Scene } from './scene.ts'

const SPOKEN = /[,!?…—–-]["”»'’\s]*$/
const DASHES = new Set(['—', '–', '―', '--'])

/** `“…,” he said` · `“…,” said the man` · `…, officials said` · with its second half: `“…,” he said, “…”` */
export function contentBefore(scene: Scene, cue: Cue, free: number): Read | null {
  if (isParticiple(scene.unit, cue)) return null
  return plain(scene, cue, free) ?? inverted(scene, cue, free)
}

function plain(scene: Scene, cue: Cue, free: number): Read | null {
  const { unit } = scene
  const { items } = unit
  const subject = subjectBefore(unit, cue)
  if (!subject || subject.relative) return null
  const cut = interrupted(scene, cue, subject)
  if (cut) return cut
  const region = leftRegion(scene, free, subject.from)
  if (!region || isCircumstance(unit, region)) return null
  const spoken = endsInSpeech(scene, region) && !opensClause(unit, items[cue.at + 1])
  return spoken || isTail(unit, items[cue.at + 1]) || closesWithHearer(unit, cue)
    ? broken(scene, cue, region, subject, cue.at + 1, 'content before the cue')
    : null
}

/** Fewest words of the second half of a clause that its source breaks. */
const HALF = 3
/** `The talks, the minister said, have failed`: one clause in two parts. */
function interrupted(scene: Scene, cue: Cue, subject: NounGroup): Read | null {
  const { items } = scene.unit
  const comma = subject.from - 1
  const close = closingComma(scene.unit, cue.frame === 'tell' ? afterHearer(scene.unit, cue.at + 1) : cue.at + 1)
  const free = items.slice(0, Math.max(0, comma)).every((item) => !item.quote)
  if (comma < 1 || !free || items[comma]?.word !== ',' || close < 0) return null
  const left = { from: opening(scene.unit), to: comma }
  const right = { from: close + 1, to: contentEnd(scene, cue.at, close + 1) }
  if (right.to - right.from < HALF || !goesOn(scene.unit, right, left)) return null
  const isWhole = close > cue.at + 1 && items.slice(left.from, left.to).some(isFiniteVerb)
  if (isWhole) return null
  return attributed(scene, cue, [left, right], subject, right.to, 'content around the cue')
}

/** How many words may say when and where it was said. */
const CIRCUMSTANCE = 7
/** The comma that an item is, or that closes what says when and where something was said; -1 where there is none. */
function closingComma(unit: Unit, from: number): number {
  const { items } = unit
  for (let at = from; at <= from + CIRCUMSTANCE && isTail(unit, items[from]); at++) {
    if (items[at]?.word === ',') return at
    if (!items[at]?.token || isVerb(items[at]) || items[at]?.token?.upos === 'PUNCT') return -1
  }
  return -1
}

/** The second half has a verb of its own and is no aside; the first says no more than when, unless it is what the second contrasts with. */
const goesOn = (unit: Unit, right: Region, left: Region): boolean => {
  const { items, quoting } = unit
  const first = items[right.from]
  const contrasts = isWord(items[left.from], quoting.contrasts)
  if (isWord(first, quoting.breaks) || first?.quote || first?.token?.xpos === 'VBN') return false
  if (!contrasts && (isParticipleForm(unit, first) || isSubordinate(unit, left))) return false
  return items.slice(right.from, right.to).some(isFiniteVerb) || (!contrasts && holdsVerb(unit, right))
}

/** `…, police told the newspaper.` */
function closesWithHearer(unit: Unit, { at, frame }: Cue): boolean {
  const hearer = frame === 'tell' ? nounGroupAfter(unit, at + 1) : null
  return hearer !== null && isTail(unit, unit.items[hearer.to + 1]) && !unit.items.slice(at + 1).some(isVerb)
}

const opensClause = ({ words }: Unit, item: Item | undefined): boolean =>
  item?.word === ':' || isWord(item, words.complementizer)

/** The verb before its subject; after words without quotation marks only where the subject closes the clause. */
function inverted(scene: Scene, cue: Cue, free: number): Read | null {
  const { unit } = scene
  const { items } = unit
  const region = leftRegion(scene, free, cue.from)
  const source = region && subjectBehind(unit, cue)
  if (!region || !source) return null
  const quoted = items[region.to - 1]?.quote !== null
  // Behind other verbs stands whom it is told to, or what is told.
  if (!quoted && cue.frame !== 'say' && !(cue.frame === 'that' && isNamed(unit, source))) return null
  const closes = isClosing(unit, cue, source)
  const by = 'content before the cue, source after it'
  return (quoted && endsInSpeech(scene, region)) || closes
    ? broken(scene, cue, region, source, source.to + 1, by)
    : null
}

/** `…, noted NAME of the institute`: a name behind a comma and a verb of a clause is no object. */
const isNamed = ({ items }: Unit, { from, head }: NounGroup): boolean =>
  items.slice(from).find(({ start }) => start === head.start)?.token?.upos === 'PROPN'

/** Nothing but time, place and manner follows a source behind its verb, and the tree shows no subject before it (`The owner, a doctor working nights, said …`). */
function isClosing({ items, ...unit }: Unit, cue: Cue, source: NounGroup): boolean {
  if (!isTail({ ...unit, items }, items[source.to + 1]) || isWord(items[source.from], unit.quoting.light_subject))
    return false
  if (isBareThing(items, source)) return false
  const subject = treeSubject(items, cue.at)
  return !subject || subject.from > cue.at || (items[cue.from - 1]?.word === ',' && isNamed({ ...unit, items }, source))
}

/** `…, say goodnight, and leave`: one noun alone that stands for nobody. */
function isBareThing(items: readonly Item[], { from, to }: NounGroup): boolean {
  const token = from === to ? items[from]?.token : null
  return token?.xpos === 'NN' && kindOf(token) === 'thing'
}

/** Where a unit begins behind its dateline. */
const opening = ({ items }: Unit): number => datelineLength(items.map(({ token }) => token))

/** What stands before a source: it ends in a comma, a dash or quoted words. */
function leftRegion(scene: Scene, free: number, end: number): Region | null {
  const { items } = scene.unit
  const last = items[end - 1]
  if (end <= 0 || !last) return null
  if (isWork(scene, last.quote ? end - 1 : end - 2)) return null
  if (last.quote) return end > free ? { from: quoteStart(scene, free, end), to: end } : null
  if (last.word !== ',' && !DASHES.has(last.word)) return null
  if (items[end - 2]?.quote) return end - 1 > free ? { from: quoteStart(scene, free, end - 1), to: end - 1 } : null
  const region = { from: opening(scene.unit), to: end - 1 }
  return isClause(scene.unit, region) && !isSubordinate(scene.unit, region) ? region : null
}

/** `On “THIS WEEK,” the mayor said …`: a title that stands behind other words is what he said it in. */
function isWork({ unit: { items, quoting }, text }: Scene, at: number): boolean {
  const { quote = null, start = 0, end = 0 } = items[at] ?? {}
  const words = text.slice(start, end)
  return (
    quote !== null && at > 0 && isTag(items[at - 1], BEARER) && words.includes(' ') && isTitle(words, quoting.title)
  )
}

/** `Reading from his notes, the mayor said …`: a participle without a finite verb tells how it was said. */
const isCircumstance = (unit: Unit, { from, to }: Region): boolean =>
  isParticipleForm(unit, unit.items[from]) && !unit.items.slice(from, to).some(isFiniteVerb)
const FINITE = /^(?:VB[DPZ]|MD)$/
const isFiniteVerb = ({ token }: Item): boolean => FINITE.test(token?.xpos ?? '')

/** Whole quoted sentences stand alone; a quoted fragment belongs to the clause before it. */
function quoteStart({ unit, text }: Scene, free: number, end: number): number {
  const quote = unit.items[end - 1] as Item
  if (!opensSentence(text.slice(quote.start, quote.end))) return free
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
const isClause = (unit: Unit, region: Region): boolean =>
  unit.items.slice(region.from, region.to).some((item) => item.quote) ||
  (region.to - region.from >= CLAUSE && holdsVerb(unit, region))

/** Speech that goes on after its source is one quote in two parts. */
function broken(scene: Scene, cue: Cue, left: Region, source: NounGroup, rest: number, by: Shape): Read | null {
  const next = nextQuote(scene, Math.max(rest, cue.at + 1))
  const regions = next === null ? [left] : [left, { from: next, to: next + 1 }]
  const free = next === null ? Math.max(rest, source.to + 1, cue.at + 1) : next + 1
  return attributed(scene, cue, regions, source, free, by)
}

function attributed(
  { unit, text }: Scene,
  cue: Cue,
  regions: readonly Region[],
  source: NounGroup,
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
    const goesOn = unit.items[i - 1]?.word === ',' || opensSentence(text.slice(item.start, item.end))
    if (item.quote) return goesOn && !isNameOf(unit, text, i) ? i : null
    if (isVerb(item)) return null
  }
  return null
}

/** Most words of a title. */
const TITLE = 4
/** `said on the channel's “THIS WEEK.”`: a few quoted words right behind a noun are its name. */
function isNameOf({ items }: Unit, text: string, at: number): boolean {
  const before = items[at - 1]
  if (before?.time || !isTag(before, BEARER)) return false
  return text.slice(items[at]?.start, items[at]?.end).split(/\s/).length <= TITLE
}
const BEARER = new Set(['NOUN', 'PROPN', 'PART', 'DET', 'ADP'])
