import type { Attribution } from './attribution.ts'
import type { Speaker } from './speaker.ts'
import type { Unit } from './unit.ts'

/** What was said so far: whose words may go on without being introduced again. */
export interface Conversation {
  last: { attribution: Attribution; speaker: Speaker; unit: Unit } | null
  /** The unit before, where it ends in a colon. */
  colon: Unit | null
}
