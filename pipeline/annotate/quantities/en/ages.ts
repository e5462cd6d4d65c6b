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

/** Does a unit of time stand at a word, or behind its hyphen: `40-year-old`, `40 minutes`? That is a time. */
export const isTimeUnit = (words: readonly Word[], at: number): boolean =>
  timeUnits().has(lowerAt(words, words[at]?.text === '-' ? at + 1 : at))
