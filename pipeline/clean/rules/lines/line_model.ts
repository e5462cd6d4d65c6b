import { readFileSync } from 'node:fs'
import { type BoostedTrees, type Forest, logOdds, plantForest } from '../../../learned/trees.ts'
import { LISTED } from '../../listed.ts'
import type { Page } from '../../page.ts'
import { LINE_FEATURES, lineFeatures } from './features.ts'
import type { Knowledge } from './knowledge.ts'

/** What `training/clean/lines.ts` learns. */
export interface LineModel {
  /** Language that the shares of function words were learned in. */
  language: string
  /** Sums from which a line is removed, and from which it is flagged. */
  remove: Record<Knowledge, number>
  flag: Record<Knowledge, number>
  forest: BoostedTrees
}

const FILE = new URL('../../../../pipeline/clean/rules/lines/model/lines.json', import.meta.url)

interface Loaded {
  model: LineModel
  forest: Forest
}

let loaded: Loaded | undefined

/** The shipped model, read once. */
function load(): Loaded {
  loaded ??= openLineModel(JSON.parse(readFileSync(FILE, 'utf8')) as LineModel)
  return loaded
}

/** @throws where the model was made for other columns than the code has */
export const openLineModel = (model: LineModel): Loaded => ({
  model,
  forest: plantForest('lines', model.forest, LINE_FEATURES),
})

interface LineScorer {
  /** The features of a piece, in the order of LINE_FEATURES. */
  rowOf(i: number): Float64Array
  sumOf(i: number): number
  remove: number
  flag: number
}

/** How much speaks for a piece's being furniture, and the sums from which to remove and to flag on such a page. */
export function lineScorer(page: Page): LineScorer {
  const { model, forest } = load()
  const knowledge = knowledgeOf(page.language, model)
  const rowOf = lineFeatures(page, knowledge)
  return {
    rowOf,
    sumOf: (i) => logOdds(forest, rowOf(i)),
    remove: model.remove[knowledge],
    flag: model.flag[knowledge],
  }
}

function knowledgeOf(language: string | null, model: LineModel): Knowledge {
  if (language === model.language) return 'words'
  return language !== null && LISTED.includes(language) ? 'cues' : 'none'
}
