import { type Day, formatDay, formatMonth, isDay } from '../../calendar.ts'
import { date, type Phrase, type Reading, type Rule } from '../../grammar.ts'
import { pattern } from '../classes.ts'
import { first } from '../phrase.ts'

/** `2023-11-10`, `2023-11-10T08:00Z` */
const iso: Rule = {
  name: 'iso',
  pattern: pattern('iso'),
  read({ words }) {
    const text = words[0]?.text ?? ''
    return text.length > 10 ? { ...date(text.slice(0, 16)), type: 'TIME' } : date(text)
  },
}

/** Two digits of a year are those of the hundred years from 1950. */
const fullYear = (year: number): number => (year >= 100 ? year : year + (year < 50 ? 2000 : 1900))

const DIGITS = /\d+/g
const numbersOf = ({ words }: Phrase): number[] => Array.from(words[0]?.text.match(DIGITS) ?? [], Number)

/** The first of several readings that the calendar has; years of three digits are none. */
function firstDay(orders: readonly Day[]): Reading | null {
  const day = orders.find(isDay)
  return day && day.year >= 1000 ? date(formatDay(day)) : null
}

/** `12/31/99`: month first, unless only the other order is a date. */
const slashes: Rule = {
  name: 'slashes',
  pattern: pattern('slashes'),
  read(phrase) {
    const [a = 0, b = 0, c = 0] = numbersOf(phrase)
    const year = fullYear(c)
    return firstDay([
      { year, month: a, day: b },
      { year, month: b, day: a },
    ])
  },
}

/** `2023/04/03`, `2023.04.03` */
const yearFirst: Rule = {
  name: 'year-first',
  pattern: pattern('year_first'),
  read(phrase) {
    const [year = 0, month = 0, day = 0] = numbersOf(phrase)
    return firstDay([{ year, month, day }])
  },
}

/** `14.02.2023`: where full stops part the numbers, the day leads; the month does only where nothing else is a date. */
const dayFirst: Rule = {
  name: 'day-first',
  pattern: pattern('day_first'),
  read(phrase) {
    const [a = 0, b = 0, year = 0] = numbersOf(phrase)
    return firstDay([
      { year, month: b, day: a },
      { year, month: a, day: b },
    ])
  },
}

/** `19-Nov-12`, `4-April-2023` */
const dashes: Rule = {
  name: 'dashes',
  pattern: pattern('day_number hyphen month hyphen (year_number | day_number | number)'),
  read(phrase) {
    const [head, , , , tail] = phrase.words
    if (tail === undefined || !/^(?:\d{2}|\d{4})$/.test(tail.text)) return null
    const [day, month] = [head?.number?.value ?? 0, Number(first(phrase, 'month')?.value)]
    return firstDay([{ year: fullYear(Number(tail.text)), month, day }])
  },
}

/** `2021-Nov-05` */
const dashesYearFirst: Rule = {
  name: 'dashes-year-first',
  pattern: pattern('year_number hyphen month hyphen day_number'),
  read({ words: [head, , name, , tail] }) {
    const [year, day] = [head?.number?.value ?? 0, tail?.number?.value ?? 0]
    return firstDay([{ year, month: Number(name?.value), day }])
  },
}

/** `2023-05`: a month where the second number cannot be a later year of the same hundred. */
const isoMonth: Rule = {
  name: 'iso-month',
  pattern: pattern('year_number hyphen day_number'),
  read({ words: [head, , tail] }) {
    const [year, month] = [head?.number?.value ?? 0, tail?.number?.value ?? 0]
    if (tail?.text.length !== 2 || month < 1 || month > 12 || month > year % 100) return null
    return date(formatMonth(year, month))
  },
}

export const NUMERIC: readonly Rule[] = [iso, slashes, yearFirst, dayFirst, dashes, dashesYearFirst, isoMonth]
