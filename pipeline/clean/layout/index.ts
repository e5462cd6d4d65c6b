import { emptyRow, fillRow, readLayout } from './features.ts'
import type { LayoutMark } from './mark.ts'
import { layoutModel } from './model.ts'
import { logOdds } from './trees.ts'
import { type BlockVerdict, toVerdicts } from './verdicts.ts'

export type { BlockKind } from './kinds.ts'
export type { LayoutMark } from './mark.ts'
export type { BlockVerdict } from './verdicts.ts'

/**
 * Decides for each marked block whether it is part of the article: boosted trees over layout facts (class names, link
 * density, place in the page's tree), the shape of the text, and both of the blocks around.
 */
export function classifyBlocks(text: string, marks: readonly LayoutMark[], language: string | null): BlockVerdict[] {
  if (marks.length === 0) return []
  const model = layoutModel()
  const layout = readLayout(text, marks, model.bags, language)
  const row = emptyRow()
  const odds = layout.blocks.map((_, i) => {
    fillRow(layout, i, row)
    return logOdds(model.forest, row)
  })
  return toVerdicts(layout, odds)
}
