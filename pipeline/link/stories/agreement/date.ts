import type { StoryTime } from '../story_claim.ts'
import type { Found } from './difference.ts'
import { isLater, isNegative, standingOf } from './standing.ts'
import type { ToldClaim } from './told_claim.ts'
import { weekdayOf, weekdaysBetween } from './weekday.ts'

/** Days by which what hangs on a day above the text may be off: a crawler may have put it there much later. */
const CRAWLED = 7

/** Days that two tellings of one day may be apart, where neither gives a longer stretch: beyond that they are two events. */
const NEAR = 31

/** Days on which it cannot have been both. Where a plan is put off, that is news; what happened did not on two days. */
export function compareDates(claim: ToldClaim, other: ToldClaim): Found | null {
  const [time, otherTime] = [claim.time, other.time]
  if (isNegative(claim) || isNegative(other)) return null
  if (!time || !otherTime) return compareWeekdays(claim, other)
  const apart = daysBetween(time, otherTime)
  if (apart <= (time.at_night || otherTime.at_night ? 1 : 0)) return null
  if (apart > Math.max(NEAR, widthOf(time), widthOf(otherTime))) return null
  if (apart > CRAWLED && (claim.basis === 'header' || other.basis === 'header')) return null
  const [standing, otherStanding] = [standingOf(claim), standingOf(other)]
  if (standing === null || otherStanding === null) return null
  if (standing === 'real' && otherStanding === 'planned') return null
  const isPutOff = standing === 'planned' && (otherStanding === 'real' || isLater(other, claim))
  return { relation: isPutOff ? 'update' : 'conflict', value: toText(time), other_value: toText(otherTime) }
}

/** Of what happened, days of some week: articles without a day of their own say no more. */
function compareWeekdays(claim: ToldClaim, other: ToldClaim): Found | null {
  const apart = weekdaysBetween(claim, other)
  const [day, otherDay] = [weekdayOf(claim), weekdayOf(other)]
  if (apart === null || day === null || otherDay === null) return null
  if (apart <= (day.at_night || otherDay.at_night ? 1 : 0)) return null
  if (standingOf(claim) !== 'real' || standingOf(other) !== 'real') return null
  return { relation: 'conflict', value: day.text, other_value: otherDay.text }
}

/** Days from the end of one to the beginning of the other; none where a day may be in both. An open side may be any day. */
const daysBetween = (a: StoryTime, b: StoryTime): number =>
  Math.max(0, daysFrom(a.latest, b.earliest), daysFrom(b.latest, a.earliest))

const DAY = 24 * 60 * 60 * 1000

const daysFrom = (latest: string | null, earliest: string | null): number =>
  latest === null || earliest === null ? 0 : (Date.parse(earliest) - Date.parse(latest)) / DAY

const widthOf = ({ earliest, latest }: StoryTime): number => daysFrom(earliest, latest)

/** A day, or an ISO 8601 interval. */
const toText = ({ earliest, latest }: StoryTime): string =>
  earliest === latest ? String(earliest) : `${earliest ?? '..'}/${latest ?? '..'}`
