import type { CueList } from '../../cues.ts'
import { dateWords } from '../../date_words.ts'
import { classOf, functionWords, type WordClass } from '../../function_words.ts'
import type { Page, Piece } from '../../page.ts'
import type { Knowledge } from './knowledge.ts'

const CLASSES = ['pronoun', 'question', 'verb', 'locative'] as const satisfies readonly WordClass[]

/** The lists of cues that tell of a line what the rules of words have not told already. */
const TELLING = ['biographies', 'calls_to_action', 'captions', 'sections'] as const satisfies readonly CueList[]

/** What the lists say of a line: cues, words of dates, function words. */
export const CUED_FEATURES = [
  ...TELLING.map((list) => `cue_${list}`),
  'cue_hits',
  'cue_share',
  'cue_lists',
  'date_share',
  ...CLASSES.map((wordClass) => `${wordClass}s`),
] as const

const MOST_HITS = 6
const DIGIT = /^\d/u
/** How much a cue says by where it stands, in order. */
const STRENGTH = { any: 1, inner: 1.5, end: 2, start: 3, label: 4, whole: 5 } as const
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu
const REACH = 600

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** One number for each of CUED_FEATURES; zeros for what no list is known for. */
export function cuedFeatures(piece: Piece, page: Page, knowledge: Knowledge): number[] {
  if (knowledge === 'none') return CUED_FEATURES.map(() => 0)
  const line = piece.text.length <= 2 * REACH ? piece.text : `${piece.text.slice(0, REACH)} ${piece.text.slice(-REACH)}`
  const words = Array.from(line.matchAll(WORD), ([word]) => word.toLowerCase())
  const dates = dateWords(page.language)
  return [
    ...TELLING.map((list) => strongest(piece, list)),
    Math.min(piece.cues.length, MOST_HITS),
    coveredShare(piece),
    new Set(piece.cues.map((hit) => hit.list)).size,
    share(words.filter((word) => dates.has(word) || DIGIT.test(word)).length, words.length),
    ...(knowledge === 'words' ? wordFeatures(words, page) : CLASSES.map(() => 0)),
  ]
}

function wordFeatures(words: readonly string[], page: Page): number[] {
  const classes = words.map((word) => classOf(word, functionWords(page.language)))
  return CLASSES.map((wanted) => share(classes.filter((own) => own === wanted).length, words.length))
}

function strongest({ cues }: Piece, list: CueList): number {
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
