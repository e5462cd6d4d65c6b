import { addDays, type Day, formatDay, formatWeek, weekdayOf } from '../../calendar.ts'
import { type Direction, date, type Frame, type Phrase, type Reading, type Rule } from '../../grammar.ts'
import { type Scene, weekdayInScene } from '../../scene.ts'
import { pattern } from '../classes.ts'
import { first, has, lookOf, modOf, numberOf, QUALIFIER } from '../phrase.ts'

/** `Friday`, `last Wednesday`, `early Tuesday`, `this coming Sunday`, `Saturday night` */
const weekday: Rule = {
  name: 'weekday',
  of_today: true,
  pattern: pattern(
    `${QUALIFIER} ((the | this | the this)? (back | next) | (the | this) (coming | following) | this)? weekday dot? daypart?`,
  ),
  read(phrase, frame) {
    const name = first(phrase, 'weekday')
    if (!name || isDoubtful(phrase, name.kind)) return null
    const stated: Direction = has(phrase, 'forward') ? 'future' : has(phrase, 'back') ? 'past' : null
    if (isAny(phrase)) return onDay(phrase, anyWeek(name.value), 'none')
    if (frame.scene !== null) return inScene(phrase, frame.scene, Number(name.value), stated === 'past')
    const strict = stated !== null
    const direction =
      stated ?? (has(phrase, 'this') ? (lookOf(phrase, frame) ?? 'future') : lookOf(phrase, frame)) ?? 'past'
    const day = frame.reference && nearDay(frame.reference, Number(name.value), direction, strict)
    return onDay(phrase, day ? formatDay(day) : anyWeek(name.value), 'document')
  },
}

/** `on a Tuesday`: of whatever week; so is a weekday that is a heading of its own. */
const isAny = ({ words, before, line }: Phrase): boolean =>
  words[0]?.kind === 'weekday' && (before?.kind === 'a' || line.length === 1)

/** The weekday of a week that is not known. */
const anyWeek = (weekday: string): string => `XXXX-WXX-${weekday}`

/** A day, or the part of it that the phrase names. */
function onDay(phrase: Phrase, day: string, anchor: Reading['anchor']): Reading {
  const part = first(phrase, 'daypart')?.value
  const reading = date(part ? `${day}T${part}` : day, anchor, modOf(phrase))
  return part ? { ...reading, type: 'TIME' } : reading
}

/** Of a story that is at no day, the week is not known. */
function inScene(phrase: Phrase, scene: Scene, weekday: number, back: boolean): Reading {
  const day = weekdayInScene(scene, weekday, back)
  return onDay(phrase, day ? formatDay(day) : anyWeek(String(weekday)), 'time')
}

/** `Sun`, `Sat` and the like are weekdays only with a full stop. */
const isDoubtful = (phrase: Phrase, kind: string): boolean => kind === 'weekday_short' && !has(phrase, 'dot')

/** The weekday within the seven days to (past) or from (future) the reference; itself counts unless `strict`. */
export function nearDay(reference: Day, weekday: number, direction: 'past' | 'future', strict: boolean): Day {
  const back = (weekdayOf(reference) - weekday + 7) % 7
  if (direction === 'past') return addDays(reference, -(back === 0 && strict ? 7 : back))
  const ahead = (7 - back) % 7
  return addDays(reference, ahead === 0 && strict ? 7 : ahead)
}

/** `Saturday in three weeks`: the one nearest to that many weeks from publication. */
const weekdayInWeeks: Rule = {
  name: 'weekday-in-weeks',
  of_today: true,
  pattern: pattern('weekday in (cardinal | a) (unit | units)'),
  read(phrase, { reference }) {
    const weeks = weeksOf(phrase)
    if (weeks === null) return null
    const day = reference && addDays(reference, 7 * weeks)
    const ahead = day && (Number(first(phrase, 'weekday')?.value) - weekdayOf(day) + 7) % 7
    return date(day && ahead !== null ? formatDay(addDays(day, ahead > 3 ? ahead - 7 : ahead)) : null, 'document')
  },
}

/** `a week from Friday`, `two weeks after Thursday`, `a week on Friday`, `a week ago Monday`, `a week from today`. */
const weeksFromDay: Rule = {
  name: 'weeks-from-day',
  of_today: true,
  pattern: pattern('(a | cardinal) (unit | units) (from | after | before | ago | on) (weekday | day_name)'),
  read(phrase, frame) {
    const count = has(phrase, 'a') ? 1 : numberOf(phrase, 'cardinal')
    if (has(phrase, 'on') && (has(phrase, 'day_name') || frame.direction() === 'past')) return null
    const days = DAYS_IN.get(first(phrase, 'unit')?.value ?? first(phrase, 'units')?.value ?? '')
    if (!days || !Number.isInteger(count) || count > 60) return null
    const from = startingDay(phrase, frame)
    const back = has(phrase, 'before') || has(phrase, 'ago')
    return date(from && formatDay(addDays(from, (back ? -days : days) * count)), 'document')
  },
}
const DAYS_IN: ReadonlyMap<string, number> = new Map(Object.entries({ D: 1, W: 7, '2W': 14 }))

