import type { Page, Piece } from '../page.ts'

/** How a line stands in its document: where, among what, and how much of it the rest repeats. */
export const PLACED_FEATURES = [
  'from_start',
  'from_end',
  'place',
  'words_before_share',
  'words_after_share',
  'after_first_running',
  'before_last_running',
  'running_lines',
  'running_median',
  'against_median',
  'repeats',
  'names_shared',
  'words_shared',
  'new_names',
  'prev_words',
  'prev2_words',
  'next_words',
  'next2_words',
  'prev_ends',
  'next_ends',
  'prev_cues',
  'next_cues',
  'prev_contains',
  'run_length',
  'run_place',
  'run_left',
  'window_running_share',
] as const

const RUNNING_WORDS = 15
const NEAR = 3
const NAME = /^\p{Lu}/u
const LONG_WORD = /[\p{L}\p{M}]{4,}/gu
const FAR = 30

const cap = (value: number, most: number): number => Math.max(-most, Math.min(most, value))
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
const isRunning = ({ shape }: Piece): boolean => shape.words >= RUNNING_WORDS && shape.ends

/** One row of PLACED_FEATURES for each piece; linear in the text. */
export function placedFeatures({ pieces, repeats }: Page): number[][] {
  const running = pieces.map(isRunning)
  const first = running.indexOf(true)
  const last = running.lastIndexOf(true)
  const median = medianOf(pieces.filter((_, i) => running[i]).map((piece) => piece.shape.words))
  const total = pieces.reduce((sum, piece) => sum + piece.shape.words, 0)
  const runs = shortRuns(running)
  const shared = sharedWords(pieces)
  const runningLines = cap(running.filter(Boolean).length, 40)
  let before = 0
  return pieces.map((piece, i) => {
    const row = [
      cap(i, FAR),
      cap(pieces.length - 1 - i, FAR),
      share(i, pieces.length - 1),
      share(before, total),
      share(total - before - piece.shape.words, total),
      first < 0 ? -FAR : cap(i - first, FAR),
      last < 0 ? -FAR : cap(last - i, FAR),
      runningLines,
      median,
      share(piece.shape.words, median),
      cap(repeats[i] as number, 5),
      ...(shared[i] as number[]),
      ...neighbours(pieces, i),
      ...(runs[i] as number[]),
      windowShare(running, i),
    ]
    before += piece.shape.words
    return row
  })
}

function medianOf(numbers: number[]): number {
  numbers.sort((a, b) => a - b)
  return numbers[numbers.length >> 1] ?? 0
}

function neighbours(pieces: readonly Piece[], i: number): number[] {
  const at = (k: number): Piece | undefined => pieces[i + k]
  const words = (k: number): number => cap(at(k)?.shape.words ?? -1, 80)
  const ends = (k: number): number => (at(k)?.shape.ends ? 1 : 0)
  const own = (pieces[i] as Piece).text
  const inside = [-1, 1].some((k) => (at(k)?.text.length ?? 0) > own.length && at(k)?.text.includes(own))
  return [
    words(-1),
    words(-2),
    words(1),
    words(2),
    ends(-1),
    ends(1),
    cap(at(-1)?.cues.length ?? 0, 4),
    cap(at(1)?.cues.length ?? 0, 4),
    inside ? 1 : 0,
  ]
}

/** Length of the run of lines that are not running text around each line, and the line's place in it from either end; zeros for running text. */
function shortRuns(running: readonly boolean[]): number[][] {
  const rows: number[][] = running.map(() => [0, 0, 0])
  let from = 0
  for (let i = 0; i <= running.length; i++) {
    if (i < running.length && !running[i]) continue
    for (let k = from; k < i; k++) rows[k] = [cap(i - from, FAR), cap(k - from, FAR), cap(i - 1 - k, FAR)]
    from = i + 1
  }
  return rows
}

function windowShare(running: readonly boolean[], i: number): number {
  const window = running.slice(i < NEAR ? 0 : i - NEAR, i + NEAR + 1)
  return share(window.filter(Boolean).length, window.length)
}

/** For each piece: the share of its names and of its other long words that other pieces have too, and how many names are new. */
function sharedWords(pieces: readonly Piece[]): number[][] {
  const words = pieces.map(({ text }) => [...new Set(text.match(LONG_WORD) ?? [])])
  const counts = new Map<string, number>()
  for (const line of words) for (const word of line) counts.set(word, (counts.get(word) ?? 0) + 1)
  const known = (word: string): boolean => (counts.get(word) as number) > 1
  return words.map((line) => {
    const names = line.filter((word) => NAME.test(word))
    const others = line.filter((word) => !NAME.test(word))
    const [knownNames, knownOthers] = [names.filter(known).length, others.filter(known).length]
    return [share(knownNames, names.length), share(knownOthers, others.length), cap(names.length - knownNames, 10)]
  })
}
