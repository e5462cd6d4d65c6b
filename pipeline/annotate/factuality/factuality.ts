import type { Reason } from '../../stage.ts'
import type { Dependencies } from '../clause/dependencies.ts'

export type Certainty = 'certain' | 'probable' | 'possible' | 'uncommitted'
type Polarity = 'affirmative' | 'negative'
export type Status = 'happened' | 'ongoing' | 'planned' | 'hypothetical' | 'requested' | 'denied'

/** Words that say how certain, denied or real an event is: indexes of tokens, `to` exclusive. */
export interface FactualityCue {
  kind: 'certainty' | 'polarity' | 'status'
  from: number
  to: number
}

/** How an event stands for whoever speaks: for the article, or for the source of a cue. */
export interface Factuality {
  /** From -3 (it did not come about) to 3 (it did). */
  score: number
  certainty: Certainty
  polarity: Polarity
  status: Status
  cues: FactualityCue[]
}

/**
 * How the event of a word stands. `below` is the word by which a source is told ("said", "warned"): what lies between it and the event counts, and
 * what that word says of its content, for the source that it gives. Without it the whole sentence counts, for the article itself.
 */
export type FactualityOf = (tree: Dependencies, at: number, below?: number) => Factuality

/** Why it stands so: its own words, each word that governs it, and what weighs most in the score. For whoever asks; a run makes no reasons. */
export type ExplainFactuality = (tree: Dependencies, at: number, below?: number) => Reason[]
