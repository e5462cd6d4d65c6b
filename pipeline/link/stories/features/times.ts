import type { Sight } from '../sight.ts'
import { weekdayOfDay } from '../week.ts'
import type { Feature } from './compared.ts'
import { asNumber } from './sets.ts'

/** Days between the two spans, 0 where they meet; null where one is not known. */
export function daysBetween(a: Sight, b: Sight): number | null {
  if (a.earliest === null || a.latest === null || b.earliest === null || b.latest === null) return null
  return Math.max(0, a.earliest - b.latest, b.earliest - a.latest)
}

const isDay = ({ earliest, latest }: Sight): boolean => earliest !== null && earliest === latest
const isSameDay = (a: Sight, b: Sight): boolean => isDay(a) && isDay(b) && a.earliest === b.earliest

const publishedBetween = ({ published: a }: Sight, { published: b }: Sight): number | null =>
  a === null || b === null ? null : Math.abs(a - b)

/** The day of the week, 1 is Monday. */
const weekdayOf = (sight: Sight): number | null =>
  isDay(sight) ? weekdayOfDay(sight.earliest as number) : (sight.claim.weekday?.day ?? null)

/** Both give a day of the week, and one of them no more; null where they do not. */
function areOneWeekday(a: Sight, b: Sight): boolean | null {
  const [day, other] = [weekdayOf(a), weekdayOf(b)]
  return day === null || other === null || (isDay(a) && isDay(b)) ? null : day === other
}

/** Does a day say that they may be one: the same day, or the same of some week? */
export const shareDay = (a: Sight, b: Sight): boolean => isSameDay(a, b) || areOneWeekday(a, b) === true

const EVER = Number.MAX_SAFE_INTEGER
const isWithin = (days: number | null, least: number, most: number): boolean =>
  days !== null && days >= least && days <= most

export const isPast = ({ claim: { status } }: Sight): boolean => status === 'happened' || status === 'ongoing'
/** Days by which one that tells of it as past was published before the first day that the other, of another day, gives; 0 where it was not. */
const toldBefore = (a: Sight, b: Sight): number =>
  isPast(a) && a.published !== null && b.earliest !== null && (publishedBetween(a, b) ?? 0) > 0
    ? Math.max(0, b.earliest - a.published)
    : 0
export const toldTooSoon = (a: Sight, b: Sight): number => Math.max(toldBefore(a, b), toldBefore(b, a))

/** Days from the last that one gives to the publication of the other, which gives none. */
const daysAfter = (a: Sight, b: Sight): number | null =>
  a.latest !== null && b.latest === null && b.published !== null ? b.published - a.latest : null
const eitherAfter = (a: Sight, b: Sight): number | null => daysAfter(a, b) ?? daysAfter(b, a)

/** Two days, each told as long after as the other. */
const areOwnDays = (a: Sight, b: Sight): boolean =>
  isDay(a) &&
  isDay(b) &&
  a.earliest !== b.earliest &&
  a.published !== null &&
  b.published !== null &&
  a.published - (a.latest as number) === b.published - (b.latest as number)

const holds = (name: string, expected: number, test: (a: Sight, b: Sight) => boolean): Feature => ({
  ...{ name, expected },
  of: ({ a, b }) => asNumber(test(a, b)),
})

/** When it happens, and when it is told. */
export const TIMES: readonly Feature[] = [
  holds('same day', 1.2, isSameDay),
  holds('days that meet', 0.7, (a, b) => daysBetween(a, b) === 0 && !isSameDay(a, b)),
  holds('same day of some week', 0.5, (a, b) => areOneWeekday(a, b) === true),
  holds('other days of some week', -1.2, (a, b) => areOneWeekday(a, b) === false),
  holds('next day', -0.8, (a, b) => daysBetween(a, b) === 1),
  holds('days apart', -1.5, (a, b) => isWithin(daysBetween(a, b), 2, 5)),
  holds(
    'few days apart, told within a day',
    0.6,
    (a, b) => isWithin(daysBetween(a, b), 1, 3) && isWithin(publishedBetween(a, b), 0, 1),
  ),
  holds('each tells of its own day', -2, areOwnDays),
  holds('weeks apart', -3, (a, b) => isWithin(daysBetween(a, b), 6, 60)),
  holds('months apart', -5, (a, b) => isWithin(daysBetween(a, b), 61, EVER)),
  holds('told before it happened', -3, (a, b) => toldTooSoon(a, b) > 0),
  holds('one day given, told within a week', 0.4, (a, b) => isWithin(eitherAfter(a, b), -1, 7)),
  holds('one day given, told long after', -0.5, (a, b) => isWithin(eitherAfter(a, b), 15, EVER)),
  holds('published within two days', 0.4, (a, b) => isWithin(publishedBetween(a, b), 0, 2)),
  holds('published on one day', 0.2, (a, b) => isWithin(publishedBetween(a, b), 0, 0)),
  holds(
    'told as past days apart, no day shared',
    -0.4,
    (a, b) => isPast(a) && isPast(b) && isWithin(publishedBetween(a, b), 3, 29) && daysBetween(a, b) !== 0,
  ),
  holds(
    'published a month apart',
    -0.8,
    (a, b) => isWithin(publishedBetween(a, b), 30, EVER) && !a.claim.published_above && !b.claim.published_above,
  ),
  {
    name: 'like verbs, same day',
    expected: 1.2,
    of: ({ a, b, likeAction }) => likeAction * asNumber(isSameDay(a, b)),
  },
]
