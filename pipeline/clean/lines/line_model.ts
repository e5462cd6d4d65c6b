import { readFileSync } from 'node:fs'
import { assertColumns } from '../columns.ts'
import { LISTED } from '../listed.ts'
import type { Page } from '../page.ts'
import { type Knowledge, LINE_FEATURES, lineFeatures } from './features.ts'
import { scoreRow, type Tree } from './forest.ts'

/** What `training/clean/lines.ts` learns. */
export interface LineModel {
  /** Language that the word weights and shares of function words were learned in. */
  language: string
  /** Sums from which a line is removed, and from which it is flagged. */
  remove: Record<Knowledge, number>
  flag: Record<Knowledge, number>
  /** How much more often a word stands in furniture than in running text (log ratio). */
  words: Record<string, number>
  /** The features that the trees ask for by their place. */
  columns: readonly string[]
  trees: Tree[]
}

const FILE = new URL('../../../pipeline/clean/lines/model/lines.json', import.meta.url)

interface Loaded {
  model: LineModel
  words: ReadonlyMap<string, number>
}

let loaded: Loaded | undefined

/** The shipped model, read once. */
function load(): Loaded {
  loaded ??= openLineModel(JSON.parse(readFileSync(FILE, 'utf8')) as LineModel)
  return loaded
}

/** Throws where the model was made for other columns than the code has. */
export function openLineModel(model: LineModel): Loaded {
  assertColumns('lines', model.columns, LINE_FEATURES)
  return { model, words: new Map(Object.entries(model.words)) }
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
