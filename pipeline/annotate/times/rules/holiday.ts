import { addDays, type Day, daysInMonth, formatDay, pad, toDayNumber, weekdayOf } from '../calendar.ts'
import { pattern } from '../pattern.ts'
import { date, first, has, numberOf, type Rule } from '../rule.ts'

const FIXED = /^(\d{2})-(\d{2})$/
const NTH = /^(\d{2})-(\d|L)-(\d)$/
const EASTER = /^easter([+-]\d+)$/

/** The day that a rule of the lexicon of holidays gives in a year. */
export function holidayIn(rule: string, year: number): Day | null {
  const fixed = FIXED.exec(rule)
  if (fixed) return { year, month: Number(fixed[1]), day: Number(fixed[2]) }
  const moved = EASTER.exec(rule)
  if (moved) return addDays(easterIn(year), Number(moved[1]))
  const nth = NTH.exec(rule)
  return nth && nthWeekday(year, Number(nth[1]), nth[2] ?? '', Number(nth[3]))
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

/** `Christmas`, `last Thanksgiving`, `New Year's Eve 1999` */
const holiday: Rule = {
  name: 'holiday',
  pattern: pattern('(last | next | this)? holiday (comma? year)?'),
  read(phrase, { reference }) {
    const rule = first(phrase, 'holiday')?.value ?? ''
    const stated = has(phrase, 'year') ? numberOf(phrase, 'year') : null
    if (stated !== null) return date(dayText(rule, stated))
    if (!reference) return date(FIXED.test(rule) ? `XXXX-${rule}` : null, 'document')
    return date(
      dayText(rule, yearOf(rule, reference, has(phrase, 'last') ? -1 : has(phrase, 'next') ? 1 : 0)),
      'document',
    )
  },
}

function dayText(rule: string, year: number): string | null {
  const day = holidayIn(rule, year)
  return day && `${pad(day.year, 4)}${formatDay(day).slice(4)}`
}

/** The year of the nearest such day; of the one before or after the reference where the words say so. */
function yearOf(rule: string, reference: Day, side: number): number {
  const here = toDayNumber(reference)
  const years = [reference.year, reference.year - 1, reference.year + 1]
  const away = (year: number): number => toDayNumber(holidayIn(rule, year) ?? reference) - here
  const fit = years.filter((year) => side === 0 || Math.sign(away(year)) === side)
  return fit.reduce(
    (best, year) => (Math.abs(away(year)) < Math.abs(away(best)) ? year : best),
    fit[0] ?? reference.year,
  )
}

export const HOLIDAYS: readonly Rule[] = [holiday]
