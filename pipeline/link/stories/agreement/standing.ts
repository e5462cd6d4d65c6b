import type { StoryClaim } from '../story_claim.ts'

/** How a claim's source stands to the event: it is real, or yet to come; of what is imagined or asked for, and of mere guesses, nothing. */
export type Standing = 'real' | 'planned' | null

const COMMITTED: ReadonlySet<StoryClaim['certainty']> = new Set(['certain', 'probable'])
const REAL: ReadonlySet<StoryClaim['status']> = new Set(['happened', 'ongoing', 'denied'])

export function standingOf({ certainty, status }: StoryClaim): Standing {
  if (!COMMITTED.has(certainty)) return null
  if (REAL.has(status)) return 'real'
  return status === 'planned' ? 'planned' : null
}

export const isNegative = ({ polarity }: StoryClaim): boolean => polarity === 'negative'

/** Was it published on a later day than the other? */
export const isLater = ({ published }: StoryClaim, than: StoryClaim): boolean =>
  published !== null && than.published !== null && published > than.published
