/** 2^32 divided by the golden ratio: Knuth's multiplicative hashing. */
const GOLDEN = 0x9e3779b1

/** Mixes one more 32-bit value into a hash. Integer arithmetic only: the same on every machine. */
export function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, GOLDEN)
  return product ^ (product >>> 15)
}

/** Hash of no letters. */
export const EMPTY_HASH: number = 0x811c9dc5 | 0

/** Hash of a string's UTF-16 code units. */
export function hashString(text: string): number {
  let hash = EMPTY_HASH
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i))
  return hash
}
