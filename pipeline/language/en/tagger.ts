import type { SparseModel } from '../linear/sparse.ts'
import { type AmbiguityClasses, findClasses } from './ambiguity.ts'
import { TAGGER_FEATURES, taggerFeatures } from './tagger_features.ts'
import type { Words } from './words.ts'

/** Joint tags `UPOS|XPOS`; a tag is its index here. */
export type TagSet = string[]

/** Greedy tagger from left to right (averaged perceptron, Collins 2002). Writes a tag a word and needs room for them. */
export function createTagger(model: SparseModel, classes: AmbiguityClasses): (words: Words, tags: Uint8Array) => void {
  const keys = new Int32Array(TAGGER_FEATURES)
  return (words, tags) => {
    findClasses(words, classes)
    let tag1 = -1
    let tag2 = -1
    for (let i = 0; i < words.count; i++) {
      const tag = best(model.score(keys, taggerFeatures(words, i, tag1, tag2, keys)))
      tags[i] = tag
      tag2 = tag1
      tag1 = tag
    }
  }
}

/** Index of the largest number, the first of several. */
export function best(scores: Int32Array | Float32Array): number {
  let at = 0
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[at]!) at = i
  return at
}
