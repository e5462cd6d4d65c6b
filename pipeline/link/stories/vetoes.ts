import { daysBetween, isPast, toldTooSoon } from './features/times.ts'
import type { Sight } from './sight.ts'

/** Days between two occasions: what is told of one event seldom errs by more. */
const OTHER_OCCASION = 8
/** Days by which an article may be dated too early. */
const MISDATED = 1

/** What no likeness outweighs: other occasions, told with their days; what one tells as past and the other as yet to come. */
export const isVetoed = (a: Sight, b: Sight): boolean =>
  (isPast(a) && isPast(b) && (daysBetween(a, b) ?? 0) >= OTHER_OCCASION) || toldTooSoon(a, b) > MISDATED
