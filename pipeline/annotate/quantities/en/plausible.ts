import { scaleAt } from '../../numbers/en/read_number.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { Counted, Measured, NameBefore } from '../grammar.ts'
import { isBareAge, isTimeUnit } from './ages.ts'
import { isCode, isIdentifier } from './identifiers.ts'
import { isLabel } from './labels.ts'
import { quantityWords } from './quantity_words.ts'
import { isScore } from './scores.ts'
import { isYear } from './years.ts'

const LETTERS = /^\p{L}+$/u
/** From so many on, a number word counts also where it does not say what: `just a dozen so far`. */
const DOZEN = 12
/** Small number words that point or compare more often than they count. */
const FEW = 10

/** Is the number a count or a measure, and no label, list number, part of a name, or pronoun? */
export function isCountable(
  words: readonly Word[],
  measured: Measured,
  counted: Counted,
  before: NameBefore | null,
): boolean {
  // What goes on is a number that was too large to be read.
  if (measured.unit === null && scaleAt(words, measured.to).length > 0) return false
  if (
    isPartOfName(words, measured) ||
    isCode(words, measured) ||
    isListNumber(words, measured) ||
    isReference(words, measured)
  )
    return false
  if (isOneOfMany(words, measured, counted)) return false
  if (isLabel(words, measured, counted.noun ?? counted.state, before)) return false
  if (measured.unit !== null || measured.kind === 'ratio') return true
  if (measured.kind === 'ordinal') return counted.noun !== null && isRank(words, measured)
  return isCount(words, measured, counted)
}

function isCount(words: readonly Word[], measured: Measured, counted: Counted): boolean {
  const of = counted.state ?? counted.noun
  if (isIdentifier(words, measured, of) || isScore(words, measured, counted) || isYear(words, measured, counted.noun))
    return false
  if (
    isZeroCompound(words, measured) ||
    isTimeUnit(words, measured.to) ||
    isSomething(words, measured) ||
    isAttribute(words, measured) ||
    isBareAge(words, measured, of)
  )
    return false
  if (measured.by === 'vague') return of !== null || !isPointedAt(words, measured)
  if (measured.form !== 'words') return true
  const isSaid = of !== null || isOfPronoun(words, measured) || measured.low >= DOZEN
  return isSaid && isManyEnough(words, measured, counted)
}

const NUMBER = /^\d/u
/** Signs that make a number a handle, a path, an attribute. */
const GLUE = new Set(['#', '@', '/', '.', '=', '_', ':', '+'])
/** Quotation marks make it one only behind what they touch: `id="12"`, not `a "2 million-plus" crowd`. */
const QUOTED = new Set(['"', "'", '’', '{'])
/** `F-16`, `G7`: the number touches letters or a hyphen after letters. */
function isPartOfName(words: readonly Word[], { from, to, unit, by }: Measured): boolean {
  const before = words[from - 1]
  if (touches(before, words[from]) && before !== undefined) {
    if (LETTERS.test(before.text) && (unit === null || by === 'unit')) return true
    const isBehind = touches(words[from - 2], before)
    if (before.text === '-' && isBehind && LETTERS.test(words[from - 2]?.text ?? '')) return true
    if (before.text === '+' && unit !== null && !isBehind) return false
    if (GLUE.has(before.text) || (QUOTED.has(before.text) && isBehind)) return true
  }
  const after = words[to]
  return (
    unit === null &&
    after !== undefined &&
    touches(words[to - 1], after) &&
    (LETTERS.test(after.text) || after.text === '/' || after.text === ':')
  )
}

const BY = /^[x×=]$/iu
/** `1920 × 1080`, `0800 123 456`, `2-in-1`: bare numbers beside others without a word between, of a size, a row or a label. */
function isOneOfMany(words: readonly Word[], { from, to, unit, form, by }: Measured, counted: Counted): boolean {
  if (unit !== null || form !== 'digits' || by !== 'number') return false
  const isBeside = (near: 1 | -1, at: number): boolean => {
    const [one, two] = [words[at], words[at + near]]
    if (isCommaInside(words, at, near)) return true
    if (BY.test(one?.text ?? '') && NUMBER.test(two?.text ?? '')) return true
    return (counted.noun ?? counted.state) === null && (isBare(one) || isInOne(words, at, near))
  }
  if (isBeside(1, to) || isBeside(-1, from - 1)) return true
  return (counted.noun ?? counted.state) === null && listedFrom(words, to, 1) + listedFrom(words, from - 1, -1) >= 2
}
/** `2,5-` of a chemical: a comma between digits that is none of thousands. */
const isCommaInside = (words: readonly Word[], at: number, step: 1 | -1): boolean =>
  words[at]?.text === ',' &&
  NUMBER.test(words[at + step]?.text ?? '') &&
  touches(words[at - 1], words[at]) &&
  touches(words[at], words[at + 1])

