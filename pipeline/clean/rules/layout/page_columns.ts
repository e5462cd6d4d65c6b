import type { BlockFacts } from './block_facts.ts'
import type { Container, Containers } from './containers.ts'

/** A page's blocks with everything that their columns are counted from. */
export interface Layout {
  blocks: readonly BlockFacts[]
  containers: Containers
  /** Prose words before each block. */
  before: Float64Array
  /** Index of the nearest prose block before and after each block, −1 and the number of blocks where there is none. */
  last: Int32Array
  next: Int32Array
  /** The block that is most like the page's title, or −1. */
  headline: number
}

type Column = readonly [name: string, of: (layout: Layout, i: number) => number]

/** Columns that are counted together; `fill` writes them from `column` on. */
export interface Group {
  names: readonly string[]
  fill(layout: Layout, i: number, row: Float64Array, column: number): void
}

export function layOut(blocks: readonly BlockFacts[], containers: Containers): Layout {
  const before = new Float64Array(blocks.length)
  const last = new Int32Array(blocks.length)
  const next = new Int32Array(blocks.length)
  let [sum, at] = [0, -1]
  blocks.forEach((block, i) => {
    before[i] = sum
    last[i] = at
    sum += block.prose
    if (block.prose > 0) at = i
  })
  at = blocks.length
  for (let i = blocks.length - 1; i >= 0; i--) {
    next[i] = at
    if ((blocks[i] as BlockFacts).prose > 0) at = i
  }
  return { blocks, containers, before, last, next, headline: findHeadline(blocks) }
}

const LIKE_TITLE = 0.6

/** The likest block, a first heading before others, the first of equals. */
function findHeadline(blocks: readonly BlockFacts[]): number {
  let best = -1
  let most = LIKE_TITLE
  blocks.forEach(({ mark }, i) => {
    const bonus = mark.heading === 1 ? 0.4 : mark.heading === undefined ? 0 : 0.2
    const score =
      (mark.title ?? 0) + ((mark.title ?? 0) >= LIKE_TITLE || mark.heading === 1 ? bonus : 0) - mark.link_density / 2
    if (score > most) [best, most] = [i, score]
  })
  return best
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

const CONTAINER_LEVELS = 5
const CONTAINER_NAMES = ['words', 'blocks', 'links', 'prose', 'words a block', 'paragraphs']

/** Sums of the elements around a block, from its own outwards; −1 where there is none. */
const CONTAINER_GROUP: Group = {
  names: Array.from({ length: CONTAINER_LEVELS }, (_, level) =>
    CONTAINER_NAMES.map((name) => `level ${level} ${name}`),
  ).flat(),
  fill({ blocks, containers }, i, row, column) {
    const { ancestors } = blocks[i] as BlockFacts
    for (let level = 0; level < CONTAINER_LEVELS; level++) {
      const at = column + level * CONTAINER_NAMES.length
      if (level < ancestors.length) fillSums(row, at, containers.at(ancestors[level] as number), containers.total)
      else row.fill(-1, at, at + CONTAINER_NAMES.length)
    }
  },
}

function fillSums(row: Float64Array, at: number, sum: Container, total: Container): void {
  row[at] = sum.words
  row[at + 1] = sum.blocks
  row[at + 2] = share(sum.linked, sum.words)
  row[at + 3] = share(sum.prose, total.prose)
  row[at + 4] = share(sum.words, sum.blocks)
  row[at + 5] = sum.paragraphs
}

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3]
const NEIGHBOUR_NAMES = ['words', 'links', 'heading', 'names', 'wording', 'end', 'alike', 'apart']

/** What stands before and after a block; −1 beyond the page's ends. */
const NEIGHBOUR_GROUP: Group = {
  names: NEIGHBOURS.flatMap((offset) => NEIGHBOUR_NAMES.map((name) => `${name} ${offset}`)),
  fill({ blocks }, i, row, column) {
    const own = blocks[i] as BlockFacts
    let at = column
    for (const offset of NEIGHBOURS) {
      const other = blocks[i + offset]
      if (other === undefined) row.fill(-1, at, at + NEIGHBOUR_NAMES.length)
      else fillNeighbour(row, at, own, other)
      at += NEIGHBOUR_NAMES.length
    }
  },
}

