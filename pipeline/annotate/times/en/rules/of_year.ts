import { formatMonth, formatYear, isDay, pad } from '../../calendar.ts'
import { date, type Frame, type Phrase, type Reading, type Rule } from '../../grammar.ts'
import { pattern } from '../classes.ts'
import { first, has, modOf, numberOf, QUALIFIER } from '../phrase.ts'

const THAT = '(of | in) (that same? | the (same | following | previous | next)) unit'

/** `October of that year`, `the spring of the following year`, `2 February of the next year`: a part of a year that the text names by another of its dates. */
const ofThatYear: Rule = {
  name: 'of-that-year',
  pattern: pattern(
    `${QUALIFIER} (the? season | month dot? (day_number | ordinal_digits)? | the? (day_number | ordinal_digits) of? month dot?) comma? ${THAT}`,
  ),
  read(phrase, frame) {
    const year = first(phrase, 'unit')?.value === 'Y' ? thatYear(phrase, frame) : null
    const value = year === null ? null : partOf(phrase, year)
    return value === null ? null : date(value, 'time', modOf(phrase))
  },
}

/** The year that the words point to, from the last date of the text. */
function thatYear(phrase: Phrase, { narrative }: Frame): number | null {
  const year = /^\d{4}/.exec(narrative ?? '')?.[0]
  if (year === undefined) return null
  return Number(year) + (has(phrase, 'previous') ? -1 : has(phrase, 'following') || has(phrase, 'next') ? 1 : 0)
}

function partOf(phrase: Phrase, year: number): string | null {
  const season = first(phrase, 'season')
  if (season) return `${formatYear(year)}-${season.value}`
  const month = Number(first(phrase, 'month')?.value)
  const day = first(phrase, 'day_number') ?? first(phrase, 'ordinal_digits')
  if (!day?.number) return formatMonth(year, month)
  return isDay({ year, month, day: day.number.value }) ? `${formatMonth(year, month)}-${pad(day.number.value)}` : null
}

const DAY_LEADS = new Set(['on', 'by', 'until', 'since', 'from', 'to', 'of', 'before', 'after', 'and'])
/** `on the 19th`: the day of the month that the text is in, or of the next where that would lie behind the last day. */
const ofThatMonth: Rule = {
  name: 'of-that-month',
  pattern: pattern('the ordinal_digits (of (that same? | the same) unit)?'),
  read(phrase, frame) {
    const unit = first(phrase, 'unit')?.value ?? 'M'
    if (unit !== 'M' || !DAY_LEADS.has(phrase.before?.kind ?? '') || isOfThing(phrase)) return null
    return dayOfMonth(numberOf(phrase, 'ordinal_digits'), frame)
  },
}

/** `on the 18th hole`, `of the 14th century` */
const isOfThing = ({ before, after }: Phrase): boolean =>
  after !== undefined &&
  !(before?.kind === 'on' && after.tag === 'NNS') &&
  (/^(?:NN|JJ|CD|VBN|VBG|HYPH)/.test(after.tag) || after.kind === 'hyphen' || after.kind.startsWith('unit'))

const MONTH = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/
function dayOfMonth(day: number, { narrative }: Frame): Reading | null {
  const [, year, month, last] = MONTH.exec(narrative ?? '') ?? []
  if (year === undefined || month === undefined) return null
  const index = Number(year) * 12 + Number(month) - 1 + (last !== undefined && day < Number(last) ? 1 : 0)
  const whole = { year: Math.floor(index / 12), month: (index % 12) + 1, day }
  return isDay(whole) ? date(`${formatMonth(whole.year, whole.month)}-${pad(day)}`, 'time') : null
}

export const OF_YEARS: readonly Rule[] = [ofThatYear, ofThatMonth]
