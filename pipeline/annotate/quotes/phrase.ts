import { readLexicon } from '../../lexicon.ts'
import { type Attribution, toSpan, typeOf } from './attribution.ts'
import { sourceAfter } from './source.ts'
import { type Item, isTag, type Unit } from './units.ts'

const PHRASES = readLexicon('en', 'attribution_phrases').map((row) => ({
  words: (row.phrase ?? '').split(' '),
  lemma: row.lemma ?? '',
}))

/** `According to the minister, …` and `…, according to the minister`. */
export function findPhrases(unit: Unit, text: string): Attribution[] {
  return unit.items.flatMap((_, at) => {
    const phrase = PHRASES.find(({ words }) => words.every((word, i) => unit.items[at + i]?.word === word))
    const read = phrase && readPhrase(unit, text, at, phrase.words.length, phrase.lemma)
    return read ? [read] : []
  })
}

function readPhrase(unit: Unit, text: string, at: number, length: number, lemma: string): Attribution | null {
  const { items } = unit
  const source = sourceAfter(items, at + length)
  const region = source && (at === 0 ? after(items, source.to + 1) : before(items, at))
  if (!source || !region) return null
  const parts = [toSpan(unit, region)]
  const cue = {
    start: items[at]?.start ?? 0,
    end: items[at + length - 1]?.end ?? 0,
    lemma,
    list: 'attribution_phrases',
  }
  return { parts, type: typeOf(unit, text, parts), source, cue, noComment: false, by: 'phrase' }
}

const VERBS = new Set(['VERB', 'AUX'])
/** From the comma after the source (or after what it is called besides) to the end of the unit. */
function after(items: readonly Item[], at: number): { from: number; to: number } | null {
  if (items[at]?.word !== ',') return null
  const next = items.findIndex((item, i) => i > at && item.word === ',')
  const aside = next > 0 && !items.slice(at, next).some((item) => item.quote || isTag(item, VERBS))
  const from = aside && items.slice(next).some((item) => isTag(item, VERBS)) ? next + 1 : at + 1
  const to = endOf(items)
  return to > from ? { from, to } : null
}

function before(items: readonly Item[], at: number): { from: number; to: number } | null {
  const to = items[at - 1]?.word === ',' ? at - 1 : at
  return to > 2 ? { from: 0, to } : null
}

function endOf(items: readonly Item[]): number {
  let to = items.length
  while (to > 0 && /^[.!?…]+$/.test(items[to - 1]?.word ?? '')) to--
  return to
}
