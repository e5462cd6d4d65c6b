import { formatYear } from '../calendar.ts'
import type { FoundTime, Reading, TimeWord } from '../grammar.ts'
import { shiftValue } from '../value.ts'
import { isOf } from './classes.ts'

/** `from November to March 2020`, `between 7 and 8pm on Friday`: an end of a range that says less takes the rest from the other. */
export function joinRanges(times: readonly FoundTime[], words: readonly TimeWord[]): FoundTime[] {
  const joined = [...times]
  for (let at = 0; at + 1 < joined.length; at++) {
    const [start, end] = [joined[at] as FoundTime, joined[at + 1] as FoundTime]
    if (!isRange(start, end, words)) continue
    const [first, last] = endsOf(start, end)
    joined[at] = { ...start, reading: first }
    joined[at + 1] = { ...end, reading: last }
  }
  return joined
}

/** Words between the ends of a range. */
const JOINTS = new Set(['to', 'until', 'through', 'hyphen'])

function isRange(start: FoundTime, end: FoundTime, words: readonly TimeWord[]): boolean {
  const joint = words.findIndex((word) => word.start >= start.end)
  if (words[joint + 1]?.start !== end.start) return false
  const kind = words[joint]?.kind ?? ''
  return JOINTS.has(kind) || (kind === 'and' && start.by.phrase.before?.kind === 'between')
}

type Ends = [Reading, Reading]

function endsOf(start: FoundTime, end: FoundTime): Ends {
  const [first, last] = [start.reading, end.reading]
  if (first.type !== last.type) return [first, last]
  if (first.type === 'TIME') return [onDayOf(start, end), last]
  return first.type === 'DATE' ? inOrder(start, end) : [first, last]
}

const says = ({ by }: FoundTime, name: string): boolean => by.phrase.words.some(({ kind }) => isOf(kind, name))
const DAYS = ['weekday', 'day_name', 'month', 'iso', 'year_first']
const saysDay = (time: FoundTime): boolean => DAYS.some((name) => says(time, name))

const DAY_AND_HOUR = /^([^T]*)(T.*)$/
/** An hour is of the day that the end of its range names. */
function onDayOf(start: FoundTime, end: FoundTime): Reading {
  const [, , hour] = DAY_AND_HOUR.exec(start.reading.value ?? '') ?? []
  const [, day] = DAY_AND_HOUR.exec(end.reading.value ?? '') ?? []
  if (hour === undefined || day === undefined || !saysDay(end) || saysDay(start)) return start.reading
  return { ...start.reading, value: day + hour, anchor: end.reading.anchor }
}

const MONTH_OR_DAY = /^(\d{4}|XXXX)-(\d{2}(?:-\d{2})?)$/

/** Where one end alone states its year, the other has it, too; where none does, they are put in order. */
function inOrder(start: FoundTime, end: FoundTime): Ends {
  const [first, last] = [start.reading, end.reading]
  const [, firstYear, early = ''] = MONTH_OR_DAY.exec(first.value ?? '') ?? []
  const [, lastYear, late = ''] = MONTH_OR_DAY.exec(last.value ?? '') ?? []
  if (firstYear === undefined || lastYear === undefined || early.length !== late.length) return [first, last]
  const turn = early > late ? 1 : 0
  const [startStated, endStated] = [says(start, 'year'), says(end, 'year')]
  if (endStated && !startStated) return [inYear(first, Number(lastYear) - turn, early), last]
  if (startStated && !endStated) return [first, inYear(last, Number(firstYear) + turn, late)]
  if (startStated || endStated) return [first, last]
  if (isOverYear(first, last)) return [shifted(first, 'Y', 1), last]
  return (first.value ?? '') <= (last.value ?? '') ? [first, last] : moved(start, end)
}

const inYear = (reading: Reading, year: number, rest: string): Reading => ({
  ...reading,
  value: `${formatYear(year)}-${rest}`,
  anchor: 'none',
})

/** A range whose ends say no year is no longer than a year. */
const isOverYear = (first: Reading, last: Reading): boolean =>
  first.value !== null && last.value !== null && (shiftValue(first.value, 'Y', 1) ?? last.value) < last.value

const shifted = (reading: Reading, unit: string, by: number): Reading => ({
  ...reading,
  value: reading.value && shiftValue(reading.value, unit, by),
})

/** Of what lies ahead the end is later, of what is past the start is earlier than they would be by themselves. */
function moved(start: FoundTime, end: FoundTime): Ends {
  const unit = says(start, 'month') || says(end, 'month') ? 'Y' : 'W'
  return start.by.frame.direction() === 'future'
    ? [start.reading, shifted(end.reading, unit, 1)]
    : [shifted(start.reading, unit, -1), end.reading]
}
