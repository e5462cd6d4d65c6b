import { readLexicon } from '../../lexicon.ts'
import { once } from '../../once.ts'
import { singular } from './content_words.ts'

/** Frequencies as decimal logarithms of how often a word stands in a billion words: from the first on words tell nothing, up to the other all. */
const COMMON = 5.6
const RARE = 3.4

/** Tenths, by word without its end of plural: the most frequent of its forms. */
const frequencies = once(() => {
  const found = new Map<string, number>()
  for (const { word = '', zipf = '' } of readLexicon('en', 'word_frequencies')) {
    const bare = singular(word)
    found.set(bare, Math.max(found.get(bare) ?? 0, Number(zipf)))
  }
  return found
})

/** How much a word tells of what a text is about, 0 to 1: the seldom ones most. */
export function rarityOf(word: string): number {
  const frequency = (frequencies().get(word) ?? 0) / 10
  return Math.min(1, Math.max(0, (COMMON - frequency) / (COMMON - RARE)))
}

/** Words, each with how much it tells, and the sum of that. */
export interface Weighed {
  weights: ReadonlyMap<string, number>
  sum: number
}

export function weigh(words: readonly string[]): Weighed {
  const weights = new Map(words.map((word) => [word, rarityOf(word)]))
  let sum = 0
  for (const weight of weights.values()) sum += weight
  return { weights, sum }
}

/** How alike two texts are by their words: 0 (none shared) to 1 (all shared). */
export function likenessOf(some: Weighed, others: Weighed): number {
  if (some.sum === 0 || others.sum === 0) return 0
  let shared = 0
  for (const [word, weight] of some.weights) if (others.weights.has(word)) shared += weight
  return shared / Math.sqrt(some.sum * others.sum)
}
