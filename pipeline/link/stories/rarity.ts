import { readLexicon } from '../../lexicon.ts'
import { once } from '../../once.ts'

/** How much a verb or a noun tells, and a word that may be both. */
const ONE = 0.4
const BOTH = 0.15

const rarities = once((): ReadonlyMap<string, number> => {
  const nouns = new Set(readLexicon('en', 'noun_senses').map(({ noun = '' }) => noun))
  const found = new Map(Array.from(nouns, (noun) => [noun, ONE]))
  for (const { verb = '' } of readLexicon('en', 'verb_senses')) found.set(verb, nouns.has(verb) ? BOTH : ONE)
  return found
})

/** How much a word tells of what a text is about: names most, words that are verb and noun least. */
export const rarityOf = (word: string): number => rarities().get(word) ?? 1

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
