import { countLetters } from './letters.ts'

/** What can be counted in a line without knowing its language. */
export interface Shape {
  /** UTF-16 code units. */
  length: number
  /** Two letters count as a word in scripts that put no space between words. */
  words: number
  letters: number
  digits: number
  /** Letters that are upper or lower case. */
  cased: number
  /** Words that begin with an upper-case letter. */
  capitalised: number
  /** Words of two or more letters, all upper case. */
  shouted: number
  /** Sentence ends inside the line, its own end aside. */
  breaks: number
  /** It ends like a sentence: a full stop, question or exclamation mark, ellipsis, also before a closing quotation mark or bracket. */
  ends: boolean
  /** … with a question or exclamation mark. */
  asks: boolean
  /** Its first letter is lower case. */
  lower_start: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu
const UPPER = /^\p{Lu}/u
const SHOUT = /^\p{Lu}{2,}$/u
const BREAK = /[.!?…。！？]["”’»)\]]?\s+(?=["“‘«([]?\p{Lu})/gu
const END = /[.!?…。！？]["'”’»)\]]*$/u
const ASK = /[?!？！]["'”’»)\]]*$/u
const FIRST_LETTER = /^[^\p{L}\p{N}]*(\p{L})/u
const LOWER = /\p{Ll}/u

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

export function shapeOf(line: string): Shape {
  const words = line.match(WORD) ?? []
  const tail = line.slice(-8)
  const { letters, digits, cased, unspaced } = countLetters(line)
  return {
    length: line.length,
    words: words.length + (unspaced >> 1),
    letters,
    digits,
    cased,
    capitalised: words.filter((word) => UPPER.test(word)).length,
    shouted: words.filter((word) => SHOUT.test(word)).length,
    breaks: count(line, BREAK),
    ends: END.test(tail),
    asks: ASK.test(tail),
    lower_start: LOWER.test(FIRST_LETTER.exec(line.slice(0, 40))?.[1] ?? ''),
  }
}

/** Words of a heading, at most. */
const LONGEST_HEADING = 20

/** Short, and not ended like a statement: a headline, a caption, a list item, a label. */
export const looksTitled = (shape: Shape): boolean =>
  shape.letters > 0 && shape.words <= LONGEST_HEADING && shape.breaks === 0 && (!shape.ends || shape.asks)

/** Long or ended like a sentence: running text. */
export const looksRunning = (shape: Shape): boolean => !looksTitled(shape) && shape.words >= 6
