import { overlaps } from '../../../record/span.ts'
import type { NounGroup } from '../../clause/noun_group.ts'
import type { Attribution } from '../attribution.ts'
import type { Unit } from '../unit.ts'
import type { Cue } from './cue.ts'

/** What reading one cue may look at. */
export interface Scene {
  unit: Unit
  text: string
  labels: readonly Attribution[]
  cues: readonly Cue[]
  /** Who said what ends right before the cue: `said that … and warned …`. */
  goesOn: NounGroup | null
}

/** Is the item inside words that a label claims? */
export const isClaimed = ({ unit, labels }: Scene, at: number): boolean => {
  const item = unit.items[at]
  return item !== undefined && labels.some((label) => label.parts.some((part) => overlaps(part, item)))
}
