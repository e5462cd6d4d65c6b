import { COLUMN_NAMES, emptyRow, fillRow, readLayout } from './features.ts'
import type { LayoutMark } from './mark.ts'
import { layoutModel } from './model.ts'
import { oddsOf } from './score.ts'
import { type BlockVerdict, toVerdicts } from './verdicts.ts'

export type { LayoutMark } from './mark.ts'
export type { BlockVerdict } from './verdicts.ts'

/** The columns of one block that the forest read, by name. */
export function describeBlock(
  text: string,
  marks: readonly LayoutMark[],
  language: string | null,
  i: number,
): { name: string; value: number }[] {
  const layout = readLayout(text, marks, layoutModel().bags, language)
  const row = emptyRow()
  fillRow(layout, i, row)
  return Array.from(row, (value, column) => ({ name: COLUMN_NAMES[column] as string, value }))
}

/**
 * Decides for each marked block whether it is part of the article: boosted trees over layout facts (class names, link
 * density, place in the page's tree), the shape of the text, and both of the blocks around.
 */
export function classifyBlocks(text: string, marks: readonly LayoutMark[], language: string | null): BlockVerdict[] {
  if (marks.length === 0) return []
  const model = layoutModel()
  const layout = readLayout(text, marks, model.bags, language)
  return toVerdicts(layout, oddsOf(layout, model.forest))
}
