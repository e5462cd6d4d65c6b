import { isMenu } from '../../../landmarks.ts'
import {
  type Bag,
  type BagScore,
  bagScore,
  bagWords,
  type WordingBag,
  weighed,
  wordingScore,
} from '../../../learned/bag.ts'
import { CUE_LISTS, type CueIndex, findCues } from '../../cues.ts'
import { classOf, DIGIT, LOWER, UPPER } from './characters.ts'
import type { LayoutMark } from './mark.ts'
import { namedBits } from './named.ts'
import { firstWords, shapeOf, WORDS_KEPT } from './shape.ts'

/** What one block is, seen alone. Counts are of characters or words; shares are 0–1. */
export interface BlockFacts {
  mark: LayoutMark
  text: string
  /** Of the mark, here because marks differ in what they have, which makes reading them slow. */
  links: number
  heading: number
  ancestors: readonly number[]
  words: number
  chars: number
  sentences: number
  commas: number
  wordLength: number
  digits: number
  upper: number
  capitalised: number
  short: number
  end: number
  starts: number
  signs: number
  separators: number
  /** Words that are part of running text: those outside links, in blocks long enough to be prose. */
  prose: number
  names: BagScore
  wording: BagScore
  signature: string
  /** What its own and its parent's names say that it is, one bit for each role. */
  named: number
  /** A short link in a navigation, header or footer element: never part of an article, so that nothing more is looked at. */
  menu: boolean
  /** One bit for each list of cues that the block has a cue of, in the order of `CUE_LISTS`, and the share of the text that cues cover. */
  cues: number
  cued: number
}

/** Scripts without spaces: this many characters count as one word. */
const IDEOGRAPHS_A_WORD = 2

