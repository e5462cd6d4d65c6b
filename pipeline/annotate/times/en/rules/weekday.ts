import { addDays, type Day, formatDay, formatWeek, weekdayOf } from '../../calendar.ts'
import { type Direction, date, type Phrase, type Rule } from '../../grammar.ts'
import { pattern } from '../classes.ts'
import { first, has, lookOf, modOf, QUALIFIER } from '../phrase.ts'

/** `Friday`, `last Wednesday`, `early Tuesday`, `this coming Sunday`, `Saturday night` */
const weekday: Rule = {
  name: 'weekday',
  pattern: pattern(
    `${QUALIFIER} ((the | this | the this)? (back | next) | (the | this) (coming | following) | this)? weekday dot? daypart?`,
  ),
  read(phrase, frame) {
    const name = first(phrase, 'weekday')
    if (!name || isDoubtful(phrase, name.kind)) return null
    const stated: Direction = has(phrase, 'forward') ? 'future' : has(phrase, 'back') ? 'past' : null
    const strict = stated !== null
    const direction =
      stated ?? (has(phrase, 'this') ? (lookOf(phrase, frame) ?? 'future') : lookOf(phrase, frame)) ?? 'past'
    const day = frame.reference && nearDay(frame.reference, Number(name.value), direction, strict)
    const part = first(phrase, 'daypart')?.value
    const value = day && formatDay(day)
    if (part) return { ...date(value && `${value}T${part}`, 'document', modOf(phrase)), type: 'TIME' }
    return date(value, 'document', modOf(phrase))
  },
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

/** `the weekend`, `this weekend`, `last weekend` */
const weekend: Rule = {
  name: 'weekend',
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

function weeks(phrase: Phrase, reference: Day, direction: Direction): number {
  if (has(phrase, 'forward')) return 1
  if (has(phrase, 'back')) return -1
  const ahead = has(phrase, 'this') || direction === 'future' || weekdayOf(reference) >= 6
  return ahead ? 0 : -1
}

export const WEEKDAYS: readonly Rule[] = [weekday, weekend]
