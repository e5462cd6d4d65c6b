/** Likeness of texts by hashes of their words (32 bits, FNV-1a): letters and digits in lower case, everything else between. */

/** Words of a block that are looked at, and of the page's own texts. */
const MAX_BLOCK_WORDS = 60
const MAX_REFERENCE_WORDS = 40_000

const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** Latin letters and digits, and all beyond them that is no punctuation. */
function isWordUnit(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x2e7f) && !(unit >= 0x3000 && unit <= 0x303f)
}

/** One hash for each word of a text, in order, at most `most`. */
export function wordHashes(text: string, most: number): number[] {
  const lower = text.toLowerCase()
  const found: number[] = []
  let hash = SEED
  let inside = false
  for (let i = 0; i <= lower.length && found.length < most; i++) {
    const unit = i < lower.length ? lower.charCodeAt(i) : 32
    if (isWordUnit(unit)) {
      hash = Math.imul(hash ^ unit, PRIME)
      inside = true
    } else if (inside) {
      found.push(hash >>> 0)
      hash = SEED
      inside = false
    }
  }
  return found
}

/** Hashes of the word triples of a reference text; a shorter text is one. */
export const triplesOf = (text: string): ReadonlySet<number> => new Set(triples(wordHashes(text, MAX_REFERENCE_WORDS)))

/** Share of a block's word triples that the reference has, 0–1, two decimals. */
export function shareKnown(own: readonly number[], reference: ReadonlySet<number>): number {
  if (own.length === 0) return 0
  let known = 0
  for (const triple of own) if (reference.has(triple)) known++
  return Math.round((100 * known) / own.length) / 100
}

export const titleWords = (text: string): ReadonlySet<number> => new Set(wordHashes(text, MAX_BLOCK_WORDS))

/** Dice likeness of two titles over their sets of words, 0–1, two decimals. */
export function titleLikeness(words: ReadonlySet<number>, title: ReadonlySet<number>): number {
  if (words.size === 0 || title.size === 0) return 0
  let shared = 0
  for (const word of words) if (title.has(word)) shared++
  return Math.round((200 * shared) / (words.size + title.size)) / 100
}

/** Hashes of each three words in a row; of fewer words, one. */
export function triples(words: readonly number[]): number[] {
  if (words.length < 3) return words.length === 0 ? [] : [words.reduce(join)]
  const found: number[] = []
  for (let i = 2; i < words.length; i++) {
    found.push(join(join(words[i - 2] as number, words[i - 1] as number), words[i] as number))
  }
  return found
}

const join = (a: number, b: number): number => (Math.imul(a, 31) ^ Math.imul(b, PRIME)) >>> 0

/** Words of at most this many are counted in a text. */
export const countWords = (text: string): number => wordHashes(text, MAX_BLOCK_WORDS).length
