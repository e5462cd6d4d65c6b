import { isClaimed, type Scene } from './attribute.ts'
import { type Read, type Region, toSpan, typeOf } from './attribution.ts'
import type { Cue } from './cue.ts'
import { contentEnd } from './ends.ts'
import { subjectOf } from './subject.ts'
import { type Item, isTag, type Unit } from './units.ts'

const VERBS = new Set(['VERB', 'AUX'])
/** How far from the verb its content may begin. */
const REACH = 14

/** `he said that …` · `he said: “…”` · `he told them “…”` · `…, adding that …` */
export function contentAfter(scene: Scene, cue: Cue, free: number): Read | null {
  const { unit, text } = scene
  const source = subjectOf(unit.items, cue, free)
  const from = source && contentStart(scene, cue)
  if (!source || from === null) return null
  const region = { from, to: contentEnd(scene, from) }
  if (region.to <= region.from) return null
  const parts = [toSpan(unit, region)]
  const type = typeOf(unit, text, parts)
  if (type === 'indirect' && !isSure(unit, cue, region)) return null
  const verb = unit.items[cue.at] as Item
  const spot = { start: verb.start, end: verb.end, lemma: cue.lemma, list: cue.list }
  const by = 'content after the cue'
  return { attribution: { parts, type, source, cue: spot, noComment: false, by }, free: region.to }
}

function contentStart(scene: Scene, cue: Cue): number | null {
  const { items } = scene.unit
  for (let i = cue.at + 1; i < items.length && i <= cue.at + REACH; i++) {
    const item = items[i] as Item
    if (item.quote && !isClaimed(scene, i)) return startOfQuoted(items, i, cue)
    if (item.word === ':') return i + 1
    if (item.word === 'that' && isConjunction(items, i, cue)) return afterComma(items, i + 1)
    if (item.word === '.' || item.word === ';') return null
    if (isTag(item, VERBS)) break
  }
  return bareStart(scene, cue)
}

const afterComma = (items: readonly Item[], at: number): number => (items[at]?.word === ',' ? at + 1 : at)

const NOUNS = new Set(['NOUN', 'PROPN'])
/** After a noun, "that" opens a relative clause, unless the noun is the hearer or a day. */
const isConjunction = (items: readonly Item[], at: number, cue: Cue): boolean => {
  const before = items[at - 1]
  return !isTag(before, NOUNS) || before?.time === true || cue.frame === 'tell'
}

/** Quoted words after a comma, a colon or the verb itself begin the content; further on they stand in a clause that does. */
function startOfQuoted(items: readonly Item[], at: number, cue: Cue): number {
  const before = items[at - 1]?.word ?? ''
  if (before === ',' || before === ':' || at === cue.at + 1) return at
  if (cue.frame === 'tell') return afterHearer(items, cue.at + 1)
  return cue.frame === 'quote' ? at : afterTime(items, cue.at + 1)
}

/** Verbs besides `say` and `tell` that take a clause without "that". */
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
  'acknowledge',
  'admit',
  'estimate',
  'predict',
  'concede',
  'confirm',
  'declare',
  'contend',
])
const SUBJECTS = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM'])
const OBJECTS = new Set([
  'him',
  'her',
  'them',
  'me',
  'us',
  'himself',
  'herself',
  'what',
  'how',
  'why',
  'whether',
  'who',
])

/** A clause without "that": a noun group and its verb, after the day or hearer; or "to …" with quoted words in it. */
function bareStart(scene: Scene, cue: Cue): number | null {
  const { items } = scene.unit
  const bare = cue.frame === 'say' || cue.frame === 'tell' || BARE.has(cue.lemma)
  const from = cue.frame === 'tell' ? afterTime(items, afterHearer(items, cue.at + 1)) : afterTime(items, cue.at + 1)
  if (bare && isClauseAt(items, from)) return from
  const quoted = items.slice(cue.at + 1).some((item, i) => item.quote && !isClaimed(scene, cue.at + 1 + i))
  return quoted && (items[cue.at + 1]?.word === 'to' || (bare && cue.frame !== 'tell')) ? cue.at + 1 : null
}

/** How many words a subject without "that" may have before its verb. */
const SUBJECT = 25
function isClauseAt(items: readonly Item[], from: number): boolean {
  const head = items[from]
  if (!isTag(head, SUBJECTS) || OBJECTS.has(head?.word ?? '')) return false
  const verb = items
    .slice(from + 1, from + SUBJECT)
    .findIndex((item) => isTag(item, VERBS) && !item.word.endsWith('ing'))
  return verb >= 0 && items[from + 1 + verb - 1]?.word !== 'to'
}

function afterTime(items: readonly Item[], at: number): number {
  let to = items[at]?.word === 'on' && items[at + 1]?.time ? at + 1 : at
  while (items[to]?.time) to++
  return to
}

const HEARER = new Set(['NOUN', 'PROPN', 'ADJ'])
const HEARERS = new Set(['me', 'him', 'her', 'them', 'us', 'you', 'it'])
function afterHearer(items: readonly Item[], at: number): number {
  if (HEARERS.has(items[at]?.word ?? '')) return at + 1
  let to = at
  if (items[to]?.token?.upos === 'DET') to++
  while (isTag(items[to], HEARER) && !items[to]?.time) to++
  return to
}

/** Fewest words of content without quotation marks. */
const CLAUSE = 3
const isSure = ({ items }: Unit, cue: Cue, { from, to }: Region): boolean =>
  cue.frame !== 'quote' && to - from >= CLAUSE && items.slice(from, to).some((item) => isTag(item, VERBS))
