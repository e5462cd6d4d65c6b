import {
  ARGUMENT_FEATURES,
  type History,
  readArgumentFeatures,
  readHistoryFeatures,
  readSharedFeatures,
} from '../../pipeline/language/en/frames/argument_features.ts'
import { bestLabel, startHistory } from '../../pipeline/language/en/frames/label_arguments.ts'
import { columnCount, type MeaningColumns, numberOf } from '../../pipeline/language/en/frames/labels.ts'
import { emptyFeatures } from '../../pipeline/language/linear/feature_list.ts'
import { seeded, shuffle } from '../random.ts'
import { createFeatureRows, type FeatureRows } from './feature_rows.ts'
import { type ArgumentExample, type ArgumentShape, readArgumentExamples, shapeOf } from './frames_examples.ts'
import { createNetwork, type FrameNetwork, toNetworkArrays, type WholeNetwork } from './frames_network.ts'
import type { Lesson } from './frames_predicates.ts'
import type { RolesetOf } from './frames_senses.ts'
import { createCounter } from './perceptron.ts'
import { paceOf, toShares } from './softmax.ts'

export const ARGUMENT_OPTIONS = {
  rounds: 8,
  /** The weights are the mean of those after so many last rounds. */
  averaged: 3,
  rate: 0.08,
  /** Units of the hidden layer. */
  width: 64,
  /** Features seen less often are left out. */
  leastCount: 10,
  /** Shares of features and of hidden units that are left out of each look at a candidate. */
  dropout: 0.25,
  hiddenDropout: 0.3,
}
type Options = typeof ARGUMENT_OPTIONS
const CAPACITY = 1_000_000
const ROOM = 2 * ARGUMENT_FEATURES

export interface TrainedArguments extends ArgumentShape, WholeNetwork {}

/** Rows of what is known of each candidate before any is labelled. */
interface Indexed extends ArgumentExample {
  rows: Int32Array[]
}

/** Softmax over the labels of each candidate, given what the network itself found of the candidates before. */
export function trainArguments(
  lessons: readonly Lesson[],
  rolesetOf: RolesetOf,
  log: (line: string) => void,
  options: Options = ARGUMENT_OPTIONS,
): TrainedArguments {
  const shape = shapeOf(lessons)
  const numbers = Int8Array.from(shape.labels, numberOf)
  const { rows, examples } = indexRows(readArgumentExamples(lessons, rolesetOf, shape), numbers, options.leastCount)
  const network = createNetwork(rows.size, columnCount(shape.labels), options.width, 1)
  const pupil = createPupil(network, rows, numbers, options)
  const next = seeded(2)
  for (let round = 0; round < options.rounds; round++) {
    const pace = options.rate * paceOf(round, options.rounds)
    let errors = 0
    for (const example of shuffle(examples, next)) errors += pupil(example, pace)
    if (round >= options.rounds - options.averaged) network.remember()
    log(`arguments, round ${round}: ${errors} errors, ${rows.size} features`)
  }
  network.average()
  return { ...shape, ...toNetworkArrays(network, rows.keys()) }
}

function indexRows(
  examples: readonly ArgumentExample[],
  numbers: Int8Array,
  least: number,
): { rows: FeatureRows; examples: Indexed[] } {
  const counter = createCounter(least)
  const rows = createFeatureRows(CAPACITY)
  for (const example of examples) eachHistory(example, numbers, (hashes) => counter.count(hashes, hashes.length))
  for (const example of examples)
    eachHistory(example, numbers, (hashes) => {
      for (const hash of hashes) if (counter.admit(hash)) rows.add(hash)
    })
  const indexed = examples.map((example) => ({
    ...example,
    rows: example.candidates.map((_, i) =>
      Int32Array.from(plainFeatures(example, i), rows.find).filter((row) => row >= 0),
    ),
  }))
  return { rows, examples: indexed }
}

const shared = emptyFeatures(ARGUMENT_FEATURES)
const own = emptyFeatures(ARGUMENT_FEATURES)
const joined = new Int32Array(ROOM)

/** Features of a candidate that hang on no other; the next call overwrites them. */
function plainFeatures({ tree, predicate, candidates }: ArgumentExample, i: number): Int32Array {
  readSharedFeatures(tree, predicate, shared)
  readArgumentFeatures(tree, predicate, candidates[i]!, own)
  joined.set(shared.hashes.subarray(0, shared.size))
  joined.set(own.hashes.subarray(0, own.size), shared.size)
  return joined.subarray(0, shared.size + own.size)
}

/** All features of each candidate, where those before it have their right labels. */
function eachHistory(example: ArgumentExample, numbers: Int8Array, take: (hashes: Int32Array) => void): void {
  const { tree, predicate, candidates, right } = example
  const steps = startHistory(tree)
  candidates.forEach((candidate, i) => {
    take(plainFeatures(example, i))
    own.size = 0
    readHistoryFeatures(tree, predicate, candidate, steps.before(candidate), own)
    take(own.hashes.subarray(0, own.size))
    steps.take(candidate, right[i]!, numbers)
  })
}

/** Labels an example with the weights as they are and learns from it; returns how many labels were wrong. */
function createPupil(
  network: FrameNetwork,
  rows: FeatureRows,
  numbers: Int8Array,
  { dropout, hiddenDropout }: Options,
): (example: Indexed, rate: number) => number {
  const next = seeded(3)
  const kept = new Int32Array(ROOM)
  const sums = new Float64Array(network.columns)
  const shares = new Float64Array(numbers.length)
  let count = 0
  const keep = (row: number): void => {
    if (row >= 0 && next() >= dropout) kept[count++] = row
  }
  const gather = ({ tree, predicate, candidates, rows: plain }: Indexed, i: number, history: History): void => {
    count = 0
    for (const row of plain[i]!) keep(row)
    own.size = 0
    readHistoryFeatures(tree, predicate, candidates[i]!, history, own)
    for (let k = 0; k < own.size; k++) keep(rows.find(own.hashes[k]!))
  }
  return (example, rate) => {
    const steps = startHistory(example.tree)
    let errors = 0
    example.candidates.forEach((candidate, i) => {
      gather(example, i, steps.before(candidate))
      network.forward(kept, count, sums, hiddenDropout)
      const found = bestLabel(sums, example.columns, numbers, steps.history.numbers)
      if (found !== example.right[i]) errors++
      toSlopes(sums, shares, example.columns, example.right[i]!)
      network.learn(kept, count, sums, rate)
      steps.take(candidate, found, numbers)
    })
    return errors
  }
}

/** Turns sums of columns into the gradient of −log p(right label). */
function toSlopes(sums: Float64Array, shares: Float64Array, columns: MeaningColumns, right: number): void {
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
