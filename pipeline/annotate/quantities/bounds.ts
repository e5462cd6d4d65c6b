import { roundNumber } from '../numbers/reading.ts'
import type { Measured, Modifier } from './grammar.ts'

/** The least and the most that a quantity says, in its unit; null where it leaves that side open. */
export interface Bounds {
  low: number | null
  high: number | null
}

/** "About 300" may be 10% more or less. */
const ABOUT = 0.1

/** The bounds of a number as its modifier takes it; exclusive ones ("more than") are given like inclusive ones. */
export function boundsOf({ low, high, by }: Measured, modifier: Modifier | null): Bounds {
  const { mod = null, reach = null } = modifier ?? {}
  if (mod === 'approximately')
    return by === 'vague' ? { low, high } : { low: beyond(low, -ABOUT), high: beyond(high, ABOUT) }
  if (mod === 'at_least' || mod === 'more_than') return { low, high: reach === null ? null : beyond(high, reach) }
  if (mod === 'at_most' || mod === 'less_than') return { low: reach === null ? null : beyond(low, -reach), high }
  return { low, high }
}

const beyond = (value: number, share: number): number => roundNumber(value + Math.abs(value) * share)
