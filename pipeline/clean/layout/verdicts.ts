import type { Layout } from './context.ts'
import { toItems } from './items.ts'
import { type BlockKind, isSubheading, REMOVED_RULES } from './kinds.ts'
import { toScore } from './trees.ts'

/** What one block of a page is. `score`: how likely it is the article's text, 0–1; kept from ½ on. */
export interface BlockVerdict {
  kind: BlockKind
  keep: boolean
  score: number
  rule: string
  /** 1 = the page's article; 2, 3 … = further articles on the same page. */
  item: number
}

/** Log-odds from which a block is kept: below even, since losing text is the worse fault. */
export const KEEP_FROM = -0.4
/** `odds`: what the forest says of each block. */
export function toVerdicts(layout: Layout, odds: readonly number[]): BlockVerdict[] {
  const { blocks, headline } = layout
  const kept = odds.map((value, i) => value > KEEP_FROM || i === headline)
  const items = toItems(blocks, kept, headline)
  return blocks.map((block, i) => {
    const item = items[i] as number
    const score = toScore((odds[i] as number) - KEEP_FROM)
    if (i === headline) return { kind: 'headline', keep: true, score, rule: 'layout: likest to the title', item }
    if (kept[i] && item > 1)
      return { kind: keptKind(layout, i), keep: false, score, rule: 'layout: another article', item }
    if (kept[i]) return { kind: keptKind(layout, i), keep: true, score, rule: 'layout: article', item }
    const removed = REMOVED_RULES.find(({ holds }) => holds(block, i - headline))
    return {
      kind: removed?.kind ?? 'other',
      keep: false,
      score,
      rule: `layout: ${removed?.rule ?? 'no article'}`,
      item,
    }
  })
}

const keptKind = ({ blocks }: Layout, i: number): BlockKind => {
  const block = blocks[i]
  return block !== undefined && isSubheading(block) ? 'subheading' : 'body'
}
