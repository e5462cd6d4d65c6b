import type { Roleset, RolesetTable } from '../../pipeline/language/en/frames/rolesets.ts'
import {
  readFileFeatures,
  readSenseFeatures,
  SENSE_FEATURES,
  sensesOf,
} from '../../pipeline/language/en/frames/sense_features.ts'
import { createSenseChooser } from '../../pipeline/language/en/frames/senses.ts'
import { emptyFeatures } from '../../pipeline/language/linear/feature_list.ts'
import { mix } from '../../pipeline/language/linear/hash.ts'
import { openSingle, type SingleArrays } from '../../pipeline/language/linear/single.ts'
import { seeded, shuffle } from '../random.ts'
import { createFeatureRows } from './feature_rows.ts'
import type { Lesson } from './frames_predicates.ts'
import { toSingle } from './frames_single.ts'
import { createCounter } from './perceptron.ts'
import { createLearner, paceOf, toShares } from './softmax.ts'

const OPTIONS = { rounds: 5, rate: 0.1, dropout: 0.3, leastCount: 2, cap: 3, least: 0.1 }
const CAPACITY = 4_000_000

interface Example {
  /** Rows of each sense that there is to choose from. */
  senses: Int32Array[]
  right: number
}

/** The roleset that a predicate of a lesson is taken to have. */
export type RolesetOf = (lesson: Lesson, at: number) => Roleset | null

/** Lemmas with rolesets that they evoked in these lessons, but which the frame files do not give them. */
export function furtherSenses(lessons: readonly Lesson[], rolesets: RolesetTable): [lemma: string, roleset: string][] {
  const found = new Map<string, [string, string]>()
  for (const { tree, frames } of lessons)
    for (const { at, roleset } of frames) {
      if (roleset === null || sensesOf(tree, at, rolesets).some((sense) => sense.roleset.id === roleset)) continue
      const lemma = tree.tokens[at]!.lemma.toLowerCase()
      found.set(`${lemma} ${roleset}`, [lemma, roleset])
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
}

/** Softmax over the rolesets of each predicate's word. */
export function trainSenses(
  lessons: readonly Lesson[],
  rolesets: RolesetTable,
  log: (line: string) => void,
): SingleArrays {
  const context = emptyFeatures(SENSE_FEATURES)
  const file = emptyFeatures(SENSE_FEATURES)
  const keysOf = ({ tree }: Lesson, at: number): Int32Array[] => {
    readSenseFeatures(tree, at, context)
    return sensesOf(tree, at, rolesets).map((sense, place) => {
      readFileFeatures(tree, at, sense, place, file)
      const own = context.hashes.subarray(0, context.size).map((key) => mix(key, sense.roleset.hash))
      return Int32Array.from([...file.hashes.subarray(0, file.size), ...own])
    })
  }
  const each = (take: (keys: Int32Array[], right: number) => void): void => {
    for (const lesson of lessons)
      for (const { at, roleset } of lesson.frames) {
        const senses = sensesOf(lesson.tree, at, rolesets)
        const right = senses.findIndex((sense) => sense.roleset.id === roleset)
        if (senses.length > 1 && right >= 0) take(keysOf(lesson, at), right)
      }
  }
  const counter = createCounter(OPTIONS.leastCount)
  each((keys) => {
    for (const own of keys) counter.count(own, own.length)
  })
  const rows = createFeatureRows(CAPACITY)
  const examples: Example[] = []
  each((keys, right) => {
    examples.push({ senses: keys.map((own) => own.filter(counter.admit).map(rows.add)), right })
  })
  const learner = createLearner(rows.size, 1)
  const next = seeded(1)
  const sum = new Float64Array(1)
  const scores = new Float64Array(400)
  for (let round = 0; round < OPTIONS.rounds; round++) {
    const pace = OPTIONS.rate * paceOf(round, OPTIONS.rounds)
    let errors = 0
    for (const { senses, right } of shuffle(examples, next)) {
      const kept = senses.map((own) => own.filter(() => next() >= OPTIONS.dropout))
      kept.forEach((own, i) => {
        learner.sums(own, own.length, sum)
        scores[i] = sum[0]!
      })
      let best = 0
      for (let i = 1; i < kept.length; i++) if (scores[i]! > scores[best]!) best = i
      if (best !== right) errors++
      toShares(scores, kept.length)
      kept.forEach((own, i) => {
        sum[0] = scores[i]! - (i === right ? 1 : 0)
        learner.learn(own, own.length, sum, pace)
      })
    }
    log(`senses, round ${round}: ${errors} errors of ${examples.length}, ${rows.size} features`)
  }
  return toSingle(rows, learner.weights, OPTIONS.cap, OPTIONS.least)
}

/** The roleset of each predicate as chosen by what was learnt on the other half of the sentences: as often wrong as in a new text. */
export function chooseUnseen(all: readonly Lesson[], rolesets: RolesetTable, log: (line: string) => void): RolesetOf {
  const chosen = new Map<Lesson, Map<number, Roleset | null>>()
  for (const half of [0, 1]) {
    const model = openSingle(
      trainSenses(
        all.filter((_, i) => i % 2 !== half),
        rolesets,
        log,
      ),
    )
    const choose = createSenseChooser(model, rolesets)
    for (const lesson of all.filter((_, i) => i % 2 === half))
      chosen.set(lesson, new Map(lesson.frames.map(({ at }) => [at, choose(lesson.tree, at)])))
  }
  return (lesson, at) => chosen.get(lesson)?.get(at) ?? null
}
