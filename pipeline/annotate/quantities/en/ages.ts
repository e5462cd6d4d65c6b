import { readLexicon, rowsOf } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { Word } from '../../numbers/words.ts'
import type { Measured } from '../grammar.ts'
import { quantityWords } from './quantity_words.ts'

/** Nouns for persons, by which one is called beside an age. */
const persons = once(() => new Set(readLexicon('en', 'gendered_nouns').map(({ noun = '' }) => noun)))

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? ''

/** Is a number the age of a person, in years: `aged 40`, `the 40-year-old woman`, `a man of 40 years`? */
export const isAgeOfPerson = (words: readonly Word[], { from, to, kind, form }: Measured): boolean =>
  kind === 'count' && form !== 'ordinal' && (isAged(words, from, to) || isYearOld(words, to))

/** `a woman aged 40`, `the man, aged 40,`; not `whisky aged 40 months`. */
function isAged(words: readonly Word[], from: number, to: number): boolean {
  if (!quantityWords().aged.has(lowerAt(words, from - 1)) || isTimeUnit(words, to)) return false
  return persons().has(lowerAt(words, from - 2)) || persons().has(lowerAt(words, from - 3))
}

/** `40-year-old woman` */
function isYearOld(words: readonly Word[], to: number): boolean {
  const parts = ['-', 'year', '-', 'old']
  return parts.every((part, i) => lowerAt(words, to + i) === part) && persons().has(lowerAt(words, to + parts.length))
}

const timeUnits = once(
  () =>
    new Set(
      ['unit', 'units'].flatMap((kind) => rowsOf(readLexicon('en', 'time_words'), kind).map(({ form = '' }) => form)),
    ),
)

export const isUnitOfTime = (word: string): boolean => timeUnits().has(word)

const BEFORE_UNIT = new Set(['-', '+'])
/** Does a unit of time stand at a word, or behind its hyphen: `40-year-old`, `40+ minutes`? That is a time. */
export const isTimeUnit = (words: readonly Word[], at: number): boolean =>
  timeUnits().has(lowerAt(words, BEFORE_UNIT.has(words[at]?.text ?? '') ? at + 1 : at))

/** Oldest age. */
const OLDEST = 120
/** Is a number without a unit an age? `of`: what it counts, null where nothing. */
export const isBareAge = (words: readonly Word[], measured: Measured, of: string | null): boolean =>
  measured.low <= OLDEST &&
  ((of === null && (isAge(words, measured) || isBound(words, measured) || isAndUnder(words, measured))) ||
    AGE_GROUP.test(of ?? '') ||
    (of === null && isWhatSomebodyIs(words, measured)) ||
    isOwnAge(words, measured))

/** `the 25-54 age demographic` */
const AGE_GROUP = /^age(?:$| )/u

/** Behind such a sign an age stands alone: "the driver, 40, said", not "of them, 40 survived". */
const APART = new Set([',', '('])
const ENDS = new Set([',', ')', '.', ';', ':', undefined])
/** `the driver, 40, said`, `at the age of 40`, `At 40, she left` */
function isAge(words: readonly Word[], { from, to }: Measured): boolean {
  const before = lowerAt(words, from - 1)
  if (quantityWords().at_age.has(before) && words[from - 2]?.text === ',') return true
  if (APART.has(before)) return ENDS.has(words[to]?.text) || isPairOfAges(words, to)
  if (before === 'and' && ENDS.has(words[to]?.text) && isPairOfAges(words, from - 1)) return true
  if (before === 'at') return from === 1 && words[to]?.text === ','
  const of = quantityWords().degree.has(before) ? from - 2 : from - 1
  return (
    (quantityWords().age.has(before) && !isSum(words, from)) ||
    (lowerAt(words, of) === 'of' && lowerAt(words, of - 1) === 'age')
  )
}

const AGE = /^\d{1,2}$/u
/** `the brothers, 22 and 19, were there`: at the word between them. */
const isPairOfAges = (words: readonly Word[], and: number): boolean =>
  words[and]?.lower === 'and' &&
  words[and - 2]?.text === ',' &&
  AGE.test(words[and - 1]?.text ?? '') &&
  AGE.test(words[and + 1]?.text ?? '') &&
  ENDS.has(words[and + 2]?.text)

/** Words back to what a number says the sum of. */
const NEAR = 8
/** `the total was 40`; not `the average age was 40` */
const isSum = (words: readonly Word[], from: number): boolean => {
  const near = words.slice(Math.max(0, from - NEAR), from)
  return (
    near.some(({ lower }) => quantityWords().sum.has(lower)) &&
    !near.some(({ lower }) => quantityWords().aged.has(lower))
  )
}

/** `children 17 and under` */
const isAndUnder = (words: readonly Word[], { to }: Measured): boolean =>
  (lowerAt(words, to) === 'and' || lowerAt(words, to) === 'or') &&
  quantityWords().side_of_age.has(lowerAt(words, to + 1))

/** `younger than 30`, `as young as 14` */
const isBound = (words: readonly Word[], { from }: Measured): boolean =>
  (lowerAt(words, from - 1) === 'than' || lowerAt(words, from - 1) === 'as') &&
  quantityWords().than_age.has(lowerAt(words, from - 2))

const APOSTROPHE = new Set(["'", '’'])
/** `he will be 78`, `when you're 55,`: a bare number that somebody is, at the end of a clause. */
function isWhatSomebodyIs(words: readonly Word[], { from, to, form }: Measured): boolean {
  if (form !== 'digits' || !(ENDS.has(words[to]?.text) || CLOSES.has(lowerAt(words, to)))) return false
  if (!quantityWords().copula.has(lowerAt(words, from - 1))) return false
  const before =
    from - 2 - (APOSTROPHE.has(lowerAt(words, from - 2)) || quantityWords().modal.has(lowerAt(words, from - 2)) ? 1 : 0)
  return quantityWords().person.has(lowerAt(words, before)) || isFullName(words, before)
}
/** Words that open another clause. */
const CLOSES = new Set(['and', 'when', 'but', 'at', 'now', 'or', '”', '"'])
const NAME = /^\p{Lu}\p{Ll}+$/u
/** Two words with a capital. */
const isFullName = (words: readonly Word[], at: number): boolean =>
  NAME.test(words[at]?.text ?? '') && NAME.test(words[at - 1]?.text ?? '')

/** `when he was 12` */
const isOwnAge = (words: readonly Word[], { from }: Measured): boolean =>
  quantityWords().age.has(lowerAt(words, from - 1)) && quantityWords().person.has(lowerAt(words, from - 2))
