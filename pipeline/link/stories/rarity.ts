import { hashString } from '../../language/linear/hash.ts'
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

/** Words as text: of each six characters, in an order of their own, that tell it from others and say how much it tells. */
export type Bag = string

/** Steps from words that tell nothing to those that tell most. */
const STEPS = 22
/** Digits from this character on, as many as need no escape in JSON; of those that tell words apart so many. */
const FIRST_DIGIT = '#'.charCodeAt(0)
const RADIX = 57
const DIGITS = 5
const DISTINCT = RADIX ** DIGITS

/** Another word is taken for this one once in half a billion. */
const toEntry = (word: string): number =>
  ((hashString(word) >>> 0) % DISTINCT) * RADIX + Math.round(rarityOf(word) * STEPS)

export const toBag = (words: readonly string[]): Bag =>
  words
    .map(toEntry)
    .sort((a, b) => a - b)
    .map(toDigits)
    .join('')

function toDigits(entry: number): string {
  let digits = ''
  for (let left = entry, i = 0; i <= DIGITS; i++, left = Math.floor(left / RADIX))
    digits = String.fromCharCode(FIRST_DIGIT + (left % RADIX)) + digits
  return digits
}

/** Words as numbers in order, whose last digit is how much a word tells, and the sum of that. */
export interface Weighed {
  entries: readonly number[]
  sum: number
}

export function weigh(words: readonly string[] | Bag): Weighed {
  const bag = typeof words === 'string' ? words : toBag(words)
  const entries: number[] = []
  let sum = 0
  for (let at = 0; at < bag.length; ) {
    let entry = 0
    for (const end = at + DIGITS + 1; at < end; at++) entry = entry * RADIX + bag.charCodeAt(at) - FIRST_DIGIT
    entries.push(entry)
    sum += entry % RADIX
  }
  return { entries, sum }
}

/** Is there a word in both? */
export const shareWord = ({ entries }: Weighed, { entries: others }: Weighed): boolean =>
  entries.some((entry) => others.includes(entry))

/** How alike two texts are by their words: 0 (none shared) to 1 (all shared). */
export function likenessOf({ entries, sum }: Weighed, { entries: others, sum: otherSum }: Weighed): number {
  if (sum === 0 || otherSum === 0) return 0
  let shared = 0
  for (let i = 0, j = 0; i < entries.length && j < others.length; ) {
    const [one, other] = [entries[i] as number, others[j] as number]
    if (one === other) shared += one % RADIX
    if (one <= other) i++
    if (other <= one) j++
  }
  return shared / Math.sqrt(sum * otherSum)
}