function fillNeighbour(row: Float64Array, at: number, own: BlockFacts, other: BlockFacts): void {
  row[at] = other.words
  row[at + 1] = other.links
  row[at + 2] = other.heading
  row[at + 3] = other.names.sum
  row[at + 4] = other.wording.sum
  row[at + 5] = other.end
  row[at + 6] = other.signature === own.signature ? 1 : 0
  row[at + 7] = distance(own, other)
}

/** Levels that one climbs from a block to the first element that also holds the other. Ordinals fall outwards. */
function distance(own: BlockFacts, other: BlockFacts): number {
  const [a, b] = [own.ancestors, other.ancestors]
  let j = 0
  for (let i = 0; i < a.length; i++) {
    const ordinal = a[i] as number
    while (j < b.length && (b[j] as number) > ordinal) j++
    if (b[j] === ordinal) return i
  }
  return a.length
}

const distanceTo = (layout: Layout, i: number, j: number): number => {
  const other = layout.blocks[j]
  return other === undefined ? -1 : distance(layout.blocks[i] as BlockFacts, other)
}

const signatureColumn = (name: string, of: (sum: Container, total: Container) => number): Column => [
  `signature ${name}`,
  ({ blocks, containers }, i) => {
    const sum = containers.bySignature.get((blocks[i] as BlockFacts).signature)
    return sum === undefined ? -1 : of(sum, containers.total)
  },
]

function levelsToBest({ blocks, containers }: Layout, i: number): number {
  return (blocks[i] as BlockFacts).ancestors.indexOf(containers.best)
}

const WINDOW = 5

function proseAround({ blocks }: Layout, i: number, from: number, to: number): number {
  let sum = 0
  for (let j = Math.max(0, i + from); j <= Math.min(blocks.length - 1, i + to); j++)
    sum += (blocks[j] as BlockFacts).prose
  return sum
}

export const CONTEXT_COLUMNS: readonly Column[] = [
  ['position', (_, i) => i],
  ['position share', ({ blocks }, i) => share(i, blocks.length)],
  ['blocks', ({ blocks }) => blocks.length],
  ['page prose', ({ containers }) => containers.total.prose],
  ['page paragraphs', ({ containers }) => containers.total.paragraphs],
  ['prose before', ({ before, containers }, i) => share(before[i] as number, containers.total.prose)],
  ['since headline', ({ headline }, i) => (headline < 0 ? -999 : i - headline)],
  ['headline apart', (layout, i) => distanceTo(layout, i, layout.headline)],
  ['since prose', ({ last }, i) => i - (last[i] as number)],
  ['until prose', ({ next }, i) => (next[i] as number) - i],
  ['last prose apart', (layout, i) => distanceTo(layout, i, layout.last[i] as number)],
  ['next prose apart', (layout, i) => distanceTo(layout, i, layout.next[i] as number)],
  ['last prose words', ({ blocks, last }, i) => blocks[last[i] as number]?.words ?? -1],
  ['next prose words', ({ blocks, next }, i) => blocks[next[i] as number]?.words ?? -1],
  ['last prose names', ({ blocks, last }, i) => blocks[last[i] as number]?.names.sum ?? 0],
  ['next prose names', ({ blocks, next }, i) => blocks[next[i] as number]?.names.sum ?? 0],
  ['levels to best', levelsToBest],
  ['best apart', ({ blocks, containers }, i) => bestApart(blocks, containers, i)],
  ['prose window before', (layout, i) => proseAround(layout, i, -WINDOW, -1)],
  ['prose window after', (layout, i) => proseAround(layout, i, 1, WINDOW)],
  ['repeats', ({ blocks, containers }, i) => containers.repeats.get((blocks[i] as BlockFacts).text) ?? 0],
  signatureColumn('prose', (sum, total) => share(sum.prose, total.prose)),
  signatureColumn('blocks', (sum) => sum.blocks),
  signatureColumn('words a block', (sum) => share(sum.words, sum.blocks)),
  signatureColumn('links', (sum) => share(sum.linked, sum.words)),
]

export const CONTEXT_GROUPS: readonly Group[] = [CONTAINER_GROUP, NEIGHBOUR_GROUP]

/** Share of the page's prose in the smallest element that holds both the block and the best container's place. */
function bestApart(blocks: readonly BlockFacts[], containers: Containers, i: number): number {
  const { ancestors } = blocks[i] as BlockFacts
  const best = containers.at(containers.best)
  for (const ordinal of ancestors) {
    const sum = containers.at(ordinal)
    if (sum.prose >= best.prose) return share(best.prose, sum.prose)
  }
  return -1
}
