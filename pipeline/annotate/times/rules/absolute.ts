import { type Day, formatDay, formatMonth, formatYear, isDay, pad, toDayNumber } from '../calendar.ts'
import { pattern } from '../pattern.ts'
import {
  date,
  type Frame,
  first,
  has,
  lookOf,
  modOf,
  numberOf,
  type Phrase,
  QUALIFIER,
  type Reading,
  type Rule,
} from '../rule.ts'

/** `2023-11-10`, `2023-11-10T08:00Z` */
const iso: Rule = {
  name: 'iso',
  pattern: pattern('iso'),
  read({ words }) {
    const text = words[0]?.text ?? ''
    return text.length > 10 ? { ...date(text.slice(0, 16)), type: 'TIME' } : date(text)
  },
}

/** `12/31/99`: month first, unless only the other order is a date. */
const slashes: Rule = {
  name: 'slashes',
  pattern: pattern('slashes'),
  read({ words }) {
    const [a = 0, b = 0, c = 0] = (words[0]?.text ?? '').split('/').map(Number)
    const year = c < 100 ? c + (c < 50 ? 2000 : 1900) : c
    const orders = [
      { year, month: a, day: b },
      { year, month: b, day: a },
    ]
    const day = orders.find(isDay)
    return day && year >= 1000 ? date(formatDay(day)) : null
  },
}

const WEEKDAY = '(weekday dot? comma?)?'

/** `Sept. 30`, `Saturday, April 25`, `March 26, 1996`, `July 27-29`, `around Nov. 1` */
const monthDay: Rule = {
  name: 'month-day',
  pattern: pattern(
    `${QUALIFIER} ${WEEKDAY} month dot? the? (day_number | ordinal) (hyphen day_number)? (comma? year | comma? (this | last | next) unit)?`,
  ),
  read: readMonthDay,
}

/** `30 September 2023`, `the 4th of July` */
const dayMonth: Rule = {
  name: 'day-month',
  pattern: pattern(
    `${QUALIFIER} ${WEEKDAY} the? (day_number | ordinal) (hyphen day_number)? of? month dot? (comma? year | comma? (this | last | next) unit)?`,
  ),
  read: readMonthDay,
}

function readMonthDay(phrase: Phrase, frame: Frame): Reading | null {
  const month = Number(first(phrase, 'month')?.value)
  const days = phrase.words.filter((word) => word.kind === 'day_number' || word.kind.startsWith('ordinal'))
  const [day = 0, last] = days.map((word) => word.number?.value ?? 0)
  const stated = statedYear(phrase, frame)
  const year = stated ?? nearestYear({ year: 0, month, day }, phrase, frame)
  if (!isDay({ year: year ?? 2000, month, day })) return null
  const anchor = has(phrase, 'year') ? 'none' : 'document'
  if (year === null) return date(`XXXX-${pad(month)}-${pad(day)}`, anchor, modOf(phrase))
  const start = formatDay({ year, month, day })
  const end = last && isDay({ year, month, day: last }) ? `/${formatDay({ year, month, day: last })}` : ''
  return date(start + end, anchor, modOf(phrase))
}

const STEPS: Record<string, number> = { last: -1, this: 0, next: 1, previous: -1, following: 1 }

/** The year that the words give: as a number, or as this, last, next year. Null where they give none. */
function statedYear(phrase: Phrase, frame: Frame): number | null {
  if (has(phrase, 'year')) return numberOf(phrase, 'year')
  const step = phrase.words.find((word) => word.kind in STEPS)
  if (!step || first(phrase, 'unit')?.value !== 'Y' || !frame.reference) return null
  return frame.reference.year + (STEPS[step.kind] ?? 0)
}

/** How many days against the way that the verb looks the nearest year may be. */
const AGAINST = 31

/** The year that puts the day nearest to publication, unless the words or the verb look the other way. */
function nearestYear(day: Day, phrase: Phrase, frame: Frame): number | null {
  const { reference } = frame
  if (!reference) return null
  const away = (year: number): number => toDayNumber({ ...day, year }) - toDayNumber(reference)
  const lead = phrase.before?.kind ?? ''
  const slack = lead === 'ended' || lead === 'ending' || lead === 'since' ? 0 : AGAINST
  const look = lookOf(phrase, frame)
  const fits = (year: number): boolean =>
    look === 'past' ? away(year) <= slack : look === 'future' ? away(year) >= -slack : true
  const years = [reference.year, reference.year - 1, reference.year + 1].filter(fits)
  const nearer = (best: number, year: number): number => (Math.abs(away(year)) < Math.abs(away(best)) ? year : best)
  return years.reduce(nearer, years[0] ?? reference.year)
}

/** `February 2022`, `mid-June of 1994`, `January this year` */
const monthYear: Rule = {
  name: 'month-year',
  pattern: pattern(`${QUALIFIER} month dot? (comma | of)? (year | (this | last | next) unit)`),
  read(phrase, frame) {
    const year = statedYear(phrase, frame)
    const anchor = has(phrase, 'year') ? 'none' : 'document'
    if (year === null) return has(phrase, 'unit') && first(phrase, 'unit')?.value !== 'Y' ? null : date(null, anchor)
    return date(formatMonth(year, Number(first(phrase, 'month')?.value)), anchor, modOf(phrase))
  },
}

