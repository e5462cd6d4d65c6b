import type { SparseModel } from '../linear/sparse.ts'
import { type AmbiguityClasses, findClasses } from './ambiguity.ts'
import { TAGGER_FEATURES, taggerFeatures } from './tagger_features.ts'
import type { Words } from './words.ts'

/** Joint tags `UPOS|XPOS`; a tag is its index here. */
export type TagSet = string[]

/** By how much the tag of a word was preferred to each tag of `to`: `to.length` numbers a word. */
export interface Margins {
  to: readonly number[]
  values: Int32Array
}

/** Tags the words from `from` on: those before keep the tags that they have. */
export type Tagger = (words: Words, tags: Uint8Array, margins?: Margins, from?: number) => void

/** Greedy tagger from left to right (averaged perceptron, Collins 2002). Writes a tag a word and needs room for them. */
export function createTagger(model: SparseModel, classes: AmbiguityClasses): Tagger {
  const keys = new Int32Array(TAGGER_FEATURES)
  return (words, tags, margins, from = 0) => {
    findClasses(words, classes)
    let tag1 = from > 0 ? tags[from - 1]! : -1
    let tag2 = from > 1 ? tags[from - 2]! : -1
    for (let i = from; i < words.count; i++) {
      const scores = model.score(keys, taggerFeatures(words, i, tag1, tag2, keys))
      const tag = best(scores)
      tags[i] = tag
      if (margins) keepMargins(margins, i, scores, tag)
      tag2 = tag1
      tag1 = tag
    }
  }
}

function keepMargins({ to, values }: Margins, word: number, scores: Int32Array, tag: number): void {
  for (let k = 0; k < to.length; k++) values[word * to.length + k] = scores[tag]! - scores[to[k]!]!
}

/** Index of the largest number, the first of several. */
export function best(scores: Int32Array | Float32Array): number {
  let at = 0
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[at]!) at = i
  return at
}
