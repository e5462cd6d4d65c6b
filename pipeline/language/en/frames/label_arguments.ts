import { emptyFeatures } from '../../linear/feature_list.ts'
import { ARGUMENT_FEATURES, readArgumentFeatures, readSharedFeatures, toPredicate } from './argument_features.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { chooseLabels } from './choose_labels.ts'
import type { FrameTree } from './frame_tree.ts'
import { createMeanings, type MeaningColumns, NO_LABEL, numberOf } from './labels.ts'
import type { FramesModel } from './model.ts'
import type { Roleset } from './rolesets.ts'

/** A word found to turn an argument, with the number of its label. */
export interface Labelled {
  at: number
  label: number
  /** How far the label led over the next best, as a logarithm of odds. */
  margin: number
}

export type LabelArguments = (tree: FrameTree, at: number, roleset: Roleset | null) => Labelled[]

/** Scores the labels of all candidates, then gives each numbered argument to one of them. */
export function createArgumentLabeller(model: FramesModel): LabelArguments {
  const features = emptyFeatures(ARGUMENT_FEATURES)
  const meanings = createMeanings(model.labels)
  const numbers = Int8Array.from(model.labels, numberOf)
  const isKnown = (path: number): boolean => model.paths.has(path)
  return (tree, at, roleset) => {
    if (roleset !== null && model.silent.has(roleset.id)) return []
    const candidates = candidatesFor(tree, at, isKnown)
    if (candidates.length === 0) return []
    const predicate = toPredicate(tree, at, roleset)
    const columns = meanings(roleset)
    const scores = new Int32Array(candidates.length * numbers.length)
    readSharedFeatures(tree, predicate, features)
    model.arguments.share(features)
    candidates.forEach((candidate, i) => {
      readArgumentFeatures(tree, predicate, candidate, alikeBefore(tree, candidates, i), features)
      writeScores(model.arguments.score(features), columns, model.biases, scores, i * columns.length)
    })
    return chooseLabels(scores, numbers).flatMap(({ label, lead }, i) =>
      label === NO_LABEL ? [] : [{ at: candidates[i]!.at, label, margin: lead / model.unit }],
    )
  }
}

/** How many candidates before the `i`th have the relation and the marker of it. */
export function alikeBefore({ relation, marker }: FrameTree, candidates: readonly Candidate[], i: number): number {
  const { at } = candidates[i]!
  let alike = 0
  for (let k = 0; k < i; k++) {
    const other = candidates[k]!.at
    if (relation[other] === relation[at] && marker[other] === marker[at]) alike++
  }
  return alike
}

/** A label counts for itself and for what it means to the roleset. */
function writeScores(
  sums: Int32Array,
  columns: MeaningColumns,
  biases: Int32Array,
  scores: Int32Array,
  from: number,
): void {
  for (let label = 0; label < columns.length; label++) {
    const meaning = columns[label]!
    scores[from + label] = biases[label]! + sums[label]! + (meaning < 0 ? 0 : sums[meaning]!)
  }
}
