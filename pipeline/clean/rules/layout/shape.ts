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
  /** Of each of the first words: where it starts and ends, and 1 where it is not in lower case already. */
  bounds: readonly number[]
}

const SHORT = 3

/** Most words of a text that are ever looked at one by one. */
export const WORDS_KEPT = 32

/** Numbers that `bounds` has a word. */
const A_WORD = 3

export function shapeOf(text: string): Shape {
  let [words, letters, upper, digits, commas, separators] = [0, 0, 0, 0, 0, 0]
  let [sentences, capitalised, short, ideographs] = [0, 0, 0, 0]
  let [length, start, odd] = [0, 0, 0]
  let capital = false
  let stop = false
  const bounds: number[] = []
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
      if (words < WORDS_KEPT) bounds.push(start, i, odd)
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
  return { words, letters, upper, digits, commas, separators, sentences, capitalised, short, ideographs, bounds }
}

/** The first words of a text of that shape, in lower case: `count` at most, and `WORDS_KEPT`. */
export function firstWords(text: string, { bounds }: Shape, count: number): string[] {
  const found: string[] = []
  for (let at = 0; at < Math.min(bounds.length, A_WORD * count); at += A_WORD) {
    const word = text.slice(bounds[at], bounds[at + 1])
    found.push(bounds[at + 2] === 1 ? word.toLowerCase() : word)
  }
  return found
}
