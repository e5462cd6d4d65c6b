const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** A calendar day, or a moment of it with or without zone, that exists (ISO 8601). */
export function isIsoDate(value: string): boolean {
  const match = ISO.exec(value)
  if (!match) return false
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0))
  const date = new Date(Date.UTC(year as number, (month as number) - 1, day as number))
  return (
    date.getUTCMonth() === (month as number) - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 61
  )
}

const LOOSE_ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/
const RFC_822 =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([A-Za-z]{1,5}|[+-]\d{4})?/
/** Seconds since 1970, or thousandths of them. */
const EPOCH = /^(1\d{9}(?:\d{3})?)(?:\.\d+)?$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
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

/** ISO 8601, what is nearly so, or RFC 822 (feeds) as ISO 8601 with the zone that it names, to the second; seconds since 1970 too. Null for others. */
export function toIsoDate(value: string | null): string | null {
  if (value === null || isIsoDate(value)) return value
  const loose = LOOSE_ISO.exec(value)
  if (loose) return checked(`${loose[1]}T${loose[2]}${toZone(loose[3])}`)
  const mail = RFC_822.exec(value)
  if (mail) return fromMailDate(mail)
  const epoch = EPOCH.exec(value)
  if (epoch) return `${new Date(Number((epoch[1] as string).padEnd(13, '0'))).toISOString().slice(0, 19)}Z`
  return null
}

function fromMailDate([, day = '', month = '', year = '', hour = '', minute = '', second = '00', zone]: string[]):
  | string
  | null {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  const full = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year
  return checked(`${full}-${pad(number)}-${pad(day)}T${pad(hour)}:${minute}:${second}${toZone(zone)}`)
}

const pad = (value: string | number): string => String(value).padStart(2, '0')

function toZone(zone: string | undefined): string {
  if (zone === undefined) return ''
  return ZONES.get(zone.toUpperCase()) ?? (/^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : '')
}

const checked = (date: string): string | null => (isIsoDate(date) ? date : null)
