import { UNSPACED as SCRIPTS } from '../language/unspaced.ts'

const UNKNOWN = 255
const LETTER = 1
const DIGIT = 2
const CASED = 4
const UNSPACED = 8

/** What each character of the basic plane is, found out when first met. */
const classes = new Uint8Array(65536).fill(UNKNOWN)
const IS_LETTER = /\p{L}/u
const IS_DIGIT = /\p{N}/u
const IS_CASED = /[\p{Lu}\p{Ll}]/u
const IS_UNSPACED = new RegExp(`[${SCRIPTS}]`, 'u')

export interface Letters {
  letters: number
  digits: number
  /** Letters that are upper or lower case. */
  cased: number
  /** Letters of scripts that put no space between words. */
  unspaced: number
}

/** Counts the kinds of letters in a text, one look at each character. */
export function countLetters(text: string): Letters {
  const found: Letters = { letters: 0, digits: 0, cased: 0, unspaced: 0 }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    let is = classes[code] as number
    if (is === UNKNOWN) is = classify(text, i, code)
    if (is & LETTER) found.letters++
    if (is & DIGIT) found.digits++
    if (is & CASED) found.cased++
    if (is & UNSPACED) found.unspaced++
  }
  return found
}

/** A surrogate stands for its pair at the first half, and for nothing at the second. */
function classify(text: string, at: number, code: number): number {
  const half = code >= 0xd800 && code < 0xe000
  const character = String.fromCodePoint(text.codePointAt(at) as number)
  const is =
    (IS_LETTER.test(character) ? LETTER : 0) |
    (IS_DIGIT.test(character) ? DIGIT : 0) |
    (IS_CASED.test(character) ? CASED : 0) |
    (IS_UNSPACED.test(character) ? UNSPACED : 0)
  if (!half) classes[code] = is
  return is
}