const LISTED = new Set([',', 'and', 'or'])
/** How many bare numbers follow in a list: `the 147, 156 and 166`. */
function listedFrom(words: readonly Word[], at: number, step: 1 | -1): number {
  const comma = LISTED.has(words[at]?.lower ?? '') && LISTED.has(words[at + step]?.lower ?? '') ? step : 0
  const next = at + comma + step
  if (!LISTED.has(words[at]?.lower ?? '') || !DIGITS.test(words[next]?.text ?? '')) return 0
  return 1 + (LISTED.has(words[next + step]?.lower ?? '') ? listedFrom(words, next + step, step) : 0)
}
const DIGITS = /^\d+$/u
const isBare = (word: Word | undefined): boolean => NUMBER.test(word?.text ?? '')
/** `-in-1` */
const isInOne = (words: readonly Word[], at: number, step: 1 | -1): boolean =>
  words[at]?.text === '-' && words[at + step]?.lower === 'in' && isBare(words[at + 3 * step])

const OPENING = new Set(['[', '('])
const CLOSING = new Set([']', ')'])
/** `[12]`, `(3)`, `[12, 15]`: a bare number alone in brackets points to a note. */
function isReference(words: readonly Word[], { from, to, unit, form }: Measured): boolean {
  if (unit !== null || form !== 'digits') return false
  const [before, after] = [words[from - 1]?.text ?? '', words[to]?.text ?? '']
  return (
    (before === '[' && after === ',') ||
    (before === ',' && after === ']') ||
    (OPENING.has(before) && CLOSING.has(after))
  )
}

const CAPITAL = /^\p{Lu}/u
/** `5. The title`, at the beginning or, in lines that were joined, behind another item. */
const isListNumber = (words: readonly Word[], { from, to, unit, form }: Measured): boolean => {
  if (unit !== null) return false
  const dot = words[to]?.text
  if (from === 0) return (dot === '.' || dot === ')') && words.length > to
  const isItem =
    to === words.length - 1 ? ITEM_ENDS.has(words[from - 1]?.text ?? '') : CAPITAL.test(words[to + 1]?.text ?? '')
  return dot === '.' && form === 'digits' && isItem && !LETTERS.test(words[from - 1]?.text ?? '')
}
const ITEM_ENDS = new Set([')', '.', '!', '?', '”'])

/** `zero-tolerance` says that there is none of it. */
const isZeroCompound = (words: readonly Word[], { value, form, to }: Measured): boolean =>
  value === 0 && form === 'words' && words[to]?.text === '-'

/** `30-somethings` are people of an age. */
const SOMETHING = /^somethings?$/u
const isSomething = (words: readonly Word[], { to }: Measured): boolean =>
  words[to]?.text === '-' && SOMETHING.test(words[to + 1]?.lower ?? '')

/** `a four-star hotel`, `a five-figure sum`, `a two-way street`: a number that says of what sort something is. */
const isAttribute = (words: readonly Word[], { to }: Measured): boolean =>
  words[to]?.text === '-' && quantityWords().attribute.has(words[to + 1]?.lower ?? '')

/** `third` and beyond, or in digits: "first" and "second" order a story more often than they rank. A rank stands before its noun. */
const isRank = (words: readonly Word[], { form, value, to }: Measured): boolean =>
  form === 'ordinal' && value >= 3 && LETTERS.test(words[to]?.text ?? '')

/** A small number in words counts but for "the two leaders", which says which; a "one" only where it alone is meant. */
const isManyEnough = (words: readonly Word[], measured: Measured, { state }: Counted): boolean =>
  measured.high === 1
    ? !quantityWords().pronominal.has(words[measured.from - 1]?.lower ?? '') &&
      (state !== null || quantityWords().sole.has(words[measured.from - 1]?.lower ?? ''))
    : !isPointedAt(words, measured)

/** "the two leaders" says which, not how many; "one of the two leaders" how many there are. */
const isPointedAt = (words: readonly Word[], { from, to, value, by }: Measured): boolean =>
  (value <= FEW || by === 'vague') &&
  words[to]?.text !== '-' &&
  quantityWords().definite.has(words[from - 1]?.lower ?? '') &&
  words[from - 2]?.lower !== 'of'

/** `two of them` */
const isOfPronoun = (words: readonly Word[], { to }: Measured): boolean =>
  words[to]?.lower === 'of' && quantityWords().pronoun.has(words[to + 1]?.lower ?? '')
