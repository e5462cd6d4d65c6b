import { CUE_LISTS, type CueIndex, findCues } from '../cues.ts'
import { type Bag, type BagScore, bagScore, bagWords, type WordingBag, wordingScore } from './bag.ts'
import { classOf, DIGIT, LOWER, UPPER } from './characters.ts'
import type { LayoutMark } from './mark.ts'
import { shapeOf } from './shape.ts'

/** What one block is, seen alone. Counts are of characters or words; shares are 0–1. */
export interface BlockFacts {
  mark: LayoutMark
  text: string
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

/** Each sign that occurs sets one bit. */
const SIGNS: readonly RegExp[] = [
  /[©®]|\(c\)/i,
  /@|https?:|www\./,
  /\b(?:19|20)\d{2}\b/,
  /\d{1,2}:\d{2}/,
  /[“"«„][^“"«„]*$/,
]

const PROSE_WORDS = 10

/** Longest stretch of a block that is measured (characters): shares settle long before. */
const MEASURED = 3000

export interface Lists {
  names: Bag
  /** Null where the text's language has none. */
  wording: WordingBag | null
  cues: CueIndex
}

export function toFacts(text: string, mark: LayoutMark, { names, wording, cues }: Lists): BlockFacts {
  const menu = isMenu(text, mark)
  const sample = text.length > MEASURED ? text.slice(0, MEASURED) : text
  const shape = shapeOf(sample)
  const scale = text.length / Math.max(1, sample.length)
  const words = scale * (shape.words + shape.ideographs / IDEOGRAPHS_A_WORD)
  const counted = Math.max(1, shape.words)
  return {
    mark,
    text,
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
    signs: SIGNS.reduce((bits, pattern, i) => bits + (pattern.test(sample) ? 1 << i : 0), 0),
    separators: shape.separators,
    prose: words >= PROSE_WORDS && mark.link_density < 0.5 ? words * (1 - mark.link_density) : 0,
    names: bagScore(names, mark.tokens, mark.near),
    wording: menu || wording === null ? NO_SCORE : wordingScore(wording, shape.first),
    signature: signatureOf(mark),
    menu,
    ...(menu ? NO_CUES : cuesIn(text, shape.first, cues)),
  }
}

const MENU_LINKS = 0.9
const MENU_LENGTH = 80

const MENU_PLACES = ['nav', 'footer', 'header']

const isMenu = (text: string, { inside, link_density, heading }: LayoutMark): boolean =>
  link_density >= MENU_LINKS &&
  heading === undefined &&
  text.length <= MENU_LENGTH &&
  MENU_PLACES.some((place) => inside.includes(place))

/** The words and pairs of a text that the bag weighs. */
export const wordingOf = (text: string): string[] => bagWords(shapeOf(text.slice(0, MEASURED)).first)

const NO_CUES = { cues: 0, cued: 0 }
const NO_SCORE: BagScore = { sum: 0, near: 0, least: 0, most: 0 }

/** Blocks that a template makes alike: the same tags and names nearby. */
function signatureOf({ path, tokens, near }: LayoutMark): string {
  return `${path.split('/', 3).join('/')} ${tokens.slice(0, Math.min(6, near)).join(' ')}`
}

/** Cues are furniture's own words: in longer blocks they are part of what is told. */
const MAX_CUED = 160
/** Signs that a cue may begin with, and what may stand inside a word. */
const CUE_SIGN = /[©@#]/
const JOINED = /^[^'’_-]+/

const mayOpen = (word: string, index: CueIndex): boolean => index.has(word) || index.has(JOINED.exec(word)?.[0] ?? '')

function cuesIn(text: string, words: readonly string[], index: CueIndex): { cues: number; cued: number } {
  let [cues, covered] = [0, 0]
  if (text.length > MAX_CUED) return NO_CUES
  if (!words.some((word) => mayOpen(word, index)) && !CUE_SIGN.test(text)) return NO_CUES
  let end = 0
  for (const hit of findCues(text, index)) {
    cues |= 1 << CUE_LISTS.indexOf(hit.list)
    covered += Math.max(0, hit.end - Math.max(end, hit.start))
    end = Math.max(end, hit.end)
  }
  return { cues, cued: covered / text.length }
}
