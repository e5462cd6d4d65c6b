import {
  ARGUMENT_FEATURES,
  type Predicate,
  readArgumentFeatures,
  readHistoryFeatures,
  toPredicate,
} from '../../pipeline/language/en/frames/argument_features.ts'
import { type Candidate, candidatesFor } from '../../pipeline/language/en/frames/candidates.ts'
import type { FrameTree } from '../../pipeline/language/en/frames/frame_tree.ts'
import { bestLabel, startHistory } from '../../pipeline/language/en/frames/label_arguments.ts'
import {
  columnCount,
  createMeanings,
  type MeaningColumns,
  NO_LABEL,
  numberOf,
} from '../../pipeline/language/en/frames/labels.ts'
import type { Roleset } from '../../pipeline/language/en/frames/rolesets.ts'
import { emptyFeatures } from '../../pipeline/language/linear/feature_list.ts'
import type { SparseArrays } from '../../pipeline/language/linear/sparse.ts'
import { seeded, shuffle } from '../random.ts'
import { createFeatureRows, type FeatureRows } from './feature_rows.ts'
import type { Lesson } from './frames_predicates.ts'
import { sortBySlot } from './frames_single.ts'
import { createCounter } from './perceptron.ts'
import { createLearner, paceOf, toShares } from './softmax.ts'

export const ARGUMENT_OPTIONS = {
  rounds: 5,
  rate: 0.08,
  dropout: 0.25,
  leastCount: 3,
  leastLabel: 20,
  leastPath: 3,
  leastShare: 0.01,
  cap: 3,
  least: 0.12,
}
const CAPACITY = 3_000_000
const LARGEST = 127

/** The roleset that a predicate of a lesson is taken to have. */
export type RolesetOf = (lesson: Lesson, at: number) => Roleset | null

export interface TrainedArguments {
  labels: string[]
  silent: string[]
  paths: Int32Array
  arrays: SparseArrays
}

interface Example {
  tree: FrameTree
  predicate: Predicate
  columns: MeaningColumns
  candidates: Candidate[]
  rows: Int32Array[]
  right: Uint8Array
}

/** Softmax over the labels of each candidate, given what the model itself found of the candidates before. */
export function trainArguments(
  lessons: readonly Lesson[],
  rolesetOf: RolesetOf,
  log: (line: string) => void,
  options = ARGUMENT_OPTIONS,
): TrainedArguments {
  const labels = labelsOf(lessons, options.leastLabel)
  const silent = silentOf(lessons)
  const paths = pathsOf(lessons, options)
  const examples = readExamples(lessons, rolesetOf, labels, new Set(silent), new Set(paths))
  const { rows, admit } = indexRows(examples, labels, options.leastCount)
  const weights = learnWeights(examples, rows, admit, labels, options, log)
  return { labels, silent, paths, arrays: toSparse(rows, weights, columnCount(labels), options) }
}

function labelsOf(lessons: readonly Lesson[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const { frames } of lessons)
    for (const frame of frames) for (const { label } of frame.arguments) counts.set(label, (counts.get(label) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= least)
  return ['', ...kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label)]
}

/** Rolesets seen so often whose predicates hardly ever had an argument. */
const SILENT = { seen: 30, arguments: 0.03 }

function silentOf(lessons: readonly Lesson[]): string[] {
  const counts = new Map<string, { seen: number; arguments: number }>()
  for (const { frames } of lessons)
    for (const { roleset, arguments: found } of frames) {
      if (roleset === null) continue
      const count = counts.get(roleset) ?? { seen: 0, arguments: 0 }
      counts.set(roleset, { seen: count.seen + 1, arguments: count.arguments + found.length })
    }
  const isSilent = (count: { seen: number; arguments: number }): boolean =>
    count.seen >= SILENT.seen && count.arguments <= SILENT.arguments * count.seen
  return [...counts]
    .filter(([, count]) => isSilent(count))
    .map(([id]) => id)
    .sort()
}

/** Ways that led to an argument so often, and in such a share of the words that they led to. */
function pathsOf(lessons: readonly Lesson[], { leastPath, leastShare }: typeof ARGUMENT_OPTIONS): Int32Array {
  const counts = new Map<number, { all: number; right: number }>()
  for (const { tree, frames } of lessons)
    for (const frame of frames) {
      const heads = new Set(frame.arguments.map(({ at }) => at))
      for (const { at, path } of candidatesFor(tree, frame.at, () => true)) {
        const count = counts.get(path) ?? { all: 0, right: 0 }
        counts.set(path, { all: count.all + 1, right: count.right + (heads.has(at) ? 1 : 0) })
      }
    }
  const kept = [...counts].filter(([, { all, right }]) => right >= leastPath && right >= leastShare * all)
  return Int32Array.from(kept.map(([path]) => path)).sort()
}

function readExamples(
  lessons: readonly Lesson[],
  rolesetOf: RolesetOf,
  labels: readonly string[],
  silent: ReadonlySet<string>,
  paths: ReadonlySet<number>,
): Example[] {
  const meanings = createMeanings(labels)
  return lessons.flatMap((lesson) =>
    lesson.frames.flatMap((frame) => {
      const roleset = rolesetOf(lesson, frame.at)
      if (roleset !== null && silent.has(roleset.id)) return []
      const candidates = candidatesFor(lesson.tree, frame.at, (path) => paths.has(path))
      const gold = new Map(frame.arguments.map(({ at, label }) => [at, Math.max(NO_LABEL, labels.indexOf(label))]))
      const right = Uint8Array.from(candidates, ({ at }) => gold.get(at) ?? NO_LABEL)
      const predicate = toPredicate(lesson.tree, frame.at, roleset)
      return [{ tree: lesson.tree, predicate, columns: meanings(roleset), candidates, rows: [], right }]
    }),
  )
}

