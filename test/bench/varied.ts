import { hashString, mix } from '../../pipeline/language/linear/hash.ts'
import { contentWords } from '../../pipeline/link/stories/content_words.ts'
import type { AnnotatedRecord, Annotation, EntityAnnotation } from '../../pipeline/record/records.ts'

/** Makes record number `i` of a corpus. */
export type Make = (i: number) => AnnotatedRecord

const WORD = /[\p{L}]{2,}/gu
const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2023, 0, 1)
/** Days on which things happen. */
const DAYS = 700
/** Publishers, and how many of the commonest make up about half of all. */
const COMMON_PUBLISHERS = 12
/** Events that make up about half of all. */
const COMMON_EVENTS = 100
/** Names, and other words, of an article that all articles of its event have. */
const OF_EVENT = 0.6
/** Names of an event. */
const CAST = 12
/** One in so many repeats the text of the one before. */
const REPEATS = 20

/** A number in [0, 1) that hangs on what it is of. */
const chance = (...of: number[]): number => (of.reduce(mix, 0x51ed) >>> 0) / 2 ** 32

/** A rank of a list without an end: the first ones often, most of them once (a Pareto distribution). */
const rankOf = (number: number, common: number): number => Math.floor(common * ((1 - number) ** -1.18 - 1))

const LETTERS = 'etaoinsrhldcumfpgwybvkxjqz'

/** A word of so many letters that is like no other. */
function wordOf(length: number, ...of: number[]): string {
  const letters = Array.from({ length }, (_, i) => LETTERS[Math.floor(LETTERS.length * chance(...of, i) ** 1.5)])
  return `${letters[0]?.toUpperCase()}${letters.slice(1).join('')}`
}

/**
 * Articles as many as one wants, from a few annotated ones: names, other words and days are exchanged for others of the same length, so that
 * every annotation stays where it is. Names, events and publishers are common, rare, and most often new; articles of one event share names,
 * words and days. `common`: names that make up about half of all.
 */
export function vary(templates: readonly AnnotatedRecord[], common: number): Make {
  const vocabulary = vocabularyOf(templates)
  return (i) => {
    const from = i % REPEATS === 1 ? i - 1 : i
    const template = templates[Math.floor(templates.length * chance(from, 1))] as AnnotatedRecord
    const event = rankOf(chance(from, 2), COMMON_EVENTS)
    const day = FIRST_DAY + Math.floor(DAYS * chance(event, 3)) * DAY
    const words = wordsFor(template, { event, from, common, vocabulary })
    const exchange = (text: string): string => text.replace(WORD, (word) => words.get(word) ?? word)
    const annotations = template.annotations.map((one) => varied(one, exchange, day))
    return { ...template, document: documentOf(template, i, exchange, day), annotations }
  }
}

function documentOf({ document }: AnnotatedRecord, i: number, exchange: (text: string) => string, day: number) {
  const digits = String(i).padStart(7, '0')
  return {
    ...document,
    ...{ document_id: `doc_${digits}.txt`, source_path: `${digits.slice(0, 4)}/${digits}.txt` },
    publisher: `Paper ${rankOf(chance(i, 4), COMMON_PUBLISHERS)}`,
    published_date: isoOf(day + Math.floor(4 * chance(i, 5)) * DAY),
    published_basis: 'sidecar' as const,
    text: exchange(document.text),
  }
}

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

function varied(one: Annotation, exchange: (text: string) => string, day: number): Annotation {
  if (one.layer === 'entity') return { ...one, name: exchange(one.name), aliases: one.aliases.map(exchange) }
  if (one.layer !== 'time' || one.earliest === null || one.earliest !== one.latest) return one
  const shifted = isoOf(day + ((one.start % 3) - 1) * DAY)
  return { ...one, earliest: shifted, latest: shifted }
}

interface Choice {
  event: number
  from: number
  common: number
  vocabulary: ReadonlyMap<number, readonly string[]>
}

/** What each word of a template becomes. */
function wordsFor({ document: { text }, annotations }: AnnotatedRecord, { event, from, common, vocabulary }: Choice) {
  const words = new Map<string, string>()
  const isOfEvent = (...of: number[]): boolean => chance(from, ...of) < OF_EVENT
  for (const [i, entity] of annotations.filter(isExchanged).entries()) {
    const own = entity.name.match(WORD) ?? []
    const seed = isOfEvent(6, i) ? chance(event, 7, i % CAST) : chance(from, 7, i)
    const rank = rankOf(seed, common)
    for (const [at, word] of own.entries())
      if (!words.has(word)) words.set(word, wordOf(word.length, rank, at, own.length))
  }
  const triggers = annotations.flatMap((one) =>
    one.layer === 'claim' ? (text.slice(one.trigger_start, one.trigger_end).match(WORD) ?? []) : [],
  )
  for (const word of triggers) if (!words.has(word)) words.set(word, word)
  for (const [word] of text.matchAll(WORD)) {
    if (words.has(word) || !isContent(word)) continue
    const all = vocabulary.get(word.length) as readonly string[]
    const hash = hashString(word)
    words.set(word, all[Math.floor(all.length * chance(isOfEvent(hash) ? event : from, hash, 8))] as string)
  }
  return words
}

/** Places that lists know stay: the same ones stand in much of the news. */
const isExchanged = (one: Annotation): one is EntityAnnotation =>
  one.layer === 'entity' && one.geoname_id === null && one.wikidata_id === null

const isContent = (word: string): boolean => word === word.toLowerCase() && contentWords(word).length > 0

/** The words of all templates by length, each as often as it stands there. */
function vocabularyOf(templates: readonly AnnotatedRecord[]): Map<number, string[]> {
  const vocabulary = new Map<number, string[]>()
  for (const { document } of templates)
    for (const word of (document.text.match(WORD) ?? []).filter(isContent))
      if (!vocabulary.get(word.length)?.push(word)) vocabulary.set(word.length, [word])
  return vocabulary
}
