import { readFileSync } from 'node:fs'
import { LISTED } from '../listed.ts'
import type { Page } from '../page.ts'
import { type Knowledge, lineFeatures } from './features.ts'
import { scoreRow, type Tree } from './forest.ts'

/** What `training/lines.ts` learns. */
export interface LineModel {
  /** Language that the word weights and shares of function words were learned in. */
  language: string
  /** Sums from which a line is removed, and from which it is flagged. */
  remove: Record<Knowledge, number>
  flag: Record<Knowledge, number>
  /** How much more often a word stands in furniture than in running text (log ratio). */
  words: Record<string, number>
  trees: Tree[]
}

const FILE = new URL('../../../pipeline/clean/lines/model/lines.json', import.meta.url)

let loaded: { model: LineModel; words: ReadonlyMap<string, number> } | undefined

/** The shipped model, read once. */
function load(): { model: LineModel; words: ReadonlyMap<string, number> } {
  if (!loaded) {
    const model = JSON.parse(readFileSync(FILE, 'utf8')) as LineModel
    loaded = { model, words: new Map(Object.entries(model.words)) }
  }
  return loaded
}

interface LineScorer {
  /** The features of a piece, in the order of LINE_FEATURES. */
  rowOf(i: number): readonly number[]
  sumOf(i: number): number
  remove: number
  flag: number
}

/** How much speaks for a piece's being furniture, and the sums from which to remove and to flag on such a page. */
export function lineScorer(page: Page): LineScorer {
  const { model, words } = load()
  const knowledge = knowledgeOf(page.language, model)
  const rowOf = lineFeatures(page, words, knowledge)
  return {
    rowOf,
    sumOf: (i) => scoreRow(model.trees, rowOf(i)),
    remove: model.remove[knowledge],
    flag: model.flag[knowledge],
  }
}

function knowledgeOf(language: string | null, model: LineModel): Knowledge {
  if (language === model.language) return 'words'
  return language !== null && LISTED.includes(language) ? 'cues' : 'none'
}