/** Rows of the features that do not depend on what was found before; those that do are counted with the right history. */
function indexRows(
  examples: readonly Example[],
  labels: readonly string[],
  least: number,
): { rows: FeatureRows; admit: (key: number) => boolean } {
  const features = emptyFeatures(ARGUMENT_FEATURES)
  const counter = createCounter(least)
  const rows = createFeatureRows(CAPACITY)
  const numbers = Int8Array.from(labels, numberOf)
  for (const example of examples) {
    const steps = startHistory(example.tree)
    example.candidates.forEach((candidate, i) => {
      readArgumentFeatures(example.tree, example.predicate, candidate, features)
      readHistoryFeatures(example.tree, example.predicate, candidate, steps.before(candidate), features)
      counter.count(features.hashes, features.size)
      steps.take(candidate, example.right[i]!, numbers)
    })
  }
  for (const example of examples)
    example.rows = example.candidates.map((candidate) => {
      readArgumentFeatures(example.tree, example.predicate, candidate, features)
      return features.hashes.subarray(0, features.size).filter(counter.admit).map(rows.add)
    })
  return { rows, admit: counter.admit }
}

function learnWeights(
  examples: readonly Example[],
  rows: FeatureRows,
  admit: (key: number) => boolean,
  labels: readonly string[],
  options: typeof ARGUMENT_OPTIONS,
  log: (line: string) => void,
): Float32Array {
  const numbers = Int8Array.from(labels, numberOf)
  const further = emptyFeatures(ARGUMENT_FEATURES)
  // Rows of what hangs on the history come to be on the way.
  addHistoryRows(examples, rows, admit, numbers)
  const learner = createLearner(rows.size, columnCount(labels))
  const sums = new Float64Array(columnCount(labels))
  const shares = new Float64Array(labels.length)
  const kept = new Int32Array(2 * ARGUMENT_FEATURES)
  const next = seeded(1)
  const order = [...examples]
  for (let round = 0; round < options.rounds; round++) {
    const pace = options.rate * paceOf(round, options.rounds)
    let errors = 0
    let seen = 0
    for (const example of shuffle(order, next)) {
      const steps = startHistory(example.tree)
      example.candidates.forEach((candidate, i) => {
        let count = 0
        for (const row of example.rows[i]!) if (next() >= options.dropout) kept[count++] = row
        further.size = 0
        readHistoryFeatures(example.tree, example.predicate, candidate, steps.before(candidate), further)
        for (let k = 0; k < further.size; k++) {
          const row = rows.find(further.hashes[k]!)
          if (row >= 0 && next() >= options.dropout) kept[count++] = row
        }
        learner.sums(kept, count, sums)
        const right = example.right[i]!
        const found = bestLabel(sums, example.columns, numbers, steps.history.numbers)
        seen++
        if (found !== right) errors++
        spread(sums, shares, example.columns, right)
        learner.learn(kept, count, sums, pace)
        steps.take(candidate, found, numbers)
      })
    }
    log(`arguments, round ${round}: ${errors} errors of ${seen}, ${rows.size} features`)
  }
  return learner.weights
}

function addHistoryRows(
  examples: readonly Example[],
  rows: FeatureRows,
  admit: (key: number) => boolean,
  numbers: Int8Array,
): void {
  const features = emptyFeatures(ARGUMENT_FEATURES)
  for (const { tree, predicate, candidates, right } of examples) {
    const steps = startHistory(tree)
    candidates.forEach((candidate, i) => {
      features.size = 0
      readHistoryFeatures(tree, predicate, candidate, steps.before(candidate), features)
      for (let k = 0; k < features.size; k++) if (admit(features.hashes[k]!)) rows.add(features.hashes[k]!)
      steps.take(candidate, right[i]!, numbers)
    })
  }
}

/** Turns sums of columns into the gradient of −log p(right label). */
function spread(sums: Float64Array, shares: Float64Array, columns: MeaningColumns, right: number): void {
  for (let label = 0; label < columns.length; label++)
    shares[label] = sums[label]! + (columns[label]! < 0 ? 0 : sums[columns[label]!]!)
  toShares(shares, columns.length)
  sums.fill(0)
  for (let label = 0; label < columns.length; label++) {
    const slope = shares[label]! - (label === right ? 1 : 0)
    sums[label]! += slope
    if (columns[label]! >= 0) sums[columns[label]!]! += slope
  }
}

function toSparse(
  rows: FeatureRows,
  weights: Float32Array,
  columns: number,
  { cap, least }: typeof ARGUMENT_OPTIONS,
): SparseArrays {
  const keys = rows.keys()
  const scale = LARGEST / cap
  const quantise = (at: number): number =>
    Math.abs(weights[at]!) < least ? 0 : Math.max(-LARGEST, Math.min(LARGEST, Math.round(weights[at]! * scale)))
  const kept: number[] = []
  for (let row = 0; row < rows.size; row++) {
    let any = false
    for (let column = 0; column < columns && !any; column++) any = quantise(row * columns + column) !== 0
    if (any) kept.push(row)
  }
  const order = sortBySlot(kept, keys)
  const labels: number[] = []
  const values: number[] = []
  const counts = Uint8Array.from(order, (row) => {
    const before = labels.length
    for (let column = 0; column < columns; column++) {
      const value = quantise(row * columns + column)
      if (value === 0) continue
      labels.push(column)
      values.push(value)
    }
    return labels.length - before
  })
  return {
    keys: order.map((row) => keys[row]!),
    counts,
    labels: Uint8Array.from(labels),
    values: Int8Array.from(values),
  }
}
