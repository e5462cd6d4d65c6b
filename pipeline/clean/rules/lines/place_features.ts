import type { Page, Piece } from '../../page.ts'

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

/** Gives one row of PLACED_FEATURES for a piece; building it is linear in the text, a row takes no longer than its piece. */
export function placedFeatures({ pieces, repeats }: Page): (i: number) => number[] {
  const running = pieces.map(isRunning)
  const first = running.indexOf(true)
  const last = running.lastIndexOf(true)
  const median = medianOf(pieces.filter((_, i) => running[i]).map((piece) => piece.shape.words))
  const before = runningTotals(pieces.map((piece) => piece.shape.words))
  const total = before.at(-1) as number
  const runningLines = cap(running.filter(Boolean).length, 40)
  const runOf = shortRuns(running)
  const sharedOf = sharedWords(pieces)
  return (i) => {
    const { words } = (pieces[i] as Piece).shape
    return [
      cap(i, FAR),
      cap(pieces.length - 1 - i, FAR),
      share(i, pieces.length - 1),
      share(before[i] as number, total),
      share(total - (before[i + 1] as number), total),
      first < 0 ? -FAR : cap(i - first, FAR),
      last < 0 ? -FAR : cap(last - i, FAR),
      runningLines,
      median,
      share(words, median),
      cap(repeats[i] as number, 5),
      ...sharedOf(i),
      ...neighbours(pieces, i),
      ...runOf(i),
      windowShare(running, i),
    ]
  }
}

/** Sums of the numbers before each place, and of all. */
function runningTotals(numbers: readonly number[]): Float64Array {
  const totals = new Float64Array(numbers.length + 1)
  for (const [i, number] of numbers.entries()) totals[i + 1] = (totals[i] as number) + number
  return totals
}

function medianOf(numbers: number[]): number {
  numbers.sort((a, b) => a - b)
  return numbers[numbers.length >> 1] ?? 0
}

function neighbours(pieces: readonly Piece[], i: number): number[] {
  const at = (k: number): Piece | undefined => pieces[i + k]
  const words = (k: number): number => cap(at(k)?.shape.words ?? -1, 80)
  const ends = (k: number): number => (at(k)?.shape.ends ? 1 : 0)
  return [
    words(-1),
    words(-2),
    words(1),
    words(2),
    ends(-1),
    ends(1),
    cap(at(-1)?.cues.length ?? 0, 4),
    cap(at(1)?.cues.length ?? 0, 4),
  ]
}

/** Length of the run of lines that are not running text around a line, and the line's place in it from either end; zeros for running text. */
function shortRuns(running: readonly boolean[]): (i: number) => number[] {
  const [starts, ends] = [new Uint32Array(running.length), new Uint32Array(running.length)]
  for (let i = 0; i < running.length; i++) starts[i] = running[i] ? i + 1 : i > 0 ? (starts[i - 1] as number) : 0
  for (let i = running.length - 1; i >= 0; i--)
    ends[i] = running[i] ? i : i + 1 < running.length ? (ends[i + 1] as number) : i + 1
  return (i) => {
    if (running[i]) return [0, 0, 0]
    const [start, end] = [starts[i] as number, ends[i] as number]
    return [cap(end - start, FAR), cap(i - start, FAR), cap(end - 1 - i, FAR)]
  }
}

function windowShare(running: readonly boolean[], i: number): number {
  const window = running.slice(i < NEAR ? 0 : i - NEAR, i + NEAR + 1)
  return share(window.filter(Boolean).length, window.length)
}

/** For a piece: the share of its names and of its other long words that other pieces have too, and how many names are new. */
function sharedWords(pieces: readonly Piece[]): (i: number) => number[] {
  const longWords = (i: number): string[] => [...new Set((pieces[i] as Piece).text.match(LONG_WORD) ?? [])]
  const counts = new Map<string, number>()
  for (let i = 0; i < pieces.length; i++) for (const word of longWords(i)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const known = (word: string): boolean => (counts.get(word) as number) > 1
  return (i) => {
    const words = longWords(i)
    const names = words.filter((word) => NAME.test(word))
    const others = words.filter((word) => !NAME.test(word))
    const [knownNames, knownOthers] = [names.filter(known).length, others.filter(known).length]
    return [share(knownNames, names.length), share(knownOthers, others.length), cap(names.length - knownNames, 10)]
  }
}
