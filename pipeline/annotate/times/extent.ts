import { daysInMonth } from '../../language/calendar.ts'
import { addDays, type Day, formatDay, mondayOf, readDay } from './calendar.ts'

/** First and last day that a TIMEX3 value may mean, as ISO dates. */
export interface Extent {
  earliest: string
  latest: string
}

type Reader = (match: RegExpExecArray) => Extent | null

const months = (year: number, first: number, last: number): Extent => ({
  earliest: formatDay({ year, month: first, day: 1 }),
  latest: formatDay({ year, month: last, day: daysInMonth(year, last) }),
})
const years = (first: number, last: number): Extent => ({
  earliest: formatDay({ year: first, month: 1, day: 1 }),
  latest: formatDay({ year: last, month: 12, day: 31 }),
})
const days = (first: Day, count: number): Extent => ({
  earliest: formatDay(first),
  latest: formatDay(addDays(first, count - 1)),
})
const number = (match: RegExpExecArray, group: number): number => Number(match[group])

/** Meteorological seasons of the northern half: the winter of a year begins in its December. */
const SEASONS = new Map<string, [number, number]>([
  ['SP', [3, 5]],
  ['SU', [6, 8]],
  ['FA', [9, 11]],
])

function season(match: RegExpExecArray): Extent | null {
  const year = number(match, 1)
  const span = SEASONS.get(match[2] ?? '')
  if (span) return months(year, span[0], span[1])
  return { earliest: months(year, 12, 12).earliest, latest: months(year + 1, 2, 2).latest }
}

function day(match: RegExpExecArray): Extent | null {
  const read = readDay(match[0])
  return read && days(read, 1)
}

const READERS: [RegExp, Reader][] = [
  [/^\d{4}-\d{2}-\d{2}/, day],
  [/^(\d{4})-W(\d{2})-WE$/, (m) => days(addDays(mondayOf(number(m, 1), number(m, 2)), 5), 2)],
  [/^(\d{4})-W(\d{2})$/, (m) => days(mondayOf(number(m, 1), number(m, 2)), 7)],
  [/^(\d{4})-Q([1-4])$/, (m) => months(number(m, 1), number(m, 2) * 3 - 2, number(m, 2) * 3)],
  [/^(\d{4})-H([12])$/, (m) => months(number(m, 1), number(m, 2) * 6 - 5, number(m, 2) * 6)],
  [/^(\d{4})-(SP|SU|FA|WI)$/, season],
  [/^(\d{4})-(\d{2})$/, (m) => months(number(m, 1), number(m, 2), number(m, 2))],
  [/^(\d{4})$/, (m) => years(number(m, 1), number(m, 1))],
  [/^(\d{3})$/, (m) => years(number(m, 1) * 10, number(m, 1) * 10 + 9)],
  [/^(\d{2})$/, (m) => years(number(m, 1) * 100, number(m, 1) * 100 + 99)],
]

/** The days that a value covers; an interval `A/B` covers both ends; null for durations, sets and references. */
export function extentOf(value: string): Extent | null {
  const [first, last] = value.split('/')
  if (first !== undefined && last !== undefined) return join(extentOf(first), extentOf(last))
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(value)
    if (match) return read(match)
  }
  return null
}

const join = (first: Extent | null, last: Extent | null): Extent | null =>
  first && last && { earliest: first.earliest, latest: last.latest }
