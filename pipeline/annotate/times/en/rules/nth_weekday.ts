import { formatDay } from '../../calendar.ts'
import { date, type Frame, type Phrase, type Rule } from '../../grammar.ts'
import { holidayIn } from '../../holiday_day.ts'
import { pattern } from '../classes.ts'
import { first, has, numberOf } from '../phrase.ts'
import { MONTHS } from './month.ts'

const MONTH = MONTHS.find(({ name }) => name === 'month')
const MONTH_YEAR = MONTHS.find(({ name }) => name === 'month-year')

/** `the first Monday in June`, `the last Friday of March 2022` */
const nthOfMonth: Rule = {
  name: 'nth-weekday',
  pattern: pattern('the (ordinal | last) weekday (of | in) month dot? (comma? year)?'),
  read(phrase, frame) {
    const [, yearText, monthText] = /^(\d{4})-(\d{2})$/.exec(monthOf(phrase, frame) ?? '') ?? []
    const which = has(phrase, 'last') ? 'L' : String(numberOf(phrase, 'ordinal'))
    const rule = `${monthText}-${which}-${first(phrase, 'weekday')?.value}`
    const day = monthText === undefined ? null : holidayIn(rule, Number(yearText))
    if (day === null || String(day.month).padStart(2, '0') !== monthText) return null
    return date(formatDay(day), has(phrase, 'year') ? 'none' : frame.scene === null ? 'document' : 'time')
  },
}

/** The month of the words, with the year that they give or that it has by itself. */
function monthOf(phrase: Phrase, frame: Frame): string | null {
  const at = phrase.words.findIndex(({ kind }) => kind.startsWith('month'))
  const words = phrase.words.slice(at)
  const rule = has(phrase, 'year') ? MONTH_YEAR : MONTH
  return rule?.read({ ...phrase, words, before: phrase.words[at - 1] }, frame)?.value ?? null
}

/** `the second Tuesday of every month` */
const ofEvery: Rule = {
  name: 'nth-weekday-of-every',
  pattern: pattern('the (ordinal | last) weekday (of | in) (each | the) unit'),
  read: (phrase) =>
    has(phrase, 'each') && first(phrase, 'unit')?.value === 'M'
      ? { type: 'SET', value: 'P1M', mod: null, anchor: 'none' }
      : null,
}

export const NTH_WEEKDAYS: readonly Rule[] = [nthOfMonth, ofEvery]
