import type { Span } from '../record/span.ts'

/** A word of a Universal Dependencies (v2) tree. Offsets are UTF-16 code units into the text given to `analyse`, end exclusive. */
export interface Token {
  start: number
  end: number
  text: string
  lemma: string
  upos: string
  /** Penn Treebank tag. */
  xpos: string
  /** Index (from 0) of the head in the sentence's tokens; -1 for the root. Null where the reader has no parser. */
  head: number | null
  /** Universal relation to the head, with subtype (`nsubj:pass`). Null where the reader has no parser. */
  deprel: string | null
}

export type NameType = 'person' | 'organization' | 'place' | 'event' | 'facility' | 'product' | 'group'

export interface Name {
  start: number
  end: number
  type: NameType
}

export interface Sentence {
  start: number
  end: number
  tokens: Token[]
  names: Name[]
}

/**
 * A reader of one language. `analyse` is pure and linear in the text's length; sentences come in order and do not overlap. Where stretches of the text
 * are given, each is read as a paragraph of its own, and what lies between them not at all; names are told from all of them together.
 */
export interface Reader {
  language: string
  analyse(text: string, stretches?: readonly Span[]): Sentence[]
  /**
   * By how much it prefers the end of a sentence to anything else behind each letter of a stretch, by offset; what ends at less than 1
   * ends with its paragraph. Made by the same judgements as the sentences of `analyse`, for whoever asks why.
   */
  scoreEnds?(text: string, stretch: Span): ReadonlyMap<number, number>
}
