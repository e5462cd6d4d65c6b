import { readFileSync } from 'node:fs'
import { type BagRow, toBag, toWordingBag } from '../../../learned/bag.ts'
import { type BoostedTrees, type Forest, type GiveUp, plantForest } from '../../../learned/trees.ts'
import { type Bags, COLUMN_NAMES } from './features.ts'

export interface Model {
  bags: Bags
  forest: Forest
}

/** As the trainer writes it: one JSON object. */
export interface ModelFile {
  names: BagRow[]
  wording: BagRow[]
  forest: BoostedTrees
}

/** From `pipeline/` and from `dist/` alike. */
const FILE = new URL('../../../../pipeline/clean/rules/layout/model/layout.json', import.meta.url)

let loaded: Model | undefined

/** Reads the weights once a process. Throws where they were made for other columns than the code has. */
export function layoutModel(): Model {
  loaded ??= plant(JSON.parse(readFileSync(FILE, 'utf8')) as ModelFile)
  return loaded
}

/** A row that is this far below any threshold is given up. */
export const GIVE_UP: GiveUp = { trees: 80, below: -3 }

/** Throws where the model was made for other columns than the code has. */
export function plant({ names, wording, forest }: ModelFile): Model {
  const bags = { names: toBag(names), wording: toWordingBag(toBag(wording)) }
  return { bags, forest: plantForest('layout', forest, COLUMN_NAMES, GIVE_UP) }
}
