import type { FrameTree } from '../../pipeline/language/en/frames/frame_tree.ts'
import {
  mayEvoke,
  PREDICATE_FEATURES,
  readPredicateFeatures,
} from '../../pipeline/language/en/frames/predicate_features.ts'
import type { RolesetTable } from '../../pipeline/language/en/frames/rolesets.ts'
import { emptyFeatures } from '../../pipeline/language/linear/feature_list.ts'
import type { SingleArrays } from '../../pipeline/language/linear/single.ts'
import { seeded, shuffle } from '../random.ts'
import { createFeatureRows } from './feature_rows.ts'
import type { GoldFrame } from './frames_corpus.ts'
import { toSingle } from './frames_single.ts'
import { createCounter } from './perceptron.ts'
import { createLearner, paceOf } from './softmax.ts'

export interface Lesson {
  tree: FrameTree
  frames: readonly GoldFrame[]
}

const OPTIONS = { rounds: 6, rate: 0.08, dropout: 0.3, leastCount: 2, cap: 3, least: 0.1 }
const CAPACITY = 3_000_000

interface Example {
  rows: Int32Array
  right: boolean
}

/** Logistic regression over words that may evoke a frame. */
export function trainPredicates(
  lessons: readonly Lesson[],
  rolesets: RolesetTable,
  log: (line: string) => void,
): SingleArrays {
  const features = emptyFeatures(PREDICATE_FEATURES)
  const counter = createCounter(OPTIONS.leastCount)
  const each = (take: (right: boolean) => void): void => {
    for (const { tree, frames } of lessons) {
      const evoked = new Set(frames.map(({ at }) => at))
      for (let i = 0; i < tree.count; i++) {
        if (!mayEvoke(tree, i)) continue
        readPredicateFeatures(tree, i, rolesets, features)
        take(evoked.has(i))
      }
    }
  }
  each(() => counter.count(features.hashes, features.size))
  const rows = createFeatureRows(CAPACITY)
  const examples: Example[] = []
  each((right) => {
    const admitted = features.hashes.subarray(0, features.size).filter(counter.admit)
    examples.push({ rows: admitted.map(rows.add), right })
  })
  const learner = createLearner(rows.size, 1)
  const next = seeded(1)
  const sums = new Float64Array(1)
  const kept = new Int32Array(PREDICATE_FEATURES)
  for (let round = 0; round < OPTIONS.rounds; round++) {
    const pace = OPTIONS.rate * paceOf(round, OPTIONS.rounds)
    let errors = 0
    for (const { rows: own, right } of shuffle(examples, next)) {
      let count = 0
      for (const row of own) if (next() >= OPTIONS.dropout) kept[count++] = row
      learner.sums(kept, count, sums)
      if (sums[0]! > 0 !== right) errors++
      sums[0] = 1 / (1 + Math.exp(-sums[0]!)) - (right ? 1 : 0)
      learner.learn(kept, count, sums, pace)
    }
    log(`predicates, round ${round}: ${errors} errors of ${examples.length}, ${rows.size} features`)
  }
  return toSingle(rows, learner.weights, OPTIONS.cap, OPTIONS.least)
}
