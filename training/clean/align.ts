/** Which words of a page are in its gold text: a monotone chain of shared word runs, after Hunt and Szymanski's longest common subsequence. */

const WORD = /[\p{L}\p{N}_]+/gu
/** Words in a shared run that anchors the chain. */
const RUN = 4
/** A run that occurs more often than this on either side anchors nothing. */
const MAX_REPEATS = 6

export const goldWords = (text: string): string[] => text.toLowerCase().match(WORD) ?? []

/** Share of each block's words found in the gold text, in gold order. Blocks and gold as lists of words. */
export function matchBlocks(blocks: readonly string[][], gold: readonly string[]): Float64Array {
  const page = blocks.flat()
  const matched = new Uint8Array(page.length)
  const used = new Uint8Array(gold.length)
  const chain = longestChain(anchorPairs(page, gold))
  const partner = new Int32Array(page.length).fill(-1)
  for (const [p, q] of chain) {
    for (let k = 0; k < RUN; k++) {
      partner[p + k] = q + k
      matched[p + k] = 1
      used[q + k] = 1
    }
  }
  extend(page, gold, partner, matched, used)
  fillShortBlocks(blocks, gold, partner, matched, used)
  return shares(blocks, matched)
}

function runIndex(words: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (let i = 0; i + RUN <= words.length; i++) {
    const key = words.slice(i, i + RUN).join(' ')
    const at = index.get(key)
    if (at === undefined) index.set(key, [i])
    else at.push(i)
  }
  return index
}

function anchorPairs(page: readonly string[], gold: readonly string[]): [number, number][] {
  const [inPage, inGold] = [runIndex(page), runIndex(gold)]
  const pairs: [number, number][] = []
  for (const [key, ps] of inPage) {
    const qs = inGold.get(key)
    if (qs === undefined || ps.length > MAX_REPEATS || qs.length > MAX_REPEATS) continue
    for (const p of ps) for (const q of qs) pairs.push([p, q])
  }
  return pairs.sort((a, b) => a[0] - b[0] || b[1] - a[1])
}

/** Longest strictly increasing chain of pairs in both coordinates, by patience sorting. */
function longestChain(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  pairs.forEach(([, q], i) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] as number] as [number, number])[1] < q) low = middle + 1
      else high = middle
    }
    if (low > 0) before[i] = tails[low - 1] as number
    tails[low] = i
  })
  const chain: [number, number][] = []
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number) chain.push(pairs[i] as [number, number])
  return chain.reverse()
}

function extend(
  page: readonly string[],
  gold: readonly string[],
  partner: Int32Array,
  matched: Uint8Array,
  used: Uint8Array,
): void {
  const step = (from: number, by: 1 | -1) => {
    let p = from + by
    let q = (partner[from] as number) + by
    while (p >= 0 && p < page.length && q >= 0 && q < gold.length && !matched[p] && !used[q] && page[p] === gold[q]) {
      partner[p] = q
      matched[p] = 1
      used[q] = 1
      p += by
      q += by
    }
  }
  for (let p = 0; p < page.length; p++) if ((partner[p] as number) >= 0) step(p, 1)
  for (let p = page.length - 1; p >= 0; p--) if ((partner[p] as number) >= 0) step(p, -1)
}

/** Words that may be skipped in the gold text between two matched neighbours when a short block is looked up. */
const MAX_GAP = 400

/** A whole block that stands in the gap between what its neighbours matched is matched too. */
function fillShortBlocks(
  blocks: readonly string[][],
  gold: readonly string[],
  partner: Int32Array,
  matched: Uint8Array,
  used: Uint8Array,
): void {
  const following = nextPartner(partner, gold.length)
  let position = 0
  let reached = 0
  for (const block of blocks) {
    const end = position + block.length
    if (block.length > 0 && block.every((_, k) => !matched[position + k])) {
      const limit = Math.min(following[end] ?? gold.length, reached + MAX_GAP)
      const at = findRun(block, gold, reached, limit, used)
      if (at >= 0 && reached > 0) {
        block.forEach((_, k) => {
          matched[position + k] = 1
          used[at + k] = 1
        })
        reached = at + block.length
      }
    }
    for (let k = position; k < end; k++) if ((partner[k] as number) >= 0) reached = (partner[k] as number) + 1
    position = end
  }
}

function nextPartner(partner: Int32Array, end: number): Int32Array {
  const following = new Int32Array(partner.length + 1).fill(end)
  for (let p = partner.length - 1; p >= 0; p--) {
    following[p] = (partner[p] as number) >= 0 ? (partner[p] as number) : (following[p + 1] as number)
  }
  return following
}

function findRun(
  block: readonly string[],
  gold: readonly string[],
  from: number,
  to: number,
  used: Uint8Array,
): number {
  for (let q = from; q + block.length <= to; q++) {
    if (block.every((word, k) => gold[q + k] === word && !used[q + k])) return q
  }
  return -1
}

function shares(blocks: readonly string[][], matched: Uint8Array): Float64Array {
  let position = 0
  return Float64Array.from(blocks, (block) => {
    let hits = 0
    for (let k = 0; k < block.length; k++) hits += matched[position + k] as number
    position += block.length
    return block.length === 0 ? 0 : hits / block.length
  })
}
