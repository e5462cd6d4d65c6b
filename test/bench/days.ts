const DAY = 24 * 60 * 60 * 1000

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)
const lastOf = (year: number, month: number): string => iso(Date.UTC(year, month, 0))

/** Monday of an ISO week: the first is the one with 4 January. */
function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4)
  return fourth - (((new Date(fourth).getUTCDay() + 6) % 7) - (week - 1) * 7) * DAY
}

/** First and last day of a value such as 2025-03-04, 2025-03, 2025, 2025-W10, 2025-W10-WE, 2025-Q1, A/B. */
export function daysOf(value: string): [first: string, last: string] {
  if (value.includes('/')) {
    const [from = '', to = ''] = value.split('/')
    return [daysOf(from)[0], daysOf(to)[1]]
  }
  const [, year = '', week, weekend] = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value) ?? []
  if (week !== undefined) {
    const monday = mondayOf(Number(year), Number(week))
    return [iso(monday + (weekend ? 5 : 0) * DAY), iso(monday + 6 * DAY)]
  }
  const [, inYear = '', quarter] = /^(\d{4})-Q([1-4])$/.exec(value) ?? []
  if (quarter !== undefined) {
    const last = Number(quarter) * 3
    return [`${inYear}-${String(last - 2).padStart(2, '0')}-01`, lastOf(Number(inYear), last)]
  }
  const [y = '', month, day] = value.split('-')
  if (month === undefined) return [`${y}-01-01`, `${y}-12-31`]
  return day === undefined ? [`${value}-01`, lastOf(Number(y), Number(month))] : [value, value]
}