/** `October`, `last April`, `mid-November`, `this coming May` */
const month: Rule = {
  name: 'month',
  pattern: pattern(
    `${QUALIFIER} ((the | this | the this)? (back | next) | (the | this) (coming | following) | this)? month dot?`,
  ),
  read(phrase, frame) {
    const name = first(phrase, 'month')
    if (!name || isDoubtfulMonth(phrase, name.kind, name.lower)) return null
    const step = has(phrase, 'forward') ? 'future' : has(phrase, 'back') ? 'past' : null
    const { reference } = frame
    if (!reference) return date(`XXXX-${pad(Number(name.value))}`, 'document', modOf(phrase))
    return date(
      nearMonth(reference, Number(name.value), step ?? lookOf(phrase, frame) ?? 'past', step !== null),
      'document',
      modOf(phrase),
    )
  },
}

/** Names of months that are common words, first in a sentence; abbreviations without a full stop. */
const AMBIGUOUS = new Set(['may', 'march', 'august'])
const isDoubtfulMonth = (phrase: Phrase, kind: string, lower: string): boolean =>
  (kind === 'month_short' && !has(phrase, 'dot')) ||
  (AMBIGUOUS.has(lower) && phrase.words.length === 1 && phrase.before === undefined) ||
  (phrase.words.length === 1 &&
    phrase.after?.kind === 'other' &&
    /^\p{Lu}/u.test(phrase.after.text) &&
    phrase.before === undefined)

function nearMonth(reference: Day, month: number, direction: 'past' | 'future', strict: boolean): string {
  const current = strict && month === reference.month
  if (direction === 'future') return formatMonth(reference.year + (month < reference.month || current ? 1 : 0), month)
  return formatMonth(reference.year - (month > reference.month || current ? 1 : 0), month)
}

/** `1990`, `early 1990`, `the end of 1994`, `the year 2000`, `nineteen ninety-six`, `1990-95` */
const year: Rule = {
  name: 'year',
  pattern: pattern(`${QUALIFIER} (the unit (year | number_word) | year (hyphen (year | number))?)`),
  read(phrase) {
    const word = first(phrase, 'year') ?? first(phrase, 'number_word')
    const value = word?.number?.value ?? 0
    if (!word || !isYear(phrase, value, word.kind)) return null
    const end = lastYear(phrase, value)
    if (
      phrase.words.some((w) => w.kind === 'hyphen') &&
      !has(phrase, 'mid') &&
      !has(phrase, 'early') &&
      !has(phrase, 'late') &&
      end === null
    )
      return null
    return date(end === null ? formatYear(value) : `${formatYear(value)}/${formatYear(end)}`, 'none', modOf(phrase))
  },
}

/** The second year of `1990-95` or `1990-1995`. */
function lastYear(phrase: Phrase, from: number): number | null {
  const hyphen = phrase.words.findLastIndex((word) => word.kind === 'hyphen')
  const tail = phrase.words[hyphen + 1]
  if (hyphen < 1 || phrase.words[hyphen - 1]?.kind !== 'year_number' || !tail?.number) return null
  const value = tail.number.value
  const full = value < 100 && tail.text.length === 2 ? from - (from % 100) + value : value
  return full > from && full < from + 100 ? full : null
}

const YEAR_LEADS = new Set([
  'in',
  'since',
  'until',
  'by',
  'during',
  'of',
  'from',
  'to',
  'before',
  'after',
  'through',
  'between',
  'and',
  'for',
  'this',
  'bracket',
  'comma',
  'late',
  'early',
  'mid',
])
const NOT_BEFORE = new Set([
  'sign',
  'apostrophe',
  'hyphen',
  'no',
  'more',
  'least',
  'than',
  'approx',
  'up',
  'day_number',
  'number',
  'decimal',
])
const NOT_AFTER = new Set(['units', 'quarters', 'number', 'sign', 'number_word', 'day_number', 'meridiem', 'zone'])

/** Four digits are a year where they lie between 1900 and 2100, or after a word that leads to years; never a count or a price. */
function isYear(phrase: Phrase, value: number, kind: string): boolean {
  if (kind === 'year_word' || phrase.words.some((word) => word.value === 'Y')) return value >= 1000 && value <= 2100
  const lead = phrase.words.length > 1 || YEAR_LEADS.has(phrase.before?.kind ?? '')
  if (NOT_BEFORE.has(phrase.before?.kind ?? '') && phrase.words.length === 1) return false
  if (NOT_AFTER.has(phrase.after?.kind ?? '')) return false
  if (value >= 1900 && value <= 2100) return lead || !isCounted(phrase)
  return lead && value >= 1100 && value < 1900 && !isCounted(phrase)
}

/** A plural noun after the number: `2000 people` cannot be seen by its ending alone, so any common word counts. */
const isCounted = ({ after }: Phrase): boolean => after?.kind === 'other' && /^\p{Ll}+s$/u.test(after.text)

/** `the late 1970s`, `the '90s`, `the nineties` */
const decade: Rule = {
  name: 'decade',
  pattern: pattern(
    `the? (early hyphen? | late hyphen? | mid hyphen? | edge of the)? (mid hyphen)? (decade | decade_name)`,
  ),
  read(phrase) {
    const named = first(phrase, 'decade_name')
    if (named && !has(phrase, 'the')) return null
    const digits = (first(phrase, 'decade')?.text ?? '').replace(/\D/g, '')
    const value = named ? `19${named.value}` : digits.length === 4 ? digits.slice(0, 3) : `19${digits.charAt(0)}`
    return date(value, 'none', modOf(phrase))
  },
}

/** `the 20th century` */
const century: Rule = {
  name: 'century',
  pattern: pattern('the? (early hyphen? | late hyphen? | mid hyphen?)? ordinal hyphen? unit'),
  read(phrase) {
    const number = numberOf(phrase, 'ordinal')
    return first(phrase, 'unit')?.value === '100Y' ? date(pad(number - 1), 'none', modOf(phrase)) : null
  },
}

export const ABSOLUTE: readonly Rule[] = [iso, slashes, monthDay, dayMonth, monthYear, month, year, decade, century]
