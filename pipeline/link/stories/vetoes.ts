import { isDoneToOthers } from './features/participants.ts'
import { countShared } from './features/sets.ts'
import { daysBetween, isPast, toldTooSoon } from './features/times.ts'
import type { Sight } from './sight.ts'

/** Days between two occasions: what is told of one event seldom errs by more. */
const OTHER_OCCASION = 8
/** Days by which an article may be dated too early. */
const MISDATED = 1

/** "The company" of one document is not the one that acts in another and that the first hardly names. */
const isOneOfItsOwn = (a: Sight, b: Sight): boolean =>
  a.actors.isBackward &&
  b.actors.organizations.length > 0 &&
  a.claim.document_id !== b.claim.document_id &&
  countShared(a.named, b.named) === 0 &&
  !b.actors.organizations.some((id) => a.topics.has(id))

/** What no likeness outweighs: other occasions, told with their days; what one tells as past and the other as yet to come; whom each names by itself. */
export const isVetoed = (a: Sight, b: Sight): boolean =>
  (isPast(a) && isPast(b) && (daysBetween(a, b) ?? 0) >= OTHER_OCCASION) ||
  toldTooSoon(a, b) > MISDATED ||
  isDoneToOthers(a, b) ||
  isOneOfItsOwn(a, b) ||
  isOneOfItsOwn(b, a)
