import { type Day, formatDay, formatMonth, formatYear, isDay, pad, toDayNumber } from '../../calendar.ts'
import { type Direction, date, type Frame, type Phrase, type Reading, type Rule } from '../../grammar.ts'
import { monthOf as monthOfScene, type Scene, yearInScene, yearOf } from '../../scene.ts'
import { pattern } from '../classes.ts'
import { isNoMonth } from '../no_month.ts'
import { first, has, lookOf, looksBack, modOf, numberOf, QUALIFIER } from '../phrase.ts'
import { eventYear } from './event_day.ts'

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

/** `2014 Feb 17`, `2014, Feb. 17` */
const yearMonthDay: Rule = {
  name: 'year-month-day',
  pattern: pattern('year_number comma? month dot? (day_number | ordinal_digits)'),
  read: readMonthDay,
}

/** `3` in `from 3 to 5 June`: the month is that of the end. */
const firstDay: Rule = {
  name: 'first-day',
  pattern: pattern(
    '(day_number | ordinal_digits) (?= (to | through | until | and) the? (day_number | ordinal_digits) of? month)',
  ),
  read(phrase, frame) {
    const [joint] = phrase.line.slice(phrase.at + 1)
    const leads = joint?.kind === 'and' ? PAIR_LEADS : RANGE_LEADS
    if (!leads.has(phrase.before?.kind ?? '')) return null
    const month = phrase.line.findIndex((word, index) => index > phrase.at && word.kind.startsWith('month'))
    return readMonthDay({ ...phrase, words: [...phrase.words, ...phrase.line.slice(month, month + 1)] }, frame)
  },
}
const PAIR_LEADS = new Set(['between', 'on', 'the'])
const RANGE_LEADS = new Set(['from', 'on', 'during', 'the', 'comma', 'bracket'])

const ENDS = new Set(['dot', 'comma', 'bracket'])
/** `5` in `June 3 to 5`: the month is that of the start. */
const lastDay: Rule = {
  name: 'last-day',
  pattern: pattern(
    '(?<= month dot? (day_number | ordinal_digits) (to | through | until | and)) (day_number | ordinal_digits)',
  ),
  read(phrase, frame) {
    if (phrase.before?.kind === 'and' && !ENDS.has(phrase.after?.kind ?? 'dot')) return null
    const month = phrase.line.findLastIndex((word, index) => index < phrase.at && word.kind.startsWith('month'))
    return readMonthDay({ ...phrase, words: [...phrase.line.slice(month, month + 1), ...phrase.words] }, frame)
  },
}

function readMonthDay(phrase: Phrase, frame: Frame): Reading | null {
  const month = Number(first(phrase, 'month')?.value)
  const days = phrase.words.filter((word) => word.kind === 'day_number' || word.kind.startsWith('ordinal'))
  if (isFirstOf(phrase)) return null
  const [day = 0, last] = days.map((word) => word.number?.value ?? 0)
  const stated = statedYear(phrase, frame) ?? eventYear(month, day, phrase, frame)
  const year = stated ?? nearestYear({ year: 0, month, day }, phrase, frame)
  if (!isDay({ year: year ?? 2000, month, day })) return null
  const anchor = has(phrase, 'year') ? 'none' : frame.scene !== null && stated === null ? 'time' : 'document'
  if (year === null) return date(`XXXX-${pad(month)}-${pad(day)}`, anchor, modOf(phrase))
  const start = formatDay({ year, month, day })
  const end = last && isDay({ year, month, day: last }) ? `/${formatDay({ year, month, day: last })}` : ''
  return date(start + end, anchor, modOf(phrase))
}

/** `In November the first train came`: no day of the month. */
const isFirstOf = ({ words, after }: Phrase): boolean =>
  words.at(-1)?.kind === 'ordinal' && words.at(-2)?.kind === 'the' && /^(?:NN|JJ)/.test(after?.tag ?? '')

const STEPS: ReadonlyMap<string, number> = new Map(
  Object.entries({ last: -1, this: 0, next: 1, previous: -1, following: 1 }),
)

/** The year that the words give: as a number, or as this, last, next year. Null where they give none. */
function statedYear(phrase: Phrase, frame: Frame): number | null {
  if (has(phrase, 'year')) return numberOf(phrase, 'year')
  const step = phrase.words.find((word) => STEPS.has(word.kind))
  if (!step || first(phrase, 'unit')?.value !== 'Y' || !frame.reference) return null
  return frame.reference.year + (STEPS.get(step.kind) ?? 0)
}

const YEAR = /^\d{4}$/
/** The year that a sentence of news names before it tells on of it: "in 2008 she lost in June". */
function yearSpokenOf({ before }: Phrase, { nearby, reference, direction }: Frame): number | null {
  if (!YEAR.test(nearby ?? '') || !reference || before?.kind !== 'in' || direction() !== 'past') return null
  return Number(nearby) < reference.year - 1 ? Number(nearby) : null
}

/** How many days against the way that the verb looks the nearest year may be. */
const AGAINST = 31

