import { daysInMonth } from '../../language/calendar.ts'
import { addDays, type Day, weekdayOf } from './calendar.ts'

export const FIXED = /^(\d{2})-(\d{2})$/
const NTH = /^(\d{2})-(\d|L)-(\d)([+-]\d+)?$/
const EASTER = /^easter([+-]\d+)$/

/** The day that a rule of the lexicon of holidays gives in a year. */
export function holidayIn(rule: string, year: number): Day | null {
  const fixed = FIXED.exec(rule)
  if (fixed) return { year, month: Number(fixed[1]), day: Number(fixed[2]) }
  const moved = EASTER.exec(rule)
  if (moved) return addDays(easterIn(year), Number(moved[1]))
  const nth = NTH.exec(rule)
  return nth && addDays(nthWeekday(year, Number(nth[1]), nth[2] ?? '', Number(nth[3])), Number(nth[4] ?? 0))
}

function nthWeekday(year: number, month: number, which: string, weekday: number): Day {
  const last = { year, month, day: daysInMonth(year, month) }
  if (which === 'L') return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  const first = { year, month, day: 1 }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (Number(which) - 1))
}

/** Western Easter (anonymous Gregorian algorithm, J. Meeus, Astronomical Algorithms, ch. 8). */
export function easterIn(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const index = h + l - 7 * m + 114
  return { year, month: Math.floor(index / 31), day: (index % 31) + 1 }
}
