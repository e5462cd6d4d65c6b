import { emptyFeatures } from '../../linear/feature_list.ts'
import {
  ARGUMENT_FEATURES,
  type History,
  readArgumentFeatures,
  readHistoryFeatures,
  readSharedFeatures,
  toPredicate,
} from './argument_features.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
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

/** Labels candidates one after another; each numbered argument is given once. */
export function createArgumentLabeller(model: FramesModel): LabelArguments {
  const features = emptyFeatures(ARGUMENT_FEATURES)
  const meanings = createMeanings(model.labels)
  const numbers = Int8Array.from(model.labels, numberOf)
  const isKnown = (path: number): boolean => model.paths.has(path)
  return (tree, at, roleset) => {
    if (roleset !== null && model.silent.has(roleset.id)) return []
    const predicate = toPredicate(tree, at, roleset)
    const columns = meanings(roleset)
    const steps = startHistory(tree)
    const found: Labelled[] = []
    readSharedFeatures(tree, predicate, features)
    model.arguments.share(features)
    for (const candidate of candidatesFor(tree, at, isKnown)) {
      readArgumentFeatures(tree, predicate, candidate, features)
      readHistoryFeatures(tree, predicate, candidate, steps.before(candidate), features)
      const sums = model.arguments.score(features)
      const given = steps.history.numbers
      const label = bestLabel(sums, columns, numbers, given)
      steps.take(candidate, label, numbers)
      if (label === NO_LABEL) continue
      const next = bestLabel(sums, columns, numbers, given, label)
      const lead = scoreOf(sums, columns, label) - scoreOf(sums, columns, next)
      found.push({ at: candidate.at, label, margin: lead / model.unit })
    }
    return found
  }
}

/** The best label; none that is given already where it may be given once, and not the one left out. */
export function bestLabel(
  sums: ArrayLike<number>,
  columns: MeaningColumns,
  numbers: Int8Array,
  given: number,
  leftOut = -1,
): number {
  let best = NO_LABEL
  let most = Number.NEGATIVE_INFINITY
  for (let label = 0; label < columns.length; label++) {
    const number = numbers[label]!
    if (label === leftOut || (number >= 0 && ((given >> number) & 1) !== 0)) continue
    const score = scoreOf(sums, columns, label)
    if (score > most) {
      most = score
      best = label
    }
  }
  return best
}

function scoreOf(sums: ArrayLike<number>, columns: MeaningColumns, label: number): number {
  const meaning = columns[label]!
  return meaning < 0 ? sums[label]! : sums[label]! + sums[meaning]!
}

/** What was found of one predicate so far. */
export interface Steps {
  history: History
  /** The history as a candidate sees it. */
  before(candidate: Candidate): History
  take(candidate: Candidate, label: number, numbers: Int8Array): void
}

export function startHistory({ relation, marker }: FrameTree): Steps {
  const history: History = { numbers: 0, last: -1, alike: 0 }
  const seen: number[] = []
  return {
    history,
    before: ({ at }) => {
      history.alike = 0
      for (const other of seen) if (relation[other] === relation[at] && marker[other] === marker[at]) history.alike++
      return history
    },
    take: ({ at }, label, numbers) => {
      seen.push(at)
      if (label === NO_LABEL) return
      history.last = label
      if (numbers[label]! >= 0) history.numbers |= 1 << numbers[label]!
    },
  }
}
