import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addMonths,
  formatDay,
  formatWeek,
  fromDayNumber,
  mondayOf,
  readDay,
  toDayNumber,
  weekdayOf,
} from '../../../pipeline/annotate/times/calendar.ts'
import { extentOf } from '../../../pipeline/annotate/times/extent.ts'
import { easterIn, holidayIn } from '../../../pipeline/annotate/times/holiday_day.ts'

it('counts days as the built-in calendar does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 300_000 }), (number) => {
      const iso = new Date(number * 86_400_000).toISOString()
      const day = fromDayNumber(number)
      if (day.year >= 1000 && day.year <= 9999) expect(formatDay(day)).toBe(iso.slice(0, 10))
      expect(toDayNumber(day)).toBe(number)
    }),
  )
})

it('keeps the last day of a month where the next is shorter', () => {
  expect(formatDay(addMonths({ year: 2024, month: 1, day: 31 }, 1))).toBe('2024-02-29')
  expect(formatDay(addMonths({ year: 2023, month: 1, day: 15 }, -1))).toBe('2022-12-15')
})

it('puts the first days of January into the last week of the year before where ISO 8601 does', () => {
  expect(formatWeek({ year: 2021, month: 1, day: 3 })).toBe('2020-W53')
  expect(formatDay(mondayOf(2020, 53))).toBe('2020-12-28')
  expect(weekdayOf({ year: 2023, month: 9, day: 12 })).toBe(2)
})

it('reads no day that does not exist', () => {
  expect(readDay('2023-02-29')).toBeNull()
  expect(readDay('2024-02-29T08:00:00Z')).toEqual({ year: 2024, month: 2, day: 29 })
})

it('gives a leap day to every fourth year, but of the full centuries only to every fourth', () => {
  const hasLeapDay = (year: number): boolean => readDay(`${year}-02-29`) !== null
  expect([2020, 2024, 2000, 1600].every(hasLeapDay)).toBe(true)
  expect([2023, 2022, 1900, 1800, 2100].some(hasLeapDay)).toBe(false)
})

it('ends every month on its day', () => {
  const last = extentOf('2023')
  expect(last).toEqual({ earliest: '2023-01-01', latest: '2023-12-31' })
  const ends = Array.from({ length: 12 }, (_, i) => extentOf(`2023-${String(i + 1).padStart(2, '0')}`)?.latest)
  expect(ends.map((end) => Number(end?.slice(8)))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  for (const end of ends) {
    const past = `${end?.slice(0, 8)}${Number(end?.slice(8)) + 1}`
    expect(readDay(past)).toBeNull()
  }
  expect(readDay('2023-00-10')).toBeNull()
  expect(readDay('2023-13-10')).toBeNull()
  expect(readDay('2023-10-00')).toBeNull()
})

it('covers the seasons of a year, and a winter that ends in a leap year', () => {
  const spans = ['2023-SP', '2023-SU', '2023-FA', '2023-WI'].map((value) => extentOf(value))
  expect(spans.map((span) => `${span?.earliest} ${span?.latest}`)).toEqual([
    '2023-03-01 2023-05-31',
    '2023-06-01 2023-08-31',
    '2023-09-01 2023-11-30',
    '2023-12-01 2024-02-29',
  ])
})

it('covers decades, centuries, halves, weekends, seasons and intervals', () => {
  const extents = ['197', '19', '1990-H2', '2023-W36-WE', '2022-WI', '1990/1995'].map((value) => extentOf(value))
  expect(extents.map((e) => `${e?.earliest} ${e?.latest}`)).toEqual([
    '1970-01-01 1979-12-31',
    '1900-01-01 1999-12-31',
    '1990-07-01 1990-12-31',
    '2023-09-09 2023-09-10',
    '2022-12-01 2023-02-28',
    '1990-01-01 1995-12-31',
  ])
  expect(extentOf('PAST_REF')).toBeNull()
})

it('finds Easter as the tables do, its earliest and latest days among them', () => {
  const days = [1583, 1818, 1886, 1943, 1954, 1981, 2000, 2008, 2019, 2038, 2049, 2285].map((year) =>
    formatDay(easterIn(year)).slice(5),
  )
  expect(days).toEqual([
    '04-10',
    '03-22',
    '04-25',
    '04-25',
    '04-18',
    '04-19',
    '04-23',
    '03-23',
    '04-21',
    '04-25',
    '04-18',
    '03-22',
  ])
})

it('knows moving feasts', () => {
  expect(formatDay(easterIn(2024))).toBe('2024-03-31')
  expect(formatDay(holidayIn('11-4-4', 2023) ?? easterIn(1))).toBe('2023-11-23')
  expect(formatDay(holidayIn('05-L-1', 2023) ?? easterIn(1))).toBe('2023-05-29')
})