/** The year that puts the day nearest to publication, unless the words or the verb look the other way. */
function nearestYear(day: Day, phrase: Phrase, frame: Frame): number | null {
  const { reference, scene } = frame
  if (scene !== null) return yearInScene(scene, day.month)
  const spokenOf = yearSpokenOf(phrase, frame)
  if (spokenOf !== null || !reference) return spokenOf
  const away = (year: number): number => toDayNumber({ ...day, year }) - toDayNumber(reference)
  const lead = phrase.before?.kind ?? ''
  const slack = lead === 'ended' || lead === 'ending' || lead === 'since' ? 0 : AGAINST
  const look = lead === 'bracket' ? null : lookOf(phrase, frame)
  const fits = (year: number): boolean =>
    look === 'past' ? away(year) <= slack : look === 'future' ? away(year) >= -slack : true
  const years = [reference.year, reference.year - 1, reference.year + 1].filter(fits)
  const nearer = (best: number, year: number): number => (Math.abs(away(year)) < Math.abs(away(best)) ? year : best)
  return years.reduce(nearer, years[0] ?? reference.year)
}

/** `February 2022`, `mid-June of 1994`, `January this year` */
const monthYear: Rule = {
  name: 'month-year',
  pattern: pattern(
    `${QUALIFIER} month dot? ((comma | of | in)? (year | (this | last | next) unit) | apostrophe (day_number | number))`,
  ),
  read(phrase, frame) {
    const year = shortYear(phrase, frame) ?? statedYear(phrase, frame)
    const anchor = has(phrase, 'year') || has(phrase, 'apostrophe') ? 'none' : 'document'
    if (year === null) return has(phrase, 'unit') && first(phrase, 'unit')?.value !== 'Y' ? null : date(null, anchor)
    return date(formatMonth(year, Number(first(phrase, 'month')?.value)), anchor, modOf(phrase))
  },
}

/** `'09` in `Sept. '09`: the last such year before publication, or the year after it. */
function shortYear(phrase: Phrase, { reference }: Frame): number | null {
  const text = has(phrase, 'apostrophe') ? (phrase.words.at(-1)?.text ?? '') : ''
  if (text.length !== 2) return null
  const [last, hundred] = [(reference?.year ?? 2049) + 1, 100]
  return last - (((last % hundred) - Number(text) + hundred) % hundred)
}

/** `in ’08`, `since '92` */
const bareShortYear: Rule = {
  name: 'short-year',
  pattern: pattern('(?<= (in | since | until | by | of)) apostrophe (day_number | number)'),
  read(phrase, frame) {
    const year = shortYear(phrase, frame)
    return year === null || phrase.words[0]?.end !== phrase.words[1]?.start || isQuoted(phrase)
      ? null
      : date(formatYear(year))
  },
}
/** `in '08'` */
const isQuoted = ({ after }: Phrase): boolean => after?.kind === 'apostrophe'

/** `October`, `last April`, `mid-November`, `this coming May` */
const month: Rule = {
  name: 'month',
  pattern: pattern(
    `${QUALIFIER} ((the | this | the this)? (back | next) | (the | this) (coming | following) | this)? month dot?`,
  ),
  read(phrase, frame) {
    const name = first(phrase, 'month')
    if (!name || isNoMonth(phrase, name)) return null
    const step = has(phrase, 'forward') ? 'future' : has(phrase, 'back') ? 'past' : null
    const { reference, scene } = frame
    if (scene !== null) {
      const look = step ?? (isBefore(phrase, scene, Number(name.value)) ? 'past' : null)
      return date(monthInScene(scene, Number(name.value), look), 'time', modOf(phrase))
    }
    const year = step === null ? yearSpokenOf(phrase, frame) : null
    if (year !== null) return date(formatMonth(year, Number(name.value)), 'time', modOf(phrase))
    if (!reference) return date(`XXXX-${pad(Number(name.value))}`, 'document', modOf(phrase))
    const look = step ?? lookOf(phrase, frame) ?? (phrase.line.some(({ tag }) => VERB.test(tag)) ? 'past' : null)
    return date(nearMonth(reference, Number(name.value), look, step !== null), 'document', modOf(phrase))
  },
}

/** A month of a story; "the following May" is the next one, "the previous May" the last. */
function monthInScene(scene: Scene, month: number, step: 'past' | 'future' | null): string {
  const now = monthOfScene(scene) ?? 0
  if (step === 'future') return formatMonth(yearOf(scene) + (month > now && now > 0 ? 0 : 1), month)
  if (step === 'past') return formatMonth(yearOf(scene) - (month < now ? 0 : 1), month)
  return formatMonth(yearInScene(scene, month), month)
}

/** "By January 1942 it was where it had been in October": what had happened by then is told of a month that lies back. */
const isBefore = (phrase: Phrase, scene: Scene, month: number): boolean =>
  month > (monthOfScene(scene) ?? 12) && looksBack(phrase)

const VERB = /^(?:VB|MD)/

/** The month that the words look to; the nearest where they look nowhere. */
function nearMonth(reference: Day, month: number, look: Direction, strict: boolean): string {
  const current = strict && month === reference.month
  const ahead = (month - reference.month + 12) % 12
  const direction = look ?? (ahead > 0 && ahead < HALF_A_YEAR ? 'future' : 'past')
  if (direction === 'future') return formatMonth(reference.year + (month < reference.month || current ? 1 : 0), month)
  return formatMonth(reference.year - (month > reference.month || current ? 1 : 0), month)
}
const HALF_A_YEAR = 6

export const MONTHS: readonly Rule[] = [
  monthDay,
  dayMonth,
  yearMonthDay,
  firstDay,
  lastDay,
  monthYear,
  month,
  bareShortYear,
]
