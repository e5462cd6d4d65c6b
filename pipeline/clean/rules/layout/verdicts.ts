import { toScore } from '../../../learned/score.ts'
import { besideOf } from './beside.ts'
import { toItems } from './items.ts'
import { type BlockKind, isSubheading, REMOVED_RULES } from './kinds.ts'
import type { Layout } from './page_columns.ts'

/** What one block of a page is. `score`: how sure it is no part of the article, 0–1; what is measured goes from ½ on. */
export interface BlockVerdict {
  kind: BlockKind
  keep: boolean
  score: number
  rule: string
  /** 1 = the page's article; 2, 3 … = further articles on the same page. */
  item: number
}

/** Log-odds from which a block is kept: below even, since losing text is the worse fault. */
const KEEP_FROM = -0.4
/** A page without any likely text is looked at again, this much more gently. */
const SECOND_LOOK = 1.2

/** `odds`: what the forest says of each block. */
export function toVerdicts(layout: Layout, odds: readonly number[]): BlockVerdict[] {
  const { blocks, headline } = layout
  const least = odds.some((value, i) => value > KEEP_FROM && i !== headline) ? KEEP_FROM : KEEP_FROM - SECOND_LOOK
  const textLike = odds.map((value) => value > least)
  const beside = besideOf(blocks, headline, textLike)
  const likely = odds.map((_, i) => i === headline || (textLike[i] === true && beside[i] === null))
  const last = lastText(layout, likely)
  const kept = likely.map((likes, i) => likes && (i <= last || i === headline))
  const items = toItems(blocks, kept, headline)
  return blocks.map((block, i) => {
    const item = items[i] as number
    const score = toScore(KEEP_FROM - (odds[i] as number))
    const surely = Math.max(score, SURELY_NOT)
    if (i === headline) {
      const doubt = Math.min(score, SURELY_TEXT)
      return { kind: 'headline', keep: true, score: doubt, rule: 'layout: likest to the title', item }
    }
    if (kept[i] && item > 1)
      return { kind: keptKind(layout, i), keep: false, score: surely, rule: 'layout: another article', item }
    if (kept[i]) return { kind: keptKind(layout, i), keep: true, score, rule: 'layout: article', item }
    if (likely[i])
      return { kind: 'teaser', keep: false, score: surely, rule: 'layout: heads nothing of the article', item }
    const why = beside[i]
    if (why) return { kind: BESIDE[why], keep: false, score: surely, rule: `layout: ${why}`, item }
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

const BESIDE = { 'said before': 'other', consent: 'call_to_action', comments: 'other' } as const
/** At least the score of what is removed, and at most that of what is kept, for another reason than what was measured. */
const SURELY_NOT = 0.9
const SURELY_TEXT = 0.1

/** Index of the last likely block that is no heading: headings after it head what was removed. Where all are headings, the end. */
function lastText({ blocks }: Layout, likely: readonly boolean[]): number {
  const last = blocks.findLastIndex(
    (block, i) => likely[i] === true && !(block.mark.heading !== undefined && isSubheading(block)),
  )
  return last < 0 ? blocks.length : last
}

const keptKind = ({ blocks }: Layout, i: number): BlockKind => {
  const block = blocks[i]
  return block !== undefined && isSubheading(block) ? 'subheading' : 'body'
}
