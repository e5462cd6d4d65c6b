import { type Forest, logOdds } from '../../../learned/trees.ts'
import { emptyRow, fillRow } from './features.ts'
import type { Layout } from './page_columns.ts'

/** Log-odds of a menu's entries: no forest is asked. */
const MENU_ODDS = -5

/** Log-odds of each block to be part of the article. */
export function oddsOf(layout: Layout, forest: Forest): number[] {
  const row = emptyRow()
  return layout.blocks.map((block, i) => {
    if (block.menu) return MENU_ODDS
    fillRow(layout, i, row)
    return logOdds(forest, row)
  })
}
