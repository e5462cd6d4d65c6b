/** What a word weighs anywhere, and besides that on the block's own element or its parent: positive for the article, negative for what surrounds it. */
type Weights = readonly [anywhere: number, near: number]
export type Bag = ReadonlyMap<string, Weights>

/** As a trainer writes it: a word with what it weighs anywhere and near. */
export type BagRow = readonly [word: string, anywhere: number, near: number]

export const toBag = (rows: readonly BagRow[]): Bag =>
  new Map(rows.map(([word, anywhere, near]) => [word, [anywhere, near]]))

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

/** A bag for running words: what a word weighs, and what those weigh that follow it. */
interface Entry {
  own: Weights | undefined
  followers: Map<string, Weights> | undefined
}
export type WordingBag = ReadonlyMap<string, Entry>

/** A word that stands for the length of a text. */
const lengthWord = (count: number): string => (count <= 3 ? '#1-3' : count <= 12 ? '#4-12' : '#13-')

/** How many of a text's words are weighed: of running text, the opening will do. */
const MAX_WORDS = 20
const LONG = 30
const OPENING = 8

/** Of a text of `count` words. */
export const weighed = (count: number): number => Math.min(count > LONG ? OPENING : MAX_WORDS, count)

/** The first of a text's words, given in lower case, and their pairs, with a word for the number of them all; a word may come twice. */
export function bagWords(found: readonly string[], count: number): string[] {
  const words: string[] = [lengthWord(count)]
  for (let i = 0; i < weighed(count); i++) {
    words.push(found[i] as string)
    if (i > 0) words.push(`${found[i - 1]} ${found[i]}`)
  }
  return words
}

/** A pair is looked up by its two words, so that none has to be joined. */
export function toWordingBag(bag: Bag): WordingBag {
  const entries = new Map<string, Entry>()
  const entryOf = (word: string): Entry => {
    const entry = entries.get(word) ?? { own: undefined, followers: undefined }
    entries.set(word, entry)
    return entry
  }
  for (const [word, weights] of bag) {
    const [first = '', second] = word.split(' ')
    const entry = entryOf(first)
    if (second === undefined) entry.own = weights
    else entry.followers = (entry.followers ?? new Map<string, Weights>()).set(second, weights)
  }
  return entries
}

/** The sum over `bagWords` of a text of `count` words, in their order. */
export function wordingScore(bag: WordingBag, found: readonly string[], count: number): BagScore {
  const score: BagScore = { sum: 0, near: 0, least: 0, most: 0 }
  add(score, bag.get(lengthWord(count))?.own)
  let followers: Bag | undefined
  for (let i = 0; i < weighed(count); i++) {
    const word = found[i] as string
    const entry = bag.get(word)
    if (entry !== undefined) add(score, entry.own)
    if (followers !== undefined) add(score, followers.get(word))
    followers = entry?.followers
  }
  return score
}

function add(score: BagScore, weights: Weights | undefined): void {
  if (weights === undefined) return
  const [weight] = weights
  score.sum += weight
  if (weight < score.least) score.least = weight
  if (weight > score.most) score.most = weight
}
