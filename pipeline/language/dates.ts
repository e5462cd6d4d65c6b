import { daysInMonth } from './calendar.ts'
import { inLatinDigits } from './digits.ts'
import { monthOf } from './months.ts'

/** Dates as pages write them, to ISO 8601: `2024-02-28`, `2024-02-28T13:06:44-05:00`. A zone is kept as given, never guessed. */

const CLOCK = String.raw`(?:[T ,]{1,3}(?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?\s?([AaPp]\.?[Mm]\.?)?\s{0,2}(Z|UTC|GMT|[A-Z]{2,4}T|[+-]\d{2}(?::?\d{2})?)?)?`
const NAME = String.raw`([\p{L}\p{M}]{2,16}|\p{L}\p{M}?\.\p{L})[.॰׳]?`

const ISO = new RegExp(
  String.raw`(?<!\d)((?:19|20)\d{2})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)${CLOCK}`,
)
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/
/** What stands right before a year, and right after it. */
const MONTH_FIRST = new RegExp(String.raw`(?<![\p{L}\p{M}])${NAME}\s{1,3}(\d{1,2})(?:st|nd|rd|th)?[,،]?\s{1,3}$`, 'u')
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?,?[\s-]{1,3}(?:de |d[’']|of |ta[’'] )?${NAME}[,،]?[\s-]{1,3}(?:de |del |พ\.ศ\. )?$`,
  'u',
)
/** Month and day after the year, as in Hungarian, Lithuanian, Latvian, Kazakh; words for "year" between. */
const YEAR_NAME = new RegExp(
  String.raw`^(?:\.? gada|[.,]| ?m\.| ?г\.| ?թ\.| ?ж\.)?\s{1,2}(?:${NAME}\s{1,2}(\d{1,2})|(\d{1,2})\.?\s{1,2}${NAME})(?![\d:])`,
  'u',
)
/** The month as a number after its word, as in Vietnamese. */
const NUMBERED = /(?<!\d)(\d{1,2}) (?:tháng|thg) (\d{1,2})(?:,| năm)? ((?:19|20)\d{2})(?!\d)/iu
const AFTER_YEAR = new RegExp(`^(?!\\d)${CLOCK}`)
const YEARS = /(?<!\d)(?:19|20)\d{2}/g
/** Longest stretch before a year that holds its month and day, and after it that holds the hour (characters). */
const BEFORE_YEAR = 36
const WITH_CLOCK = 40
const NUMBERS = new RegExp(String.raw`(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d{2})(?!\d)${CLOCK}`)
const UNIX_DATE = /\b([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) ([A-Z]{3,4}) ((?:19|20)\d{2})\b/
const EPOCH = /^(\d{10})(\d{3})?$/

/** Without a year there is no date; seconds since 1970 have ten digits. */
const YEAR = /(?:19|20)\d{2}|^\d{10}/
/** Longest stretch in which a date is looked for (characters). */
const MAX_LENGTH = 200

/** Zones with one meaning only; others are left out rather than guessed. Minutes are all zero. */
const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Z: 'Z',
    UTC: 'Z',
    GMT: 'Z',
    EST: '-05:00',
    EDT: '-04:00',
    CDT: '-05:00',
    MST: '-07:00',
    MDT: '-06:00',
    PST: '-08:00',
    PDT: '-07:00',
    CET: '+01:00',
    CEST: '+02:00',
    EET: '+02:00',
    EEST: '+03:00',
  }),
)

/** How a page writes its dates: the language of its months, and whether 3/4/2024 is the third of April. */
export interface DateHabits {
  language: string | null
  dayFirst: boolean
}

/** The first date in a text, or null. */
export function readDate(raw: string, habits: DateHabits): string | null {
  const text = inLatinDigits(raw.trim().slice(0, MAX_LENGTH))
  if (!YEAR.test(text)) return null
  return (
    fromIso(text) ??
    fromUnix(text) ??
    fromNames(text, habits.language) ??
    fromYearFirst(text, habits.language) ??
    fromNumbered(text) ??
    fromNumbers(text, habits.dayFirst) ??
    fromEpoch(text)
  )
}

function fromIso(text: string): string | null {
  const iso = ISO.exec(text)
  if (iso !== null) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso.slice(4))
  const compact = COMPACT.exec(text)
  if (compact === null) return null
  const [, year, month, day, hour, minute, second, zone] = compact
  return toIso(Number(year), Number(month), Number(day), [hour, minute, second, undefined, zone])
}

function fromUnix(text: string): string | null {
  const [, name, day, hour, minute, second, zone, year] = UNIX_DATE.exec(text) ?? []
  if (name === undefined) return null
  return toIso(Number(year), monthOf(name, 'en'), Number(day), [hour, minute, second, undefined, zone])
}

/** The first year that a day and a month stand before; words that name no month are passed over. */
function fromNames(text: string, language: string | null): string | null {
  for (const { 0: year, index } of text.matchAll(YEARS)) {
    const before = text.slice(Math.max(0, index - BEFORE_YEAR), index)
    const clock = AFTER_YEAR.exec(text.slice(index + year.length, index + year.length + WITH_CLOCK))
    const found = clock === null ? null : dayAndMonth(before, language)
    const date = found === null ? null : toIso(Number(year), found.month, found.day, clock?.slice(1) ?? [])
    if (date !== null) return date
  }
  return null
}

function fromYearFirst(text: string, language: string | null): string | null {
  for (const { 0: year, index } of text.matchAll(YEARS)) {
    const after = text.slice(index + year.length, index + year.length + BEFORE_YEAR)
    const [, first, late, early, last] = YEAR_NAME.exec(after) ?? []
    const month = monthOf(first ?? last ?? '', language)
    const date = month === 0 ? null : toDay(Number(year), month, Number(late ?? early))
    if (date !== null) return date
  }
  return null
}

function fromNumbered(text: string): string | null {
  const [, day, month, year] = NUMBERED.exec(text) ?? []
  return year === undefined ? null : toDay(Number(year), Number(month), Number(day))
}

function dayAndMonth(before: string, language: string | null): { month: number; day: number } | null {
  const first = MONTH_FIRST.exec(before)
  const [name, day] = first === null ? (DAY_FIRST.exec(before)?.slice(1, 3).reverse() ?? []) : first.slice(1, 3)
  const month = name === undefined ? 0 : monthOf(name, language)
  return month === 0 ? null : { month, day: Number(day) }
}

function fromNumbers(text: string, dayFirst: boolean): string | null {
  const found = NUMBERS.exec(text)
  if (found === null) return null
  const [a, b] = [Number(found[1]), Number(found[3])]
  const dayLeads = a > 12 || (b <= 12 && (dayFirst || found[2] === '.'))
  return toIso(Number(found[4]), dayLeads ? b : a, dayLeads ? a : b, found.slice(5))
}

/** Seconds or milliseconds since 1970, as some pages give them. */
function fromEpoch(text: string): string | null {
  const found = EPOCH.exec(text)
  if (found === null) return null
  return `${new Date(Number(found[1]) * 1000).toISOString().slice(0, 19)}Z`
}

/** ISO 8601 day; null for a day that the calendar has not. */
export function toDay(year: number, month: number, day: number): string | null {
  return day < 1 || day > daysInMonth(year, month) ? null : `${year}-${two(month)}-${two(day)}`
}

const two = (n: number): string => String(n).padStart(2, '0')

function toIso(year: number, month: number, day: number, clock: readonly (string | undefined)[]): string | null {
  const date = toDay(year, month, day)
  if (date === null) return null
  const [hour, minute, second, half, zone] = clock
  if (hour === undefined || minute === undefined) return date
  const hours = hourOf(Number(hour), half)
  if (hours > 23 || Number(minute) > 59) return date
  return `${date}T${two(hours)}:${minute}${second === undefined ? '' : `:${second}`}${toZone(zone)}`
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

function toZone(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
  return ZONES.get(zone) ?? ''
}
