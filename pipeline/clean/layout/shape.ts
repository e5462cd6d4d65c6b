import { COMMA, classOf, DIGIT, END, IDEOGRAPH, JOINER, LOWER, SEPARATOR, SPACE, UPPER } from './characters.ts'

/** Counts of a text, in one pass over its code units. */
export interface Shape {
  words: number
  letters: number
  upper: number
  digits: number
  commas: number
  separators: number
  /** Sentence ends: a stop before white space or at the end. */
  sentences: number
  capitalised: number
  /** Words of up to three letters that begin small. */
  short: number
  ideographs: number
}

const SHORT = 3

/** Most words of a text that are ever looked at one by one. */
export const WORDS_KEPT = 32

/** Where the first words of the last text lie, and whether they are in lower case already: filled anew by each `shapeOf`. */
const starts = new Int32Array(WORDS_KEPT)
const ends = new Int32Array(WORDS_KEPT)
const mixed = new Uint8Array(WORDS_KEPT)

export function shapeOf(text: string): Shape {
  let [words, letters, upper, digits, commas, separators] = [0, 0, 0, 0, 0, 0]
  let [sentences, capitalised, short, ideographs] = [0, 0, 0, 0]
  let [length, start, odd] = [0, 0, 0]
  let capital = false
  let stop = false
  for (let i = 0; i <= text.length; i++) {
    // The text ends as if white space followed.
    const kind = i < text.length ? classOf(text.charCodeAt(i)) : SPACE
    if (kind <= DIGIT) {
      if (length === 0) {
        capital = kind === UPPER
        start = i
        odd = 0
      }
      length++
      if (kind === DIGIT) digits++
      else letters++
      if (kind === UPPER) upper++
      if (kind !== LOWER) odd = 1
      stop = false
      continue
    }
    if (kind === JOINER && length > 0) {
      length++
      continue
    }
    if (length > 0) {
      if (words < WORDS_KEPT) {
        starts[words] = start
        ends[words] = i
        mixed[words] = odd
      }
      words++
      if (capital) capitalised++
      else if (length <= SHORT) short++
      length = 0
    }
    if (kind === SPACE) {
      if (stop) sentences++
      stop = false
    } else if (kind === END) stop = true
    else if (kind === COMMA) commas++
    else if (kind === SEPARATOR) separators++
    else if (kind === IDEOGRAPH) ideographs++
  }
  return { words, letters, upper, digits, commas, separators, sentences, capitalised, short, ideographs }
}

/** The first words, in lower case, of the text that `shapeOf` has just read: `count` at most, and `WORDS_KEPT`. */
export function firstWords(text: string, { words }: Shape, count: number): string[] {
  const found: string[] = []
  for (let k = 0; k < Math.min(words, count, WORDS_KEPT); k++) {
    const word = text.slice(starts[k], ends[k])
    found.push(mixed[k] === 1 ? word.toLowerCase() : word)
  }
  return found
}
