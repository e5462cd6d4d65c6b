import type { Bag, WordingBag } from '../../../learned/bag.ts'
import { cuesFor } from '../../cues.ts'
import { fillOwn, OWN_NAMES } from './block_columns.ts'
import { type BlockFacts, toFacts } from './block_facts.ts'
import { sumContainers } from './containers.ts'
import type { LayoutMark } from './mark.ts'
import { CONTEXT_COLUMNS, CONTEXT_GROUPS, type Layout, layOut } from './page_columns.ts'

export interface Bags {
  names: Bag
  wording: WordingBag
}

export const COLUMN_NAMES: readonly string[] = [
  ...OWN_NAMES,
  ...CONTEXT_COLUMNS.map(([name]) => name),
  ...CONTEXT_GROUPS.flatMap(({ names }) => names),
]

/** The bag of words was made from English pages. */
const WORDED = 'en'

/** `language` as an ISO 639-1 code chooses the words that are weighed and the cues that are looked for. */
export function readLayout(text: string, marks: readonly LayoutMark[], bags: Bags, language: string | null): Layout {
  const code = language?.slice(0, 2).toLowerCase() ?? null
  const lists = { names: bags.names, wording: code === WORDED ? bags.wording : null, cues: cuesFor(code) }
  const blocks = marks.map((mark) => toFacts(text.slice(mark.start, mark.end), mark, lists))
  return layOut(blocks, sumContainers(blocks))
}

/** Writes the columns of one block: what it is, then where it stands. */
export function fillRow(layout: Layout, i: number, row: Float64Array): void {
  fillOwn(layout.blocks[i] as BlockFacts, row)
  let column = OWN_NAMES.length
  for (const [, of] of CONTEXT_COLUMNS) row[column++] = of(layout, i)
  for (const { names, fill } of CONTEXT_GROUPS) {
    fill(layout, i, row, column)
    column += names.length
  }
}

export const emptyRow = (): Float64Array => new Float64Array(COLUMN_NAMES.length)
