import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { holdsVerb, type Region, withoutStop } from '../../clause/embedding.ts'
import { type Item, isTag, isWord } from '../../clause/item.ts'
import { type NounGroup, nounGroupAfter } from '../../clause/noun_group.ts'
import { isVerb } from '../../clause/verb_group.ts'
import { type Attribution, toSpan, typeOf } from '../attribution.ts'
import { datelineLength } from '../dateline.ts'
import type { Unit } from '../unit.ts'
import { isMeasuring } from './embedded/kind.ts'

const phrases = once(() =>
  readLexicon('en', 'attribution_phrases').map(({ phrase = '', lemma = '' }) => ({ words: phrase.split(' '), lemma })),
)

/** `According to the minister, …` and `…, according to the minister`. */
export function findPhrases(unit: Unit, text: string): Attribution[] {
  return unit.items.flatMap((_, at) => {
    const phrase = phrases().find(({ words }) => words.every((word, i) => unit.items[at + i]?.word === word))
    const read = phrase && readPhrase(unit, text, at, phrase.words.length, phrase.lemma)
    return read ? [read] : []
  })
}

function readPhrase(unit: Unit, text: string, at: number, length: number, lemma: string): Attribution | null {
  const { items } = unit
  const near = nounGroupAfter(unit, at + length) ?? wordsUpToMark(unit, at + length)
  const isBroken = at > 0 && !holdsVerb(unit, { from: opening(unit), to: at })
  const source = near && (at === 0 || isBroken) ? upToComma(unit, near) : near
  if (!source || isMeasure(unit, at, source)) return null
  const regions =
    at === 0 ? [behindSource(unit, source)] : [beforePhrase(unit, at), isBroken && restBehind(unit, source)]
  const parts = regions.flatMap((region) => (region ? [toSpan(unit, region)] : []))
  if (parts.length === 0) return null
  const cue = {
    start: items[at]?.start ?? 0,
    end: items[at + length - 1]?.end ?? 0,
    lemma,
    list: 'attribution_phrases',
  }
  return { parts, type: typeOf(unit, text, parts), source, cue, noComment: false, by: 'phrase' }
}

/** `are ranked according to their scores`, `according to your settings`: nobody's words, but what something is done by. */
function isMeasure({ items, quoting }: Unit, at: number, source: NounGroup): boolean {
  if (isWord(items[source.from], quoting.reader)) return true
  if (source.from === source.to && isWord(items[source.from], quoting.measures)) return true
  if (items[source.from]?.token?.xpos === 'WDT') return true
  const head = items.find(({ start }) => start === source.head.start)?.token
  return items[at - 1]?.token?.xpos === 'VBN' && head !== null && head !== undefined && isMeasuring(head)
}

/** `The best show, according to the daily, was the last`: what goes on behind the source. */
function restBehind(unit: Unit, source: NounGroup): Region | null {
  const region = { from: source.to + 2, to: withoutStop(unit) }
  return unit.items[source.to + 1]?.word === ',' && holdsVerb(unit, region) ? region : null
}

/** Most words of a source that is no noun group as it was read: `according to rescue workers`. */
const LONGEST = 6
function wordsUpToMark({ items }: Unit, from: number): NounGroup | null {
  let to = from
  while (items[to]?.token && !items[to]?.time && items[to]?.token?.upos !== 'PUNCT' && to - from < LONGEST) to++
  const [first, last] = [items[from], items[to - 1]]
  if (to === from || !first || !last) return null
  return {
    start: first.start,
    end: last.end,
    head: { start: last.start, end: last.end },
    relative: false,
    from,
    to: to - 1,
  }
}

/** `According to a report by the ministry, …`: what hangs on the source's words, where a comma ends it. */
function upToComma(unit: Unit, source: NounGroup): NounGroup {
  const { items } = unit
  if (items[source.to + 1]?.word === ',') return source
  const comma = items.findIndex(({ word }, i) => i > source.to && word === ',')
  const inside = comma < 0 ? [] : items.slice(source.to + 1, comma)
  const isWhole = inside.length > 0 && inside.every((item) => item.token && belongsTo(unit, source, item))
  return isWhole ? { ...source, end: items[comma - 1]?.end ?? source.end, to: comma - 1 } : source
}

/** Does a word hang on a source's, or on one that does? */
function belongsTo({ items }: Unit, { from, to }: NounGroup, item: Item): boolean {
  const own = new Set(items.slice(from, to + 1).map(({ token }) => token))
  let at: Item | undefined = item
  for (let depth = 0; at && depth < DEPTH; depth++) {
    const { head }: Item = at
    if (head === null) return false
    if (own.has(head)) return true
    at = items.find(({ token }) => token === head)
  }
  return false
}
/** How deep what hangs on a source may be. */
const DEPTH = 12

/** From the comma after the source (or after what it is called besides) to the end of the unit. */
const GOES_ON = new Set(['ADP', 'VERB', 'AUX', 'CCONJ', 'SCONJ'])
function behindSource(unit: Unit, source: NounGroup): Region | null {
  const { items } = unit
  const at = source.to + 1
  if (items[at]?.word !== ',') return null
  const next = items.findIndex((item, i) => i > at && item.word === ',')
  const between = next > 0 ? items.slice(at + 1, next) : []
  const tellsMore = isWord(between[0], unit.quoting.tail_relative)
  const isName = between.length > 0 && between.every((item) => item.token && belongsTo(unit, source, item))
  const from =
    (tellsMore || (isName && !isTag(items[next + 1], GOES_ON))) && items.slice(next).some(isVerb) ? next + 1 : at + 1
  const to = withoutStop(unit)
  return to > from ? { from, to } : null
}

/** Where a unit begins behind its dateline. */
const opening = ({ items }: Unit): number => datelineLength(items.map(({ token }) => token))

function beforePhrase(unit: Unit, at: number): Region | null {
  const to = unit.items[at - 1]?.word === ',' ? at - 1 : at
  const from = opening(unit)
  return to > from + 2 ? { from, to } : null
}
