import type { BlockFacts } from './facts.ts'

/** An `article` element is an item of its own where it has a first heading and at least this many words kept. */
const ITEM_WORDS = 80

/** The item of each block: 1, unless the page holds several articles, each in an element of its own with its own first heading. */
export function toItems(blocks: readonly BlockFacts[], kept: readonly boolean[], headline: number): number[] {
  const articles = blocks.map(outermostArticle)
  const whole = wholeArticles(blocks, kept, articles)
  if (whole.length < 2) return blocks.map(() => 1)
  const first = whole.includes(articles[headline] ?? -1) ? (articles[headline] as number) : (whole[0] as number)
  const order = [first, ...whole.filter((ordinal) => ordinal !== first)]
  let item = 1
  return articles.map((ordinal) => {
    const own = order.indexOf(ordinal)
    if (own >= 0) item = own + 1
    return item
  })
}

/** The outermost `article` element around a block, by its ordinal, or −1. */
function outermostArticle({ mark }: BlockFacts): number {
  if (!mark.path.includes('article')) return -1
  const level = mark.path.split('/').lastIndexOf('article')
  return level < 0 ? -1 : (mark.ancestors[level] ?? -1)
}

function wholeArticles(blocks: readonly BlockFacts[], kept: readonly boolean[], articles: readonly number[]): number[] {
  const words = new Map<number, number>()
  const headed = new Set<number>()
  articles.forEach((ordinal, i) => {
    const block = blocks[i] as BlockFacts
    if (ordinal < 0) return
    if (block.mark.heading === 1) headed.add(ordinal)
    if (kept[i]) words.set(ordinal, (words.get(ordinal) ?? 0) + block.words)
  })
  return [...words.keys()].filter((ordinal) => headed.has(ordinal) && (words.get(ordinal) as number) >= ITEM_WORDS)
}