const ELLIPSIS = /(?:…|\.\.\.)$/
const STOP = /[.!?。！？]["”’'»)\]]?$/
const COLON = /[:：]$/
const PAUSE = /[,;]$/

/** How a text ends: 4 as a sentence does, 3 cut off, 2 announcing what follows, 1 in the middle, 0 otherwise. */
function endOf(text: string): number {
  if (isWordLike(text.charCodeAt(text.length - 1))) return 0
  const tail = text.slice(-3)
  if (ELLIPSIS.test(tail)) return 3
  if (STOP.test(tail)) return 4
  return COLON.test(tail) ? 2 : PAUSE.test(tail) ? 1 : 0
}

const QUOTE = /^[“"«„‘'「]/

/** How a text begins: 3 with a quotation mark, 2 with a capital, 1 with a number, −1 with a small letter, 0 otherwise. */
function startOf(text: string): number {
  const kind = classOf(text.charCodeAt(0))
  if (kind === UPPER) return 2
  if (kind === LOWER) return -1
  if (kind === DIGIT) return 1
  return QUOTE.test(text) ? 3 : 0
}

const isWordLike = (unit: number): boolean => classOf(unit) <= DIGIT

const COPYRIGHT_SIGN = /[©®]|\(c\)/i
const ADDRESS = /@|https?:|www\./
const YEAR = /\b(?:19|20)\d{2}\b/
const CLOCK = /\d{1,2}:\d{2}/

/** Each sign that occurs sets one bit; `digits`: how many the text has. */
function signsIn(text: string, digits: number): number {
  const bits = (COPYRIGHT_SIGN.test(text) ? 1 : 0) | (ADDRESS.test(text) ? 2 : 0)
  if (digits < 3) return bits
  return bits | (YEAR.test(text) ? 4 : 0) | (CLOCK.test(text) ? 8 : 0)
}

const PROSE_WORDS = 10

/** Longest stretch of a block that is measured (characters): shares settle long before. */
const MEASURED = 3000
/** Characters of a block that count: one that is endless would leave no share of the page to any other. */
const MOST_COUNTED = 10_000

export interface Lists {
  names: Bag
  /** Null where the text's language has none. */
  wording: WordingBag | null
  cues: CueIndex
}

export function toFacts(text: string, mark: LayoutMark, { names, wording, cues }: Lists): BlockFacts {
  const menu = isMenu(mark, text)
  const sample = text.length > MEASURED ? text.slice(0, MEASURED) : text
  const shape = shapeOf(sample)
  const first = menu ? [] : firstWords(sample, shape, wordsWanted(text, shape.words, wording !== null))
  const scale = Math.min(text.length, MOST_COUNTED) / Math.max(1, sample.length)
  const words = scale * (shape.words + shape.ideographs / IDEOGRAPHS_A_WORD)
  const counted = Math.max(1, shape.words)
  const links = mark.link_density
  const { found, cued } = menu ? NO_CUES : cuesIn(text, first, cues)
  return {
    mark,
    text,
    links,
    heading: mark.heading ?? 0,
    ancestors: mark.ancestors,
    words,
    chars: text.length,
    sentences: scale * shape.sentences,
    commas: scale * shape.commas,
    wordLength: shape.letters / counted,
    digits: shape.digits / Math.max(1, sample.length),
    upper: shape.upper / Math.max(1, shape.letters),
    capitalised: shape.capitalised / counted,
    short: shape.short / counted,
    end: endOf(text),
    starts: startOf(text),
    signs: signsIn(sample, shape.digits),
    separators: shape.separators,
    prose: words >= PROSE_WORDS && links < 0.5 ? words * (1 - links) : 0,
    names: bagScore(names, mark.tokens, mark.near),
    wording: menu || wording === null ? NO_SCORE : wordingScore(wording, first, shape.words),
    signature: signatureOf(mark),
    named: namedBits(mark.tokens, mark.near),
    menu,
    cues: found,
    cued,
  }
}

/** How many of a text's words are looked at one by one. */
function wordsWanted({ length }: string, words: number, weigh: boolean): number {
  if (length <= MAX_CUED) return WORDS_KEPT
  return weigh ? weighed(words) : 0
}

/** The words and pairs of a text that the bag weighs. */
export function wordingOf(text: string): string[] {
  const sample = text.slice(0, MEASURED)
  const shape = shapeOf(sample)
  return bagWords(firstWords(sample, shape, WORDS_KEPT), shape.words)
}

const NO_CUES = { found: 0, cued: 0 }
const NO_SCORE: BagScore = { sum: 0, near: 0, least: 0, most: 0 }

const SIGNED_LEVELS = 3
const SIGNED_NAMES = 6

/** Blocks that a template makes alike: the same tags and names nearby. */
function signatureOf({ path, tokens, near }: LayoutMark): string {
  let end = -1
  for (let level = 0; level < SIGNED_LEVELS; level++) {
    end = path.indexOf('/', end + 1)
    if (end < 0) break
  }
  let signature = `${end < 0 ? path : path.slice(0, end)} `
  for (let i = 0; i < Math.min(SIGNED_NAMES, near, tokens.length); i++) {
    signature += i === 0 ? tokens[i] : ` ${tokens[i]}`
  }
  return signature
}

/** Cues are furniture's own words: in longer blocks they are part of what is told. */
const MAX_CUED = 160
/** Signs that a cue may begin with, and what may stand inside a word. */
const CUE_SIGN = /[©@#]/
const IN_WORDS = /['’_-]/
const JOINED = /^[^'’_-]+/

const mayOpen = (word: string, joins: boolean, index: CueIndex): boolean =>
  index.has(word) || (joins && index.has(JOINED.exec(word)?.[0] ?? ''))

function cuesIn(text: string, words: readonly string[], index: CueIndex): { found: number; cued: number } {
  if (text.length > MAX_CUED) return NO_CUES
  const joins = IN_WORDS.test(text)
  if (!words.some((word) => mayOpen(word, joins, index)) && !CUE_SIGN.test(text)) return NO_CUES
  let [found, covered, end] = [0, 0, 0]
  for (const hit of findCues(text, index)) {
    found |= 1 << CUE_LISTS.indexOf(hit.list)
    covered += Math.max(0, hit.end - Math.max(end, hit.start))
    end = Math.max(end, hit.end)
  }
  return { found, cued: covered / text.length }
}
