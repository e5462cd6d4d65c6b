import { touches, type Word } from '../../numbers/words.ts'
import type { Measured } from '../grammar.ts'
import { modifierOf } from './modifier.ts'
import { quantityWords } from './quantity_words.ts'

const YEAR = /^(?:19|20)\d\d$/u
const SHORT_YEAR = /^\d\d$/u
const APOSTROPHE = new Set(["'", '’', '‘'])

/** Is the number a year: `the 2024 primaries`, `summer ’80`? `noun`: what would be counted. */
export const isYear = (words: readonly Word[], measured: Measured, noun: string | null): boolean =>
  measured.to - measured.from === 1 && (isFullYear(words, measured, noun) || isShortYear(words, measured))

/** Four digits without a comma, and nothing before them that says how many, nor people behind them: `2000 workers`. */
function isFullYear(words: readonly Word[], { from, to }: Measured, noun: string | null): boolean {
  if (!YEAR.test(words[from]?.text ?? '') || modifierOf(words, from, to) !== null) return false
  const isWhich =
    quantityWords().determiner.has(words[from - 1]?.lower ?? '') ||
    quantityWords().genitive.has(words[from - 1]?.lower ?? '')
  return isWhich || !quantityWords().people.has(noun?.toLowerCase().split(' ').at(-1) ?? '')
}

/** Two digits behind an apostrophe. */
const isShortYear = (words: readonly Word[], { from, to }: Measured): boolean =>
  SHORT_YEAR.test(words[from]?.text ?? '') &&
  APOSTROPHE.has(words[from - 1]?.text ?? '') &&
  touches(words[from - 1], words[from]) &&
  !APOSTROPHE.has(words[to]?.text ?? '')
