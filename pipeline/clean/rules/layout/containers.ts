import type { BlockFacts } from './block_facts.ts'

/** Sums over all blocks inside one element. */
export interface Container {
  blocks: number
  words: number
  linked: number
  prose: number
  paragraphs: number
  /** As in Readability: prose in the element itself, half of what is one level down, a third two levels down … */
  weight: number
}

export interface Containers {
  at(ordinal: number): Container
  total: Container
  /** The element with the greatest weight, or −1. */
  best: number
  bySignature: ReadonlyMap<string, Container>
  repeats: ReadonlyMap<string, number>
}

const EMPTY: Container = { blocks: 0, words: 0, linked: 0, prose: 0, paragraphs: 0, weight: 0 }
const LEVELS_WEIGHED = 4

export function sumContainers(blocks: readonly BlockFacts[]): Containers {
  const byElement = new Map<number, Container>()
  const bySignature = new Map<string, Container>()
  const repeats = new Map<string, number>()
  const total = { ...EMPTY }
  for (const block of blocks) {
    const { ancestors } = block
    for (let level = 0; level < ancestors.length; level++) {
      addTo(entry(byElement, ancestors[level] as number), block, level)
    }
    addTo(entry(bySignature, block.signature), block, LEVELS_WEIGHED)
    addTo(total, block, LEVELS_WEIGHED)
    repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1)
  }
  return { at: (ordinal) => byElement.get(ordinal) ?? EMPTY, total, best: heaviest(byElement), bySignature, repeats }
}

function entry<K>(map: Map<K, Container>, key: K): Container {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = { ...EMPTY }
  map.set(key, made)
  return made
}

function addTo(sum: Container, { words, prose, links }: BlockFacts, level: number): void {
  sum.blocks++
  sum.words += words
  sum.linked += words * links
  sum.prose += prose
  if (prose > 0) sum.paragraphs++
  if (level < LEVELS_WEIGHED) sum.weight += prose / (level + 1)
}

function heaviest(byElement: ReadonlyMap<number, Container>): number {
  let best = -1
  let most = 0
  for (const [ordinal, { weight, paragraphs }] of byElement) {
    const score = weight * Math.min(3, paragraphs)
    if (score > most) [best, most] = [ordinal, score]
  }
  return best
}
