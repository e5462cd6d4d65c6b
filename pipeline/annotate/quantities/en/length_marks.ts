import { touches, type Word } from '../../numbers/words.ts'
import type { Unit } from '../grammar.ts'
import { cueWords, quantityWords } from './quantity_words.ts'

const FEET = new Set(["'", '’', '‘', '′'])
const INCHES = new Set(['"', '”', '″'])
const DIGITS = /^\d{1,2}$/u

const isDigits = (word: Word | undefined): boolean => DIGITS.test(word?.text ?? '')
const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? ''

/** Feet and inches by quotation marks: `6’1”`, `5' 4"`, and `a 24” screen`; a mark that ends a quotation is none. */
export function markAfter(words: readonly Word[], at: number): Unit | null {
  if (!touches(words[at - 1], words[at]) || !isDigits(words[at - 1])) return null
  if (isFeet(words, at)) return { kind: 'length', code: '[ft_i]', factor: 1, length: 1 }
  const isInches =
    INCHES.has(textAt(words, at)) && (isFeet(words, at - 2) || isSize(words, at + 1) || isBeforeNoun(words, at))
  return isInches ? { kind: 'length', code: '[in_i]', factor: 1, length: 1 } : null
}

/** A mark behind digits and before those of the inches, which have a mark, too, or say what is measured. */
const isFeet = (words: readonly Word[], at: number): boolean =>
  FEET.has(textAt(words, at)) &&
  isDigits(words[at - 1]) &&
  touches(words[at - 1], words[at]) &&
  isDigits(words[at + 1]) &&
  (INCHES.has(textAt(words, at + 2)) || isSize(words, at + 2))

const isSize = (words: readonly Word[], at: number): boolean =>
  cueWords()
    .get('size')
    ?.has(words[at]?.lower ?? '') ?? false

const LETTERS = /^\p{Ll}{3,}$/u
/** `a 24” screen`: an article before the number, a word that may be a noun right behind the mark. */
const isBeforeNoun = (words: readonly Word[], at: number): boolean =>
  quantityWords().article.has(words[at - 2]?.lower ?? '') &&
  LETTERS.test(textAt(words, at + 1)) &&
  !cueWords()
    .get('function')
    ?.has(textAt(words, at + 1))
