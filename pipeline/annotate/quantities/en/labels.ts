import { readLexicon, wordClasses } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { Measured, NameBefore } from '../grammar.ts'
import { modifierOf } from './modifier.ts'
import { quantityWords } from './quantity_words.ts'

const CAPITAL = /\p{Lu}/u
const LETTERS = /^\p{L}+$/u
const DIGITS = /^\d/u

/**
 * Words that a number numbers: `page 12`; bare, that are verbs or counted things too, and make a label of a number that counts nothing;
 * and those that an ordinal numbers: `Fifth Avenue`, `22nd amendment`.
 */
const labels = once(() => wordClasses(readLexicon('en', 'number_labels'), ['always', 'bare', 'ordinal']))

/** Does the number say which one, not how many: `Flight 12`, `sections 3 and 4`, `12 Elm Street`, `Fifth Avenue`, `World War Two`? */
export function isLabel(
  words: readonly Word[],
  measured: Measured,
  noun: string | null,
  before: NameBefore | null,
): boolean {
  if (measured.kind === 'ordinal') return isNamedOrdinal(words, measured)
  if (measured.unit !== null || measured.kind === 'ratio') return false
  if (isAddress(words, measured)) return true
  const { from, form } = measured
  if (noun === null && isRuleOf(words, measured)) return true
  const first = firstOfList(words, from)
  if (form === 'words') return isNamedInWords(words, measured)
  return form === 'digits' && (isAfterLabel(words, first, noun) || isAfterName(words, measured, noun, before))
}

const JOINTS = new Set([',', 'and', 'or', '&', '-', '–', 'to', 'through'])
/** Most numbers of a list of labels. */
const MOST = 6
/** `sections 3, 4 and 5`: where the first number of a list of bare numbers stands. */
function firstOfList(words: readonly Word[], from: number): number {
  let at = from
  for (let i = 0; i < MOST; i++) {
    const joints = JOINTS.has(words[at - 1]?.lower ?? '') ? (JOINTS.has(words[at - 2]?.lower ?? '') ? 2 : 1) : 0
    if (joints === 0 || !DIGITS.test(words[at - 1 - joints]?.text ?? '')) return at
    at -= joints + 1
  }
  return at
}

/** `page 12`, `No. 5`, `lap 30` */
function isAfterLabel(words: readonly Word[], at: number, noun: string | null): boolean {
  const dot = words[at - 1]?.text === '.' ? 1 : 0
  const before = words[at - 1 - dot]?.lower ?? ''
  return labels().always.has(before) || (noun === null && labels().bare.has(before))
}

/** `Rule of 110`, `the Class of 92`, `the top 50`: a number that ends a name or a list, and counts nothing. */
function isRuleOf(words: readonly Word[], { from, form, by }: Measured): boolean {
  const before = words[from - 1]
  if (by !== 'number' || form === 'mixed') return false
  if (quantityWords().best.has(before?.lower ?? '')) return true
  return (
    before?.lower === 'of' &&
    from > 2 &&
    LETTERS.test(words[from - 2]?.text ?? '') &&
    CAPITAL.test(words[from - 2]?.text ?? '')
  )
}

/** Words that have a capital only where they open a sentence: "Another 1,700 will go". */
const openers = once(() => new Set(readLexicon('en', 'function_words').map(({ word = '' }) => word)))

/** Up to so many, a bare number behind the name of a person is more often part of it: `NAME 2`. */
const FEW = 20
/** A capital right before a number in digits; behind the first word of a sentence only where that is a name, or nothing is counted. */
function isAfterName(
  words: readonly Word[],
  { from, to }: Measured,
  noun: string | null,
  name: NameBefore | null,
): boolean {
  const before = words[from - 1]
  if (!before || !LETTERS.test(before.text) || !CAPITAL.test(before.text)) return false
  if (noun !== null && openers().has(before.lower) && !LETTERS.test(words[from - 2]?.text ?? '')) return false
  if (name !== null) return name === 'numbered' || (noun === null && Number(words[from]?.text) <= FEW)
  if (from === 1) return noun === null && modifierOf(words, from, to) === null && !openers().has(before.lower)
  return true
}

/**
 * `World War Two`, `Phase One`: the number has a capital of its own, and so has the word before it, in a sentence that has small words;
 * or the word before it has none: `the Nine Arches`.
 */
function isNamedInWords(words: readonly Word[], { from, to }: Measured): boolean {
  const [before, first, next] = [words[from - 1], words[from], words[to]]
  if (!first || !CAPITAL.test(first.text) || !before || !LETTERS.test(before.text)) return false
  if (!CAPITAL.test(before.text)) return true
  return next === undefined || !CAPITAL.test(next.text)
}

/** Most words of the name of a street. */
const LONGEST = 4
/** `12 Elm Street` */
function isAddress(words: readonly Word[], { to, form }: Measured): boolean {
  if (form !== 'digits') return false
  for (let at = to; at < to + LONGEST && CAPITAL.test(words[at]?.text ?? ''); at++)
    if (at > to && quantityWords().street.has(words[at]?.lower ?? '')) return true
  return false
}

/** `Fifth Avenue`, `the Fourth of July`, `22nd Amendment`, `third-party` */
function isNamedOrdinal(words: readonly Word[], { from, to }: Measured): boolean {
  const hyphen = touches(words[to - 1], words[to]) && words[to]?.text === '-' ? 1 : 0
  const [first, next] = [words[from], words[to + hyphen]]
  if (labels().ordinal.has(next?.lower ?? '')) return true
  const isNamed = CAPITAL.test(first?.text ?? '') || DIGITS.test(first?.text ?? '')
  return from > 0 && isNamed && CAPITAL.test(next?.text ?? '')
}
