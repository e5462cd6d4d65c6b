import { readFileSync } from 'node:fs'
import { assertColumns } from '../columns.ts'
import { type Bag, toWordingBag } from './bag.ts'
import { type Bags, COLUMN_NAMES } from './features.ts'
import { type Forest, plantForest, type Trees } from './trees.ts'

export interface Model {
  bags: Bags
  forest: Forest
}

/** As the trainer writes it: one JSON object. */
export interface ModelFile {
  columns: string[]
  /** Words with what they weigh anywhere and near. */
  names: [string, number, number][]
  wording: [string, number, number][]
  forest: Trees
}

/** From `pipeline/` and from `dist/` alike. */
const FILE = new URL('../../../pipeline/clean/layout/model/layout.json', import.meta.url)

let loaded: Model | undefined

/** Reads the weights once a process. Throws where they were made for other columns than the code has. */
export function layoutModel(): Model {
  loaded ??= plant(JSON.parse(readFileSync(FILE, 'utf8')) as ModelFile)
  return loaded
}

const toBag = (rows: readonly [string, number, number][]): Bag =>
  new Map(rows.map(([word, any, near]) => [word, [any, near]]))

/** Throws where the model was made for other columns than the code has. */
export function plant({ columns, names, wording, forest }: ModelFile): Model {
  assertColumns('layout', columns, COLUMN_NAMES)
  const bags = { names: toBag(names), wording: toWordingBag(toBag(wording)) }
  return { bags, forest: plantForest(forest) }
}
