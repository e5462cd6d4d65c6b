/** Weights of words, each positive for the article and negative for what surrounds it. */
export type Bag = ReadonlyMap<string, number>

export interface BagScore {
  /** Sum over all words, and over the near ones. */
  sum: number
  near: number
  least: number
  most: number
}

/** Prefix of the weights that a name has on the block's own element and its parent. */
export const NEAR = '.'

/** Sums in the order of the words. Words without a weight count nothing. */
export function bagScore(bag: Bag, words: readonly string[], near: number): BagScore {
  const score: BagScore = { sum: 0, near: 0, least: 0, most: 0 }
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string
    const weight = (bag.get(word) ?? 0) + (i < near ? (bag.get(NEAR + word) ?? 0) : 0)
    if (weight === 0) continue
    score.sum += weight
    if (i < near) score.near += weight
    if (weight < score.least) score.least = weight
    if (weight > score.most) score.most = weight
  }
  return score
}

/** Words of a text whose wording is weighed, with pairs, each once; the longest text looked at has this many words. */
const MAX_WORDS = 60

export function bagWords(found: readonly string[]): string[] {
  const words = found.slice(0, MAX_WORDS).map((word) => word.toLowerCase())
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`)
  const length = words.length <= 3 ? '#1-3' : words.length <= 12 ? '#4-12' : '#13-'
  return [...new Set([...words, ...pairs, length])]
}
