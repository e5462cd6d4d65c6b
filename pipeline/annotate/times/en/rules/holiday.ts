import { type Day, formatDay, pad, toDayNumber } from '../../calendar.ts'
import { date, type Rule, type TimeWord } from '../../grammar.ts'
import { FIXED, holidayIn } from '../../holiday_day.ts'
import { type Scene, yearInScene, yearOf } from '../../scene.ts'
import { pattern } from '../classes.ts'
import { first, has, numberOf } from '../phrase.ts'

/** `Christmas`, `last Thanksgiving`, `New Year's Eve 1999` */
const holiday: Rule = {
  name: 'holiday',
  pattern: pattern('(last | next | this)? holiday (comma? year)?'),
  read(phrase, { reference, scene }) {
    const rule = first(phrase, 'holiday')?.value ?? ''
    const stated = has(phrase, 'year') ? numberOf(phrase, 'year') : null
    if (phrase.words.length === 1 && isThing(phrase.after)) return null
    if (stated !== null) return date(dayText(rule, stated))
    if (scene !== null) return date(dayInScene(rule, scene), 'time')
    if (!reference) return date(FIXED.test(rule) ? `XXXX-${rule}` : null, 'document')
    return date(
      dayText(rule, nearestYear(rule, reference, has(phrase, 'last') ? -1 : has(phrase, 'next') ? 1 : 0)),
      'document',
    )
  },
}

/** `the Christmas cactus`: a noun that is no time makes the day's name its own. */
const isThing = (after: TimeWord | undefined): boolean => after?.kind === 'other' && /^NNS?$/.test(after.tag)

/** The year is the one that the story is in, or the next where the day would lie far back. */
function dayInScene(rule: string, scene: Scene): string | null {
  const day = holidayIn(rule, yearOf(scene))
  return day && dayText(rule, yearInScene(scene, day.month))
}

function dayText(rule: string, year: number): string | null {
  const day = holidayIn(rule, year)
  return day && `${pad(day.year, 4)}${formatDay(day).slice(4)}`
}

/** The year of the nearest such day; of the one before or after the reference where the words say so. */
function nearestYear(rule: string, reference: Day, side: number): number {
  const here = toDayNumber(reference)
  const years = [reference.year, reference.year - 1, reference.year + 1]
  const away = (year: number): number => toDayNumber(holidayIn(rule, year) ?? reference) - here
  const fit = years.filter((year) => side === 0 || Math.sign(away(year)) === side)
  return fit.reduce(
    (best, year) => (Math.abs(away(year)) < Math.abs(away(best)) ? year : best),
    fit[0] ?? reference.year,
  )
}

export const HOLIDAYS: readonly Rule[] = [holiday]
