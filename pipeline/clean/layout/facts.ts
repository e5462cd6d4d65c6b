import { CUE_LISTS, type CueIndex, findCues } from '../cues.ts'
import { type Bag, type BagScore, bagScore, bagWords } from './bag.ts'
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
  /** A short link in a navigation or footer element: never part of an article, so that nothing more is looked at. */
  menu: boolean
  /** One bit for each list of cues that the block has a cue of, in the order of `CUE_LISTS`, and the share of the text that cues cover. */
  cues: number
  cued: number
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu
/** Scripts without spaces: this many characters count as one word. */
const IDEOGRAPHS_A_WORD = 2

const ENDS: readonly [RegExp, number][] = [
  [/(?:…|\.\.\.)$/, 3],
  [/[.!?。！？]["”’'»)\]]?$/, 4],
  [/[:：]$/, 2],
  [/[,;]$/, 1],
]
const STARTS: readonly [RegExp, number][] = [
  [/^[“"«„‘'「]/, 3],
  [/^\p{Lu}/u, 2],
  [/^\p{N}/u, 1],
  [/^\p{Ll}/u, -1],
]
/** Each sign that occurs sets one bit. */
const SIGNS: readonly RegExp[] = [
  /[©®]|\(c\)/i,
  /@|https?:|www\./,
  /\b(?:19|20)\d{2}\b/,
  /\d{1,2}:\d{2}/,
  /[“"«„][^“"«„]*$/,
]

const PROSE_WORDS = 10

const firstMatch = (text: string, table: readonly [RegExp, number][]): number =>
  table.find(([pattern]) => pattern.test(text))?.[1] ?? 0

/** Longest stretch of a block that is measured, and whose wording is weighed (characters): shares settle long before. */
const MEASURED = 3000
const WEIGHED = 240

export interface Lists {
  names: Bag
  /** Null where the text's language has none. */
  wording: Bag | null
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
    end: firstMatch(text.slice(-8), ENDS),
    starts: firstMatch(text.slice(0, 4), STARTS),
    signs: SIGNS.reduce((bits, pattern, i) => bits + (pattern.test(sample) ? 1 << i : 0), 0),
    separators: shape.separators,
    prose: words >= PROSE_WORDS && mark.link_density < 0.5 ? words * (1 - mark.link_density) : 0,
    names: bagScore(names, mark.tokens, mark.near),
    wording: menu || wording === null ? NO_SCORE : bagScore(wording, wordingOf(text), Number.POSITIVE_INFINITY),
    signature: signatureOf(mark),
    menu,
    ...(menu ? NO_CUES : cuesIn(text, cues)),
  }
}

const MENU_LINKS = 0.9
const MENU_LENGTH = 80

const isMenu = (text: string, { inside, link_density }: LayoutMark): boolean =>
  link_density >= MENU_LINKS && text.length <= MENU_LENGTH && (inside.includes('nav') || inside.includes('footer'))

/** The words and pairs of a text that the bag weighs. */
export const wordingOf = (text: string): string[] => bagWords(text.slice(0, WEIGHED).match(WORD) ?? [])

const NO_CUES = { cues: 0, cued: 0 }
const NO_SCORE: BagScore = { sum: 0, near: 0, least: 0, most: 0 }

/** Blocks that a template makes alike: the same tags and names nearby. */
function signatureOf({ path, tokens, near }: LayoutMark): string {
  return `${path.split('/', 3).join('/')} ${tokens.slice(0, Math.min(6, near)).join(' ')}`
}

/** Cues are furniture's own words: in longer blocks they are part of what is told. */
const MAX_CUED = 300

function cuesIn(text: string, index: CueIndex): { cues: number; cued: number } {
  let [cues, covered] = [0, 0]
  if (text.length > MAX_CUED) return { cues, cued: 0 }
  let end = 0
  for (const hit of findCues(text, index)) {
    cues |= 1 << CUE_LISTS.indexOf(hit.list)
    covered += Math.max(0, hit.end - Math.max(end, hit.start))
    end = Math.max(end, hit.end)
  }
  return { cues, cued: covered / text.length }
}
