/** What a word weighs anywhere, and besides that on the block's own element or its parent: positive for the article, negative for what surrounds it. */
export type Weights = readonly [anywhere: number, near: number]
export type Bag = ReadonlyMap<string, Weights>

export interface BagScore {
  /** Sum over all words, and over the near ones. */
  sum: number
  near: number
  least: number
  most: number
}

/** Sums in the order of the words; the first `near` are near. Words without a weight count nothing. */
export function bagScore(bag: Bag, words: readonly string[], near: number): BagScore {
  const score: BagScore = { sum: 0, near: 0, least: 0, most: 0 }
  for (let i = 0; i < words.length; i++) {
    const weights = bag.get(words[i] as string)
    if (weights === undefined) continue
    const weight = i < near ? weights[0] + weights[1] : weights[0]
    score.sum += weight
    if (i < near) score.near += weight
    if (weight < score.least) score.least = weight
    if (weight > score.most) score.most = weight
  }
  return score
}

/** How many of a text's words are weighed: of running text, the opening will do. */
const MAX_WORDS = 20
const LONG = 30
const OPENING = 8

/** The first words of a text and their pairs, with a word for its length; a word may come twice. */
export function bagWords(found: readonly string[]): string[] {
  const count = Math.min(found.length > LONG ? OPENING : MAX_WORDS, found.length)
  const words: string[] = [found.length <= 3 ? '#1-3' : found.length <= 12 ? '#4-12' : '#13-']
  let last = ''
  for (let i = 0; i < count; i++) {
    const word = (found[i] as string).toLowerCase()
    words.push(word)
    if (i > 0) words.push(`${last} ${word}`)
    last = word
  }
  return words
}
