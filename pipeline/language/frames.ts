import type { Token } from './reader.ts'

/**
 * What a predicate says and of whom, in the terms of PropBank (Palmer and others, 2005). Numbers are indices into the sentence's tokens; `to` is
 * exclusive.
 */
export interface Frame {
  at: number
  lemma: string
  /** `invade.01`, for verb and noun alike; `take.LV` is the verb of a light-verb phrase, whose noun has the arguments. Null where it is not known. */
  roleset: string | null
  arguments: FrameArgument[]
}

export interface FrameArgument {
  /** `ARG0` … `ARG5`, `ARGM-TMP` and the like; with `R-` a relative pronoun that stands for it, with `C-` a further part of it. */
  label: string
  /** What a numbered argument is to the predicate: `PAG` agent, `PPT` patient, `GOL` goal, `LOC`, `DIR`, `COM`, `MNR` …; null of others. */
  role: string | null
  /** The word that it turns on. */
  at: number
  from: number
  to: number
  /** How far the label leads over the next best (which may be none), as a logarithm of odds as the model sees them: 0 is a tie, 2 about nine in ten. */
  margin: number
}

/** Finds the frames of a sentence, in the order of their predicates. None where the tokens have no tree. */
export type ReadFrames = (tokens: readonly Token[]) => Frame[]

/** An argument by its word alone. */
export type WordArgument = Pick<FrameArgument, 'label' | 'role' | 'at'>

/** What single words of a sentence say, where somebody asks: their roleset, null where none is known, and of whom and what. */
export interface WordFrames {
  rolesetOf(at: number): string | null
  argumentsOf(at: number): readonly WordArgument[]
}

/** Opens a sentence to be asked for words that are known to be predicates. Nothing is known of tokens without a tree. */
export type OpenFrames = (tokens: readonly Token[]) => WordFrames
