import { COMMA, classOf, DIGIT, END, IDEOGRAPH, JOINER, SEPARATOR, SPACE, UPPER } from './characters.ts'

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
  /** The first `WORDS_KEPT` words, in lower case. */
  first: string[]
}

const WORDS_KEPT = 32

const SHORT = 3

export function shapeOf(text: string): Shape {
  const shape = {
    words: 0,
    letters: 0,
    upper: 0,
    digits: 0,
    commas: 0,
    separators: 0,
    sentences: 0,
    capitalised: 0,
    short: 0,
    ideographs: 0,
    first: [] as string[],
  } // prettier-ignore
  let length = 0
  let start = 0
  let capital = false
  let stop = false
  const endWord = (end: number): void => {
    if (shape.words < WORDS_KEPT) shape.first.push(text.slice(start, end).toLowerCase())
    shape.words++
    if (capital) shape.capitalised++
    else if (length <= SHORT) shape.short++
    length = 0
  }
  for (let i = 0; i < text.length; i++) {
    const kind = classOf(text.charCodeAt(i))
    if (kind <= DIGIT) {
      if (length === 0) {
        capital = kind === UPPER
        start = i
      }
      length++
      if (kind === DIGIT) shape.digits++
      else shape.letters++
      if (kind === UPPER) shape.upper++
      stop = false
      continue
    }
    if (kind === JOINER && length > 0) {
      length++
      continue
    }
    if (length > 0) endWord(i)
    if (kind === SPACE) {
      if (stop) shape.sentences++
      stop = false
    } else if (kind === END) stop = true
    else if (kind === COMMA) shape.commas++
    else if (kind === SEPARATOR) shape.separators++
    else if (kind === IDEOGRAPH) shape.ideographs++
  }
  if (length > 0) endWord(text.length)
  if (stop) shape.sentences++
  return shape
}
