import {
  addDays,
  addMonths,
  type Day,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  pad,
  quarterOf,
  readDay,
} from './calendar.ts'

/** The calendar unit around a day, some units on: `W`, -1 gives last week. Null for units below the day. */
export function calendarValue(day: Day, unit: string, offset: number): string | null {
  const index = day.year * 12 + day.month - 1 + offset
  switch (unit) {
    case 'D':
      return formatDay(addDays(day, offset))
    case 'W':
      return formatWeek(addDays(day, 7 * offset))
    case '2W':
      return formatWeek(addDays(day, 14 * offset))
    case 'WE':
      return `${formatWeek(addDays(day, 7 * offset))}-WE`
    case 'M':
      return formatMonth(Math.floor(index / 12), (index % 12) + 1)
    case 'Q':
      return quarterValue(day, offset)
    case 'Y':
      return formatYear(day.year + offset)
    case '10Y':
      return pad(Math.floor(day.year / 10) + offset, 3)
    case '100Y':
      return pad(Math.floor(day.year / 100) + offset)
    default:
      return null
  }
}

export function quarterValue(day: Day, offset: number): string {
  const index = day.year * 4 + quarterOf(day) - 1 + offset
  return `${formatYear(Math.floor(index / 4))}-Q${(index % 4) + 1}`
}

const YEARS: ReadonlyMap<string, number> = new Map(Object.entries({ Y: 1, '10Y': 10, '100Y': 100, '1000Y': 1000 }))
const YEAR_AND_REST = /^(\d{4})(-.*)?$/
const MONTH = /^(\d{4})-(\d{2})$/
const QUARTER = /^(\d{4})-Q([1-4])$/

/** A value of the text some units on, as fine as it was (`1989-Q3`, `Y`, -1 gives 1988-Q3); null where the unit is finer. */
export function shiftValue(value: string, unit: string, offset: number): string | null {
  const day = readDay(value)
  if (day && !value.includes('/')) return shiftDay(day, unit, offset)
  const years = YEARS.get(unit)
  const year = YEAR_AND_REST.exec(value)
  if (years && year) return `${formatYear(Number(year[1]) + years * offset)}${year[2] ?? ''}`
  const month = MONTH.exec(value)
  if (month && (unit === 'M' || unit === 'Q'))
    return formatDay(addMonths(dayOf(month, 0), offset * (unit === 'Q' ? 3 : 1))).slice(0, 7)
  const quarter = QUARTER.exec(value)
  return quarter && unit === 'Q' ? quarterValue(dayOf(quarter, 1), offset) : null
}

const MINUTES_A_DAY = 1440
/** An hour (`2023-05-10T19:30`) so many whole minutes on, also on another day; null for parts of a minute. */
export function shiftHour(hour: string, minutes: number): string | null {
  const day = readDay(hour)
  const total = Number(hour.slice(11, 13)) * 60 + Number(hour.slice(14, 16)) + minutes
  if (!day || !Number.isSafeInteger(total)) return null
  const rest = ((total % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY
  const on = addDays(day, Math.floor(total / MINUTES_A_DAY))
  return `${formatDay(on)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`
}

const dayOf = (match: RegExpExecArray, quarter: number): Day => ({
  year: Number(match[1]),
  month: quarter ? Number(match[2]) * 3 : Number(match[2]),
  day: 1,
})

const DAYS: ReadonlyMap<string, number> = new Map(Object.entries({ D: 1, W: 7, '2W': 14 }))
function shiftDay(day: Day, unit: string, offset: number): string | null {
  const days = DAYS.get(unit)
  if (days) return formatDay(addDays(day, days * offset))
  const months = unit === 'M' ? 1 : unit === 'Q' ? 3 : 12 * (YEARS.get(unit) ?? 0)
  return months ? formatDay(addMonths(day, months * offset)) : null
}

const LETTERS: ReadonlyMap<string, [string, string]> = new Map(
  Object.entries<[string, string]>({
    TS: ['PT', 'S'],
    TM: ['PT', 'M'],
    TH: ['PT', 'H'],
    D: ['P', 'D'],
    W: ['P', 'W'],
    M: ['P', 'M'],
    Y: ['P', 'Y'],
    WE: ['P', 'WE'],
  }),
)
/** Units that ISO 8601 has no letter for: how many of which they are, and TIMEX3's letter for an unknown number of them. */
const MULTIPLES: ReadonlyMap<string, [number, string, string]> = new Map(
  Object.entries<[number, string, string]>({
    '2W': [2, 'W', 'W'],
    Q: [3, 'M', 'Q'],
    '10Y': [10, 'Y', 'DE'],
    '100Y': [100, 'Y', 'CE'],
    '1000Y': [1000, 'Y', 'ML'],
  }),
)
/** What half a unit is made of. */
const SMALLER: ReadonlyMap<string, [number, string]> = new Map(
  Object.entries<[number, string]>({ TM: [60, 'S'], TH: [60, 'M'], Y: [12, 'M'], D: [24, 'H'] }),
)

/** `P2Y`, `PT90M`, `PXDE`: null is an unknown number. */
export function durationValue(number: number | null, unit: string): string {
  const multiple = MULTIPLES.get(unit)
  if (multiple) return number === null ? `PX${multiple[2]}` : durationValue(number * multiple[0], multiple[1])
  const [prefix, letter] = LETTERS.get(unit) ?? ['P', unit]
  if (number === null) return `${prefix}X${letter}`
  return `${prefix}${mixed(number, unit, letter)}`
}

function mixed(number: number, unit: string, letter: string): string {
  const whole = Math.floor(number)
  const smaller = SMALLER.get(unit)
  const rest = smaller ? Math.round((number - whole) * smaller[0]) : 0
  if (!smaller || rest === 0 || rest === smaller[0])
    return `${Number.isInteger(number) ? number : Number(number.toPrecision(6))}${letter}`
  const joint = unit === 'D' ? 'T' : ''
  return `${whole > 0 ? `${whole}${letter}` : ''}${joint}${rest}${smaller[1]}`
}
