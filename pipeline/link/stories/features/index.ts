import { ACTIONS } from './actions.ts'
import type { Feature } from './compared.ts'
import { PARTICIPANTS } from './participants.ts'
import { STANDING } from './standing.ts'
import { TEXTS } from './texts.ts'
import { TIMES } from './times.ts'

/** All that is measured of two claims, in the order in which it is summed. */
export const FEATURES: readonly Feature[] = [...ACTIONS, ...PARTICIPANTS, ...TIMES, ...STANDING, ...TEXTS]
