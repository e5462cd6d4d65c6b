import type { Day } from './calendar.ts'
import type { FoundTime } from './grammar.ts'
import { monthOf, type Scene, sceneOf, yearOf } from './scene.ts'

/** What speaks for and against a text that tells of the past, as histories and lives do. */
export interface Telling {
  /** Dates with their year that lie behind the year before publication, and all of them. */
  past: number
  stated: number
  /** Those of the past that name a month, too. */
  with_month: number
  /** Words that are said from the day of publication, as those of news are: `yesterday`, `on Friday`, `last week`. */
  of_today: number
  /** The first year that it states. */
  opens: Scene | null
  /** Its first month or day is one of the past with its year. */
  opens_in_past: boolean
}

export function tellingOf(times: readonly FoundTime[], reference: Day | null): Telling {
  const stated = times.flatMap(({ reading, by }) =>
    reading.anchor === 'none' && !by.rule.of_event ? (sceneOf(reading.value) ?? []) : [],
  )
  const past = stated.filter((scene) => isPast(scene, reference))
  return {
    past: past.length,
    stated: stated.length,
    with_month: past.filter((scene) => monthOf(scene) !== null).length,
    of_today: times.filter(({ by }) => by.rule.of_today === true && !isPast(by.frame.nearby, reference)).length,
    opens: stated[0]?.slice(0, 4) ?? null,
    opens_in_past: past.includes(firstDay(times) ?? ''),
  }
}

/** A weekday beside such a date is one of then. */
const isPast = (value: string | null, reference: Day | null): boolean =>
  value !== null && (reference === null || yearOf(value) < reference.year - 1)

/** The value of the first expression that names a month or day of the calendar and states its year; null where the first states none. */
function firstDay(times: readonly FoundTime[]): Scene | null {
  const first = times.find(({ reading }) => DAY_OR_MONTH.test(reading.value ?? ''))
  return first?.reading.anchor === 'none' ? sceneOf(first.reading.value) : null
}
const DAY_OR_MONTH = /^(?:\d{4}|XXXX)-\d{2}/

/** Fewest dates of the past that make a story: one with its month counts twice; of years alone there must be more. */
const FEWEST = 4
const FEWEST_YEARS = 8
/** Dates of the past for each word that is said from the day of publication. */
const OF_TODAY = 8

/**
 * A text is no news where it gives dates of the past again and again, and next to nothing is said from the day of publication;
 * nor where it opens with such a date, and all its years lie in the past.
 */
export function isNarrative(telling: Telling): boolean {
  const { past, stated, with_month, of_today } = telling
  const alone = telling.opens_in_past && past === stated && of_today === 0
  const enough = alone || (with_month > 0 ? past + with_month >= FEWEST : past >= FEWEST_YEARS)
  return enough && past >= stated - past && past >= OF_TODAY * of_today
}
