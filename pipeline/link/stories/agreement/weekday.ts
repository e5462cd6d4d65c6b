import type { StoryClaim, StoryWeekday } from '../story_claim.ts'

const DAY = 86_400_000
const WEEK = 7
/** Days from Monday to the first of January 1970. */
const FIRST = 3

/** The day of the week of a claim: of its day, or all that it tells of it. */
export function weekdayOf({ time, weekday }: Pick<StoryClaim, 'time' | 'weekday'>): StoryWeekday | null {
  if (!time?.earliest || time.earliest !== time.latest) return time === null ? weekday : null
  const days = Math.floor(Date.parse(time.earliest) / DAY) + FIRST
  return { text: time.earliest, day: (((days % WEEK) + WEEK) % WEEK) + 1, at_night: time.at_night }
}

/** Days between two claims of which one at least tells no more than a day of some week, 0 to 3; null where that cannot be told. */
export function weekdaysBetween(claim: StoryClaim, other: StoryClaim): number | null {
  const [one, another] = [weekdayOf(claim), weekdayOf(other)]
  if (one === null || another === null || (claim.weekday === null && other.weekday === null)) return null
  const apart = Math.abs(one.day - another.day)
  return Math.min(apart, WEEK - apart)
}
