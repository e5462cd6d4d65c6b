import type { Cell, Row } from './store.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/

/** `3 Feb 2031`; what is no day stays as it is. */
export function day(value: Cell | undefined): string {
  const [, year, month = '', date] = ISO.exec(String(value ?? '')) ?? []
  return year === undefined ? String(value ?? '') : `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** A day, or the days between which: `1 – 3 Feb 2031`, `Feb 2031`, `2031 – 2033`, `until 3 Feb 2031`. */
export function days({ earliest = null, latest = null }: Row): string {
  if (earliest === latest) return day(earliest)
  if (earliest === null) return `until ${day(latest)}`
  if (latest === null) return `from ${day(earliest)}`
  const [first, last] = [String(earliest), String(latest)]
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) return joined(first.slice(0, 4), last.slice(0, 4))
  if (first.endsWith('-01') && isLastOfMonth(last)) return joined(monthOf(first), monthOf(last))
  return `${shared(first, last)} – ${day(last)}`
}

const joined = (first: string, last: string): string => (first === last ? first : `${first} – ${last}`)
const monthOf = (value: string): string => day(value).split(' ').slice(1).join(' ')

/** ISO 8601: the day behind it is the first of another month. */
function isLastOfMonth(value: string): boolean {
  const [, year, month] = ISO.exec(value) ?? []
  return (
    year !== undefined && new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() === Number(value.slice(8))
  )
}

const SPAN = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/

/** A value of a table: days in words, all else as it is. */
export function readable(value: Cell | undefined): string {
  const [, earliest, latest] = SPAN.exec(String(value)) ?? []
  return earliest === undefined || latest === undefined ? day(value) : days({ earliest, latest })
}

/** A first day without what it has in common with the last. */
function shared(first: string, last: string): string {
  const words = day(first).split(' ')
  if (first.slice(0, 7) === last.slice(0, 7)) return words[0] ?? ''
  return first.slice(0, 4) === last.slice(0, 4) ? words.slice(0, 2).join(' ') : day(first)
}

/** A moment of a scale, in milliseconds: as much of its day as tells it from the next one, `step` days away. */
export function tick(time: number, step: number): string {
  const iso = new Date(time).toISOString()
  const [date = '', month = '', year = ''] = day(iso).split(' ')
  if (step >= 365) return year
  return step >= 28 ? `${month} ${year}` : `${date} ${month} ${year}`
}
