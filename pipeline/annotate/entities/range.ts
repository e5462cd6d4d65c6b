/** Tokens of a sentence: the first, and the one after the last. */
export interface Range {
  first: number
  last: number
}
