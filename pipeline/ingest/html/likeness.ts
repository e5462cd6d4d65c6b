const WORD = /[\p{L}\p{N}]+/gu
/** Words of a block that are looked at, and of the page's structured data. */
const MAX_BLOCK_WORDS = 80
const MAX_REFERENCE_WORDS = 40_000

export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? []

/** The word triples of a reference text; shorter texts count as one. */
export function triplesOf(text: string): ReadonlySet<string> {
  return new Set(triples(wordsOf(text).slice(0, MAX_REFERENCE_WORDS)))
}

/** Share of the block's word triples that the reference has, 0–1, two decimals. */
export function shareKnown(text: string, reference: ReadonlySet<string>): number {
  const own = triples(wordsOf(text).slice(0, MAX_BLOCK_WORDS))
  if (own.length === 0) return 0
  let known = 0
  for (const triple of own) if (reference.has(triple)) known++
  return Math.round((100 * known) / own.length) / 100
}

/** Dice likeness of two titles over their sets of words, 0–1, two decimals. */
export function titleLikeness(words: ReadonlySet<string>, title: ReadonlySet<string>): number {
  if (words.size === 0 || title.size === 0) return 0
  let shared = 0
  for (const word of words) if (title.has(word)) shared++
  return Math.round((200 * shared) / (words.size + title.size)) / 100
}

function triples(words: readonly string[]): string[] {
  if (words.length < 3) return words.length === 0 ? [] : [words.join(' ')]
  const found: string[] = []
  for (let i = 2; i < words.length; i++) found.push(`${words[i - 2]} ${words[i - 1]} ${words[i]}`)
  return found
}
