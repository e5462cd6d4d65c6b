import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { Measured } from '../grammar.ts'
import { modifierOf } from './modifier.ts'
import { quantityWords } from './quantity_words.ts'

const CAPITAL = /^\p{Lu}/u
const LETTERS = /^\p{L}+$/u
/** Words that a number numbers: `page 12`. */
const labels = once(() => new Set(readLexicon('en', 'number_labels').map(({ word = '' }) => word)))
/** Small number words that point or compare more often than they count. */
const FEW = 10

/** Is the number a count or a measure, and no label, list number, part of a name, or pronoun? */
export function isCountable(words: readonly Word[], measured: Measured, of: string | null): boolean {
  if (isPartOfName(words, measured) || isListNumber(words, measured) || isReference(words, measured)) return false
  if (measured.unit !== null || measured.kind === 'ratio') return true
  if (measured.kind === 'ordinal') return of !== null && isRank(words, measured)
  if (isLabel(words, measured, of) || isScore(words, measured) || isYear(words, measured)) return false
  if (of === null && isAge(words, measured)) return false
  if (measured.form === 'words') return of !== null && measured.value !== 1 && !isDefinite(words, measured)
  return true
}

const NUMBER = /^\d/u
/** Signs that make a number a handle, a path, an attribute. */
const GLUE = new Set(['#', '@', '/', '.', '=', '_', '"', ':', "'", '’'])
/** `F-16`, `G7`: the number touches letters or a hyphen after letters. */
function isPartOfName(words: readonly Word[], { from, to, unit }: Measured): boolean {
  const before = words[from - 1]
  if (touches(before, words[from]) && before !== undefined) {
    if (LETTERS.test(before.text) && unit === null) return true
    if (before.text === '-' && touches(words[from - 2], before) && !NUMBER.test(words[from - 2]?.text ?? ''))
      return true
    if (GLUE.has(before.text)) return true
  }
  const after = words[to]
  return (
    unit === null &&
    after !== undefined &&
    touches(words[to - 1], after) &&
    (LETTERS.test(after.text) || after.text === '/' || after.text === ':')
  )
}

const OPENING = new Set(['[', '('])
const CLOSING = new Set([']', ')'])
/** `[12]`, `(3)`: a bare number alone in brackets points to a note. */
const isReference = (words: readonly Word[], { from, to, unit, form }: Measured): boolean =>
  unit === null && form === 'digits' && OPENING.has(words[from - 1]?.text ?? '') && CLOSING.has(words[to]?.text ?? '')

const YEAR = /^(?:19|20)\d\d$/u
/** `the 2024 primaries`: four digits without a comma, and nothing before them that says how many. */
const isYear = (words: readonly Word[], { from, to }: Measured): boolean =>
  to - from === 1 && YEAR.test(words[from]?.text ?? '') && modifierOf(words, from, to) === null

const isListNumber = (words: readonly Word[], { from, to, unit }: Measured): boolean =>
  from === 0 && unit === null && (words[to]?.text === '.' || words[to]?.text === ')') && words.length > to

/** `third` and beyond, or in digits: "first" and "second" order a story more often than they rank. A rank stands before its noun. */
const isRank = (words: readonly Word[], { form, value, to }: Measured): boolean =>
  form === 'ordinal' && value >= 3 && LETTERS.test(words[to]?.text ?? '')

/** `Flight 12`, `No. 5`: a capital or a label right before a number in digits; the first word of a sentence only where nothing is counted. */
function isLabel(words: readonly Word[], { from, to, form }: Measured, of: string | null): boolean {
  const dot = words[from - 1]?.text === '.' ? 1 : 0
  const before = words[from - 1 - dot]
  if (!before || form !== 'digits') return false
  if (labels().has(before.lower)) return true
  const inside = from > 1 || (of === null && modifierOf(words, from, to) === null)
  return dot === 0 && inside && CAPITAL.test(before.text) && LETTERS.test(before.text)
}

const isScore = (words: readonly Word[], { from, to, form }: Measured): boolean =>
  form === 'digits' && (isDash(words, to) || isDash(words, from - 1))
const isDash = (words: readonly Word[], at: number): boolean =>
  /^[-–]$/.test(words[at]?.text ?? '') && /^\d/.test(words[at + 1]?.text ?? '') && /^\d/.test(words[at - 1]?.text ?? '')

/** "the two leaders" says which, not how many. */
const isDefinite = (words: readonly Word[], { from, value }: Measured): boolean =>
  value <= FEW && quantityWords().definite.has(words[from - 1]?.lower ?? '')

/** Oldest age. */
const OLDEST = 120
/** `the driver, 40, said`, `at the age of 40`: a bare number that may be an age. */
const isAge = (words: readonly Word[], { from, value }: Measured): boolean =>
  value <= OLDEST &&
  (quantityWords().age.has(words[from - 1]?.lower ?? '') ||
    (words[from - 1]?.lower === 'of' && words[from - 2]?.lower === 'age'))