function startingDay(phrase: Phrase, frame: Frame): Day | null {
  const { reference } = frame
  const name = first(phrase, 'day_name')
  if (!reference) return null
  if (name) return addDays(reference, Number(name.value))
  const direction = has(phrase, 'ago')
    ? 'past'
    : has(phrase, 'from') || has(phrase, 'on')
      ? 'future'
      : (frame.direction() ?? 'past')
  return nearDay(reference, Number(first(phrase, 'weekday')?.value), direction, false)
}

/** Weeks as the words count them; null where they count something else. */
function weeksOf(phrase: Phrase): number | null {
  const unit = first(phrase, 'unit') ?? first(phrase, 'units')
  const count = has(phrase, 'cardinal') ? numberOf(phrase, 'cardinal') : 1
  if (!Number.isInteger(count) || count > 60) return null
  return unit?.value === 'W' ? count : unit?.value === '2W' ? 2 * count : null
}

/** `Monday week`: a week after the next Monday. */
const weekdayWeek: Rule = {
  name: 'weekday-week',
  of_today: true,
  pattern: pattern('weekday unit !hyphen'),
  read(phrase, { reference }) {
    if (first(phrase, 'unit')?.value !== 'W' || phrase.words[1]?.lower !== 'week') return null
    const day = reference && nearDay(reference, Number(first(phrase, 'weekday')?.value), 'future', false)
    return date(day && formatDay(addDays(day, 7)), 'document')
  },
}

/** `Friday last week`, `Tuesday of next week`, `Monday this week`: the day of that week. */
const dayOfWeek: Rule = {
  name: 'day-of-week',
  of_today: true,
  pattern: pattern('weekday comma? of? (the (following | previous | coming) | this | last | next) unit'),
  read(phrase, { reference }) {
    if (first(phrase, 'unit')?.value !== 'W') return null
    const step = phrase.words.find((word) => WEEK_STEPS.has(word.kind))
    const monday = reference && addDays(reference, 1 - weekdayOf(reference))
    const days = Number(first(phrase, 'weekday')?.value) - 1 + 7 * (WEEK_STEPS.get(step?.kind ?? '') ?? 0)
    return date(monday && formatDay(addDays(monday, days)), 'document')
  },
}
const WEEK_STEPS: ReadonlyMap<string, number> = new Map(
  Object.entries({ last: -1, previous: -1, this: 0, next: 1, coming: 1, following: 1 }),
)

/** `the weekend`, `this weekend`, `last weekend` */
const weekend: Rule = {
  name: 'weekend',
  of_today: true,
  pattern: pattern(`${QUALIFIER} (the | this)? (back | forward)? weekend`),
  read(phrase, frame) {
    if (!frame.reference) return date(null, 'document')
    if (phrase.words.length === 1 && phrase.before?.kind !== 'during') return null
    const monday = addDays(frame.reference, 1 - weekdayOf(frame.reference))
    return date(
      `${formatWeek(addDays(monday, 7 * weeks(phrase, frame.reference, frame.direction())))}-WE`,
      'document',
      modOf(phrase),
    )
  },
}

/** Last weekday on which what happened "this weekend" did so on the one just over. */
const JUST_OVER = 3

function weeks(phrase: Phrase, reference: Day, direction: Direction): number {
  if (has(phrase, 'forward')) return 1
  if (has(phrase, 'back')) return -1
  if (has(phrase, 'this') && direction === 'past' && weekdayOf(reference) <= JUST_OVER) return -1
  const ahead = has(phrase, 'this') || direction === 'future' || weekdayOf(reference) >= 6
  return ahead ? 0 : -1
}

/** `the Sunday after next`, `the Friday before last`: a week further on or back. */
const afterNext: Rule = {
  name: 'weekday-after-next',
  of_today: true,
  pattern: pattern('the weekday (after next | before last)'),
  read(phrase, { reference }) {
    const back = has(phrase, 'before')
    const near =
      reference && nearDay(reference, Number(first(phrase, 'weekday')?.value), back ? 'past' : 'future', true)
    return date(near && formatDay(addDays(near, back ? -7 : 7)), 'document')
  },
}

export const WEEKDAYS: readonly Rule[] = [
  afterNext,
  weekdayInWeeks,
  weeksFromDay,
  weekdayWeek,
  dayOfWeek,
  weekday,
  weekend,
]
