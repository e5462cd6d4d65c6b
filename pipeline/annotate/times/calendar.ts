import { daysInMonth } from '../../language/calendar.ts'

/** A day of the proleptic Gregorian calendar; month and day count from 1. */
export interface Day {
  year: number
  month: number
  day: number
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/

/** The day that an ISO 8601 date or moment begins with; null where it states none or one that does not exist. */
export function readDay(iso: string): Day | null {
  const match = ISO_DAY.exec(iso)
  if (!match) return null
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isDay(day) ? day : null
}

export const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** Days since 1970-01-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function toDayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function fromDayNumber(number: number): Day {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export const addDays = (day: Day, days: number): Day => fromDayNumber(toDayNumber(day) + days)

/** The same day some months on; the last day of the month where there is no such day. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months
  const y = Math.floor(index / 12)
  const m = (index % 12) + 1
  return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) }
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => ((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1

/** ISO 8601 week and the year that it belongs to. */
function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const first = toDayNumber({ year: thursday.year, month: 1, day: 1 })
  return { year: thursday.year, week: Math.floor((toDayNumber(thursday) - first) / 7) + 1 }
}

/** The Monday of an ISO 8601 week. */
export function mondayOf(year: number, week: number): Day {
  const fourth = { year, month: 1, day: 4 }
  return addDays(fourth, (week - 1) * 7 + 1 - weekdayOf(fourth))
}

export const quarterOf = (day: Day): number => Math.floor((day.month - 1) / 3) + 1

export const pad = (number: number, width = 2): string => String(number).padStart(width, '0')
export const formatYear = (year: number): string => pad(year, 4)
export const formatMonth = (year: number, month: number): string => `${formatYear(year)}-${pad(month)}`
export const formatDay = ({ year, month, day }: Day): string => `${formatMonth(year, month)}-${pad(day)}`

export function formatWeek(day: Day): string {
  const { year, week } = isoWeek(day)
  return `${formatYear(year)}-W${pad(week)}`
}
