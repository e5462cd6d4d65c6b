import type { WordClass } from './listed_words.ts'
import { type Lexeme, readWords, toLookup, type Word } from './words.ts'

/** What the comparison needs to know of one paragraph. Lengths are in letters, about. */
export interface Profile {
  length: number
  sentences: number
  /** Distinct telling stems in order of appearance, how telling each is (0 … 1), and their sum. */
  stems: readonly string[]
  weights: readonly number[]
  weight: number
  /** Distinct stems of capitalised words that do not open a sentence. */
  names: readonly string[]
  /** Runs of two or more capitalised words: their stems. */
  fullNames: readonly (readonly string[])[]
  /** Capitalised words that stand alone. */
  bareNames: readonly string[]
  /** The article that opens it. */
  article: WordClass['article']
  /** The capitalised words that open it. */
  openingName: readonly string[]
  perfect: boolean
  continues: boolean
  continuesEarly: boolean
  weekday: 'none' | 'inside' | 'end'
  /** Share of words that are capitalised. */
  capitals: number
  opensWithQuote: boolean
  hasQuote: boolean
  opensSmall: boolean
  /** Ends as a sentence does; headlines mostly do not. */
  closed: boolean
  dateline: boolean
}

const OPENING_QUOTE = /^["“”„«»‘'「『‹›]/u
const ANY_QUOTE = /["“”„«»「『‹›]/u
const SMALL = /^\p{Ll}/u
const CLOSED = /[.!?…。！？।؟:;)\]"”“»’'」』]$/u
/** A stop before white space and an opening; whether it ends a sentence depends on the character before it. */
const STOP = /[.!?…]["”“»’')\]]*\s+(?=["“„«‘'([]*[\p{Lu}\p{N}\p{Lo}])|[。！？।؟](?=.)/gu
const REPEATED_STOP = /[.!?…]/
const BEFORE_STOP = /[\p{Ll}\p{N}\p{Lo}ー)"”’%」』）]/u
const PLACE_IN_CAPITALS = /^\p{Lu}{3}[\p{Lu} .,'-]*(?:[:,—–(]|\s[-—–])/u
const PLACE_WITH_AGENCY = /^.{2,60}\([\p{L} ]{2,20}\)\s?[—–-]/u

/** Kana, Han and Hangul. */
const FIRST_WIDE = 0x3041
const LAST_WIDE = 0xd7ff
const WIDE_EXTRA = 1.5

/** Words counted as the end of a paragraph for a weekday, and as its start for a continuation. */
const END_WORDS = 8
const START_WORDS = 4

/** The paragraphs of one article; language as ISO 639-1, null where unknown. */
export function toProfiles(paragraphs: readonly string[], language: string | null): Profile[] {
  const lookUp = toLookup(language)
  return paragraphs.map((paragraph) => toProfile(paragraph.trim(), lookUp))
}

function toProfile(text: string, lookUp: (word: string) => Lexeme): Profile {
  const words = readWords(text, lookUp)
  return {
    length: measureLength(text),
    ...findStems(words),
    ...findNames(words),
    ...readWording(words),
    ...readShape(text),
  }
}

/** A character that stands for a syllable or a word counts as the letters it takes elsewhere. */
function measureLength(text: string): number {
  let wide = 0
  for (let at = 0; at < text.length; at += 1)
    if (text.charCodeAt(at) >= FIRST_WIDE && text.charCodeAt(at) <= LAST_WIDE) wide += 1
  return text.length + WIDE_EXTRA * wide
}

function findStems(words: readonly Word[]) {
  const seen = new Set<string>()
  const weights: number[] = []
  let weight = 0
  for (const { lexeme } of words) {
    if (lexeme.listed.empty || lexeme.rarity === 0 || seen.has(lexeme.stem)) continue
    seen.add(lexeme.stem)
    weights.push(lexeme.rarity)
    weight += lexeme.rarity
  }
  return { stems: [...seen], weights, weight }
}

function findNames(words: readonly Word[]) {
  const names = new Set<string>()
  const fullNames: string[][] = []
  const bareNames: string[] = []
  for (const run of splitRuns(words)) {
    for (const word of run) if (!word.opens) names.add(word.lexeme.stem)
    if (run.length > 1) fullNames.push(run.map((word) => word.lexeme.stem))
    else if (!(run[0] as Word).opens) bareNames.push((run[0] as Word).lexeme.stem)
  }
  return { names: [...names], fullNames, bareNames }
}

/** Runs of capitalised telling words with one space between them. */
function splitRuns(words: readonly Word[]): Word[][] {
  const runs: Word[][] = []
  let open = false
  for (const word of words) {
    const isName = word.lexeme.capital && !word.lexeme.listed.empty
    if (isName && open && word.joined) runs.at(-1)?.push(word)
    else if (isName) runs.push([word])
    open = isName
  }
  return runs
}

function readWording(words: readonly Word[]) {
  const weekday = words.findLastIndex((word) => word.lexeme.listed.weekday)
  return {
    article: words[0]?.lexeme.listed.article ?? 'none',
    openingName: readOpeningName(words),
    perfect: words.some((word) => word.lexeme.listed.perfect),
    continues: words[0]?.lexeme.listed.continues ?? false,
    continuesEarly: words.slice(0, START_WORDS).some((word) => word.lexeme.listed.continues),
    weekday:
      weekday < 0 ? ('none' as const) : words.length - weekday <= END_WORDS ? ('end' as const) : ('inside' as const),
    capitals: words.filter((word) => word.lexeme.capital).length / Math.max(1, words.length),
  }
}

function countSentences(text: string): number {
  let count = 1
  for (const { index } of text.matchAll(STOP)) {
    const start = startOfStops(text, index)
    if (start > 0 && BEFORE_STOP.test(text[start - 1] as string)) count += 1
  }
  return count
}

/** Where the row of stops begins that ends at an offset. */
function startOfStops(text: string, last: number): number {
  if (!REPEATED_STOP.test(text[last] as string)) return last
  let start = last
  while (start > 0 && REPEATED_STOP.test(text[start - 1] as string)) start -= 1
  return start
}

function readShape(text: string) {
  return {
    sentences: countSentences(text),
    opensWithQuote: OPENING_QUOTE.test(text),
    hasQuote: ANY_QUOTE.test(text),
    opensSmall: SMALL.test(text),
    closed: CLOSED.test(text),
    dateline: PLACE_IN_CAPITALS.test(text) || PLACE_WITH_AGENCY.test(text),
  }
}

function readOpeningName(words: readonly Word[]): string[] {
  const end = words.findIndex(
    (word, at) => !word.lexeme.capital || word.lexeme.listed.empty || (at > 0 && !word.joined),
  )
  return words.slice(0, end < 0 ? words.length : end).map((word) => word.lexeme.stem)
}
