import { toDay } from '../language/dates.ts'
import { monthOf } from '../language/months.ts'

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** A calendar day, or a moment of it with or without zone, that exists (ISO 8601). */
function isIsoDate(value: string): boolean {
  const match = ISO.exec(value)
  if (!match) return false
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0))
  const exists = toDay(year as number, month as number, day as number) !== null
  return exists && hour < 24 && minute < 60 && second < 61
}

const LOOSE_ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/
const CLOCK = String.raw`(?:,?\s{1,5}(?:at\s{1,5})?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s{0,5}([ap]\.?m\.?(?![a-z]))?\s{0,5}([a-z]{1,5}|[+-]\d{2}:?\d{2})?)?`
const WEEKDAY = String.raw`(?:[a-z]{3,9}\.?,?\s{1,5})?`
/** Month written out: RFC 822 (feeds), and what people make of it. */
const DAY_MONTH = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})[\s-]{1,3}([a-z]{3,9})\.?,?[\s-]{1,3}(\d{4}|\d{2})${CLOCK}`,
  'i',
)
const MONTH_DAY = new RegExp(String.raw`^${WEEKDAY}([a-z]{3,9})\.?\s{1,5}(\d{1,2}),?\s{1,5}(\d{4})${CLOCK}`, 'i')
/** In figures: year first, or last. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})${CLOCK}$`, 'i')
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})${CLOCK}$`, 'i')
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})Z?)?$/
/** Seconds since 1970, or thousandths of them. */
const EPOCH = /^(1\d{9}(?:\d{3})?)(?:\.\d+)?$/
/** RFC 822 names months in English; of other languages' names those are read that are one month's alone. */
const LANGUAGE = 'en'
/** Zones that RFC 822 names, as offsets. */
const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    GMT: 'Z',
    UT: 'Z',
    UTC: 'Z',
    Z: 'Z',
    EST: '-05:00',
    EDT: '-04:00',
    CST: '-06:00',
    CDT: '-05:00',
    MST: '-07:00',
    MDT: '-06:00',
    PST: '-08:00',
    PDT: '-07:00',
  }),
)

/**
 * ISO 8601, what is nearly so, RFC 822 (feeds), and what spreadsheets and people write, as ISO 8601 with the zone that it names, to the second;
 * seconds since 1970 too. Null for others, and where day and month could change places.
 */
export function toIsoDate(value: string | null): string | null {
  if (value === null || isIsoDate(value)) return value
  const loose = LOOSE_ISO.exec(value)
  if (loose) return checked(`${loose[1]}T${loose[2]}${toZone(loose[3])}`)
  for (const read of WRITTEN) {
    const date = read(value)
    if (date !== undefined) return date
  }
  return null
}

/** Undefined: the value is not written in that way. */
type ReadDate = (value: string) => string | null | undefined

const WRITTEN: readonly ReadDate[] = [
  (value) => {
    const match = DAY_MONTH.exec(value)
    return match ? toDate(match[3], monthOf(match[2] ?? '', LANGUAGE), match[1], match.slice(4)) : undefined
  },
  (value) => {
    const match = MONTH_DAY.exec(value)
    return match ? toDate(match[3], monthOf(match[1] ?? '', LANGUAGE), match[2], match.slice(4)) : undefined
  },
  (value) => {
    const match = YEAR_FIRST.exec(value)
    return match ? toDate(match[1], Number(match[2]), match[3], match.slice(4)) : undefined
  },
  (value) => {
    const match = YEAR_LAST.exec(value)
    return match ? fromFigures(match) : undefined
  },
  (value) => {
    const epoch = EPOCH.exec(value)
    return epoch ? `${new Date(Number((epoch[1] as string).padEnd(13, '0'))).toISOString().slice(0, 19)}Z` : undefined
  },
  (value) => {
    const match = COMPACT.exec(value)
    return match ? toDate(match[1], Number(match[2]), match[3], match.slice(4)) : undefined
  },
]

/** With points the day comes first; else one of the two must be a day for sure. */
function fromFigures([, first = '', mark, second = '', year, ...clock]: string[]): string | null {
  const [a, b] = [Number(first), Number(second)]
  if (mark === '.' || a > 12 || a === b) return toDate(year, b, first, clock)
  return b > 12 ? toDate(year, a, second, clock) : null
}

function toDate(year = '', month = 0, day = '', clock: readonly (string | undefined)[] = []): string | null {
  const full = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year
  return checked(`${full}-${pad(month)}-${pad(day)}${toClock(clock)}`)
}

/** Nothing for a day without a time; what is no time (13 p.m.) fits no date. */
function toClock([hour, minute, second = '00', half, zone]: readonly (string | undefined)[]): string {
  if (hour === undefined) return ''
  if (half === undefined) return `T${pad(hour)}:${minute}:${second}${toZone(zone)}`
  const twelve = Number(hour) % 12
  return Number(hour) > 12
    ? 'T99'
    : `T${pad(/^p/i.test(half) ? twelve + 12 : twelve)}:${minute}:${second}${toZone(zone)}`
}

const pad = (value: string | number): string => String(value).padStart(2, '0')

function toZone(zone: string | undefined): string {
  if (zone === undefined) return ''
  return ZONES.get(zone.toUpperCase()) ?? (/^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : '')
}

const checked = (date: string): string | null => (isIsoDate(date) ? date : null)
