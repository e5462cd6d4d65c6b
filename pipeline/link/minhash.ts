export const SIGNATURE_LENGTH = 120
/** Words a shingle. */
const SHINGLE = 5
const SEED = 0x9e3779b9

/** Mixes the 32 bits of a number (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** One odd factor and one summand a hash function. */
const FACTORS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, i) => mix(SEED + 2 * i) | 1)
const SUMMANDS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, i) => mix(SEED + 2 * i + 1))

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mix(hash)
}

/** The hashes of every run of SHINGLE words; of all words together where they are fewer. */
function shingles(words: readonly string[]): Set<number> {
  const hashes = words.map(hashWord)
  const found = new Set<number>()
  for (let at = 0; at + Math.min(SHINGLE, hashes.length) <= hashes.length; at++) {
    let hash = SEED
    for (let i = at; i < Math.min(at + SHINGLE, hashes.length); i++) hash = Math.imul(hash, 31) + (hashes[i] as number)
    found.add(mix(hash))
  }
  return found
}

/** The least value of each hash function over the shingles of a text: equal places estimate the share of shingles in common. */
export function sign(words: readonly string[]): Uint32Array {
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff)
  for (const shingle of shingles(words)) {
    for (let i = 0; i < SIGNATURE_LENGTH; i++) {
      const hash = mix(Math.imul(shingle, FACTORS[i] as number) + (SUMMANDS[i] as number))
      if (hash < (signature[i] as number)) signature[i] = hash
    }
  }
  return signature
}

/** The share of places at which two signatures agree. */
export function estimate(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let same = 0
  for (let i = 0; i < SIGNATURE_LENGTH; i++) if (a[i] === b[i]) same++
  return same / SIGNATURE_LENGTH
}
