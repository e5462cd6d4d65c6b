import type { Context } from './context.ts'
import { BORDER, emptyNameFeatures, PLACES, readContextFeatures, readWordFeatures } from './features.ts'
import { labelCount } from './labels.ts'
import type { NamesModel } from './model.ts'
import type { Word } from './words.ts'

/** Words whose sums are kept; beyond that the memory starts anew. */
const MOST_WORDS = 50_000

/** Writes the scores of each token's labels, `token * labels + label`. */
export type Scorer = (context: Context, scores: Float64Array) => void

/**
 * Adds up the weights of every token's features. What a word says by itself, of its own token and of those beside it, is added up once
 * a word and kept: the sums are of whole numbers, so that no order of adding changes them.
 */
export function createScorer({ emissions, types }: NamesModel): Scorer {
  const labels = labelCount(types)
  const features = emptyNameFeatures()
  const known = new Map<Word, Int16Array>()
  const sumsOf = (word: Word): Int16Array => {
    const found = known.get(word)
    if (found) return found
    if (known.size >= MOST_WORDS) known.clear()
    const sums = new Int16Array(PLACES.length * labels)
    PLACES.forEach((place, at) => {
      readWordFeatures(word, place, features)
      sums.set(emissions.score(features.hashes, features.size), at * labels)
    })
    known.set(word, sums)
    return sums
  }
  return (context, scores) => {
    const { words } = context
    const border = sumsOf(BORDER)
    const sums = words.map(sumsOf)
    for (let i = 0; i < words.length; i++) {
      readContextFeatures(context, i, features)
      const own = emissions.score(features.hashes, features.size)
      const row = i * labels
      for (let label = 0; label < labels; label++) scores[row + label] = own[label]!
      for (let at = 0; at < PLACES.length; at++) {
        const beside = sums[i + PLACES[at]!] ?? border
        for (let label = 0; label < labels; label++) scores[row + label]! += beside[at * labels + label]!
      }
    }
  }
}
