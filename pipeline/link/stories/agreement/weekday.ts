import type { StoryClaim, StoryWeekday } from '../story_claim.ts'
import { WEEK, weekdayOfDay } from '../week.ts'

const DAY = 86_400_000

/** The day of the week of a claim: of its day, or all that it tells of it. */
export function weekdayOf({ time, weekday }: Pick<StoryClaim, 'time' | 'weekday'>): StoryWeekday | null {
  if (!time?.earliest || time.earliest !== time.latest) return time === null ? weekday : null
  const day = weekdayOfDay(Math.floor(Date.parse(time.earliest) / DAY))
  return { text: time.earliest, day, at_night: time.at_night }
}

/** Days between two claims of which one at least tells no more than a day of some week, 0 to 3; null where that cannot be told. */
export function weekdaysBetween(claim: StoryClaim, other: StoryClaim): number | null {
  const [one, another] = [weekdayOf(claim), weekdayOf(other)]
  if (one === null || another === null || (claim.weekday === null && other.weekday === null)) return null
  const apart = Math.abs(one.day - another.day)
  return Math.min(apart, WEEK - apart)
}
