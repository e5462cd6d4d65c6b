import type { Bag } from './bag.ts'
import { sumContainers } from './containers.ts'
import { CONTEXT_COLUMNS, CONTEXT_GROUPS, type Layout, layOut } from './context.ts'
import { toFacts } from './facts.ts'
import type { LayoutMark } from './mark.ts'
import { OWN_COLUMNS } from './own.ts'

export interface Bags {
  names: Bag
  wording: Bag
}

export const COLUMN_NAMES: readonly string[] = [
  ...[...OWN_COLUMNS, ...CONTEXT_COLUMNS].map(([name]) => name),
  ...CONTEXT_GROUPS.flatMap(({ names }) => names),
]

/** `worded`: whether the bag of words was made for the text's language. */
export function readLayout(text: string, marks: readonly LayoutMark[], bags: Bags, worded: boolean): Layout {
  const blocks = marks.map((mark) => toFacts(text.slice(mark.start, mark.end), mark, bags.names, bags.wording, worded))
  return layOut(blocks, sumContainers(blocks))
}

/** One row of columns a block: what it is, then where it stands. */
export function toRows(layout: Layout): Float64Array[] {
  return layout.blocks.map((block, i) => {
    const row = new Float64Array(COLUMN_NAMES.length)
    let column = 0
    for (const [, of] of OWN_COLUMNS) row[column++] = of(block)
    for (const [, of] of CONTEXT_COLUMNS) row[column++] = of(layout, i)
    for (const { names, fill } of CONTEXT_GROUPS) {
      fill(layout, i, row, column)
      column += names.length
    }
    return row
  })
}
