import { addDays, addMonths, type Day, formatDay } from '../../calendar.ts'
import { date, type Frame, type Phrase, type Reading, type Rule } from '../../grammar.ts'
import { calendarValue, durationValue, shiftHour, shiftValue } from '../../value.ts'
import { pattern } from '../classes.ts'
import { has } from '../phrase.ts'
import { COUNT, countOf, duration, HEDGE, hedgeOf, MORE, TAIL, UNITS, unitOf } from './how_long.ts'
import { toReference } from './reference.ts'

const IN_DAYS: ReadonlyMap<string, number> = new Map(Object.entries({ D: 1, W: 7, '2W': 14 }))
const IN_MONTHS: ReadonlyMap<string, number> = new Map(Object.entries({ M: 1, Q: 3, Y: 12, '10Y': 120 }))
/** A day so many units from another; null where the unit is no day or more. */
export function moved(day: Day, unit: string, count: number): Day | null {
  const days = IN_DAYS.get(unit)
  if (days) return addDays(day, Math.round(days * count))
  const months = IN_MONTHS.get(unit)
  return months && Math.abs(count) < 1000 ? addMonths(day, Math.round(months * count)) : null
}

/** `two years ago`, `a week earlier`, `nearly four years ago`, `months ago`, `10 days later`, `two weeks from now` */
export const ago: Rule = {
  name: 'ago',
  pattern: pattern(
    `${HEDGE} (${COUNT} ${MORE} ${UNITS} ${TAIL} (or so)? | units) (ago | earlier | later | hence | (before | after) that? | from now)`,
  ),
  read(phrase, frame) {
    const direction = AHEAD.some((kind) => has(phrase, kind)) ? 1 : -1
    const deictic = has(phrase, 'ago') || has(phrase, 'hence') || has(phrase, 'from')
    const count = countOf(phrase)
    const isBeside = has(phrase, 'before') || has(phrase, 'after')
    if (isBeside && !isClosed(phrase)) return null
    if (count === null && !deictic) return duration(phrase, { value: durationValue(null, unitOf(phrase)) })
    if (count === null) return toReference(direction < 0 ? 'PAST_REF' : 'FUTURE_REF', frame.reference)
    const compared =
      has(phrase, 'ago') && count === 1 && unitOf(phrase) === 'Y' ? shifted(frame.compared, 'Y', -1) : null
    if (compared) return date(compared, 'time')
    return deictic ? fromReference(phrase, frame, direction * count) : fromNarrative(phrase, frame, direction * count)
  },
}

const AHEAD = ['later', 'hence', 'from', 'after']
/** `in three weeks' time`, `in a year's time` */
export const inTime: Rule = {
  name: 'in-time',
  pattern: pattern(`${HEDGE} ${COUNT} ${UNITS} (apostrophe | genitive) time`),
  read(phrase, frame) {
    const count = countOf(phrase)
    if (phrase.before?.kind !== 'in' || frame.scene !== null) return null
    return count === null ? toReference('FUTURE_REF', frame.reference) : fromReference(phrase, frame, count)
  },
}

/** "two days before" is a date where nothing follows that it is before. */
const CLOSES = new Set(['dot', 'comma', 'and', 'or'])
/** "That" is what it is before or after where no noun follows. */
const isClosed = (phrase: Phrase): boolean =>
  CLOSES.has(phrase.after?.kind ?? 'dot') || (has(phrase, 'that') && !/^(?:NN|JJ|CD|VBG)/.test(phrase.after?.tag ?? ''))

function fromReference(phrase: Phrase, { reference }: Frame, count: number): Reading {
  const unit = unitOf(phrase)
  const whole = Number.isInteger(count)
  const value =
    reference && whole ? calendarValue(reference, unit, count) : reference && halfValue(reference, unit, count)
  return date(value, 'document', hedgeOf(phrase))
}

/** `2 1/2 years ago` is known to the month. */
function halfValue(reference: Day, unit: string, count: number): string | null {
  const day = moved(reference, unit, count)
  return day && formatDay(day).slice(0, unit === 'Y' ? 7 : 10)
}

/** Earlier or later than a date of the text; where there is none, or one too coarse, the publication date for "earlier". */
function fromNarrative(phrase: Phrase, frame: Frame, count: number): Reading {
  const unit = unitOf(phrase)
  if (unit.startsWith('T')) return fromHour(phrase, frame, unit, count)
  const year = unit === 'Y' && count < 0
  if (year && frame.narrative === null) return fromReference(phrase, frame, count)
  const from = year ? yearsBefore(frame, count) : shifted(coarse(frame.narrative, unit), unit, count)
  return from && !isYetToCome(from, frame) ? date(from, 'time', hedgeOf(phrase)) : duration(phrase)
}

/** "Twenty years later it stands" goes from what the text gives no date of, where it would lie behind publication. */
const isYetToCome = (value: string, { reference }: Frame): boolean =>
  reference !== null && Number(value.slice(0, 4)) > reference.year

/** `an hour before`: so long from the hour that the text named last; a length of time where it named none. */
function fromHour(phrase: Phrase, { hour }: Frame, unit: string, count: number): Reading {
  const value = hour && shiftHour(hour, count * (MINUTES.get(unit) ?? Number.NaN))
  return value ? { ...date(value, 'time', hedgeOf(phrase)), type: 'TIME' } : duration(phrase)
}
const MINUTES: ReadonlyMap<string, number> = new Map(Object.entries({ TM: 1, TH: 60 }))

/** What is told in years or months is known to the year or month. */
const coarse = (value: string | null, unit: string): string | null =>
  value && !value.includes('-Q') ? value.slice(0, unit === 'M' ? 7 : YEARS.has(unit) ? 4 : undefined) : value
const YEARS = new Set(['Y', '10Y', '100Y', '1000Y'])

const shifted = (value: string | null, unit: string, count: number): string | null =>
  value && Number.isInteger(count) ? shiftValue(value, unit, count) : null

/** Years are reckoned from the quarter that the text compares, else from the year: a day is too fine. */
const yearsBefore = (frame: Frame, count: number): string | null =>
  shifted(
    frame.compared ?? (frame.narrative?.length === 10 ? frame.narrative.slice(0, 4) : frame.narrative),
    'Y',
    count,
  )
