import { CUE_LISTS } from '../cues.ts'
import { classOf, functionWords, type WordClass } from '../function_words.ts'
import type { Page, Piece } from '../page.ts'
import { readRows } from '../read_lexicon.ts'
import { wordWeights } from './word_weights.ts'

const CLASSES = ['pronoun', 'question', 'verb', 'negation', 'locative'] as const satisfies readonly WordClass[]

/** What the lists say of a line: cues, function words, words of dates, words common in furniture. */
export const CUED_FEATURES = [
  ...CUE_LISTS.map((list) => `cue_${list}`),
  'cue_hits',
  'cue_share',
  'cue_lists',
  ...CLASSES.map((wordClass) => `${wordClass}s`),
  'date_share',
  'weight_sum',
  'weight_mean',
  'weight_most',
  'weight_least',
] as const

/** How much a cue says by where it stands, in order. */
const STRENGTH = { any: 1, end: 2, start: 3, label: 4, whole: 5 } as const
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu
const REACH = 600

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** One number for each of CUED_FEATURES. */
export function cuedFeatures(piece: Piece, page: Page): number[] {
  const line = piece.text.length <= 2 * REACH ? piece.text : `${piece.text.slice(0, REACH)} ${piece.text.slice(-REACH)}`
  const words = Array.from(line.matchAll(WORD), ([word]) => word.toLowerCase())
  const classes = words.map((word) => classOf(word, functionWords(page.language)))
  const dates = dateWords(page.language)
  return [
    ...CUE_LISTS.map((list) => strongest(piece, list)),
    Math.min(piece.cues.length, 6),
    coveredShare(piece),
    new Set(piece.cues.map((hit) => hit.list)).size,
    ...CLASSES.map((wanted) => share(classes.filter((wordClass) => wordClass === wanted).length, words.length)),
    share(words.filter((word) => dates.has(word) || /^\d/u.test(word)).length, words.length),
    ...weightFeatures(words),
  ]
}

function strongest({ cues }: Piece, list: (typeof CUE_LISTS)[number]): number {
  let most = 0
  for (const hit of cues) if (hit.list === list && STRENGTH[hit.where] > most) most = STRENGTH[hit.where]
  return most
}

function coveredShare({ cues, text }: Piece): number {
  let covered = 0
  let to = 0
  for (const { start, end } of cues) {
    if (end > to) covered += end - Math.max(start, to)
    if (end > to) to = end
  }
  return share(covered, text.length)
}

function weightFeatures(words: readonly string[]): number[] {
  const weights = wordWeights()
  let sum = 0
  let most = 0
  let least = 0
  for (const word of words) {
    const weight = weights.get(word) ?? 0
    sum += weight
    if (weight > most) most = weight
    if (weight < least) least = weight
  }
  return [sum, share(sum, words.length), most, least]
}

const known = new Map<string, ReadonlySet<string>>()
function dateWords(language: string | null): ReadonlySet<string> {
  const key = language ?? 'en'
  let words = known.get(key)
  if (!words) {
    words = new Set([...readRows(key, 'date_words'), ...readRows('en', 'date_words')].map(({ word = '' }) => word))
    known.set(key, words)
  }
  return words
}
