import type { BlockFacts } from './block_facts.ts'

/** An `article` element is an item of its own where it has a first heading and at least this many words kept. */
const ITEM_WORDS = 80
/** Share of a heading's characters that are linked. */
const LINKED = 0.9

/** The item of each block: 1, unless the page holds several articles, each in an element of its own with its own first heading. */
export function toItems(blocks: readonly BlockFacts[], kept: readonly boolean[], headline: number): number[] {
  const articles = blocks.map(outermostArticle)
  const whole = wholeArticles(blocks, kept, articles)
  if (whole.length < 2) return blocks.map(() => 1)
  const own = articles[headline] ?? -1
  const first = whole.includes(own) ? own : (whole[0] as number)
  const order = new Map([first, ...whole.filter((ordinal) => ordinal !== first)].map((ordinal, i) => [ordinal, i + 1]))
  let item = 1
  return articles.map((ordinal) => {
    item = order.get(ordinal) ?? item
    return item
  })
}

/** The outermost `article` element around a block, by its ordinal, or −1. */
function outermostArticle({ mark }: BlockFacts): number {
  if (!mark.path.includes('article')) return -1
  const level = mark.path.split('/').lastIndexOf('article')
  return level < 0 ? -1 : (mark.ancestors[level] ?? -1)
}

/** Those with a first heading of their own and enough text; beside them those whose heading is a link, to where the article stands whole. */
function wholeArticles(blocks: readonly BlockFacts[], kept: readonly boolean[], articles: readonly number[]): number[] {
  const words = new Map<number, number>()
  const [headed, linked] = [new Set<number>(), new Set<number>()]
  articles.forEach((ordinal, i) => {
    const { mark, heading, links, words: count } = blocks[i] as BlockFacts
    if (ordinal < 0) return
    if (mark.heading === 1) headed.add(ordinal)
    else if (heading > 0 && links >= LINKED && !words.has(ordinal)) linked.add(ordinal)
    if (kept[i]) words.set(ordinal, (words.get(ordinal) ?? 0) + count)
  })
  const isWhole = (ordinal: number): boolean => headed.has(ordinal) && (words.get(ordinal) as number) >= ITEM_WORDS
  const ordinals = [...words.keys()]
  return ordinals.some(isWhole) ? ordinals.filter((ordinal) => isWhole(ordinal) || linked.has(ordinal)) : []
}
