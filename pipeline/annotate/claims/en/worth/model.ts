import { readFileSync } from 'node:fs'
import { assertColumns } from '../../../../learned/columns.ts'
import { once } from '../../../../once.ts'
import type { Weighed } from '../../grammar.ts'
import type { Facts } from './facts.ts'
import { FEATURES, featureName, featureValue } from './features.ts'

/** `weights.json`, as the trainer writes it. */
export interface Model {
  source: string
  licence: string
  bias: number
  /** Weights by feature and value. A value that is not there weighs nothing. */
  weights: Record<string, Record<string, number>>
}

/** The weights ready to be asked: a table for each of `FEATURES`, in their order. */
export interface Weights {
  bias: number
  tables: readonly ReadonlyMap<string, number>[]
}

/** The folder of the weights; `dist/` mirrors `pipeline/`, so the same path holds from both. */
const FOLDER = new URL('../../../../../pipeline/annotate/claims/en/worth/', import.meta.url)

/** @throws where the model weighs other features than the code measures */
export function toWeights({ bias, weights }: Model): Weights {
  assertColumns('worth of claims', Object.keys(weights), FEATURES.map(featureName))
  return { bias, tables: Object.values(weights).map((table) => new Map(Object.entries(table))) }
}

/** The weights that are shipped. */
export const shippedWeights = once(() =>
  toWeights(JSON.parse(readFileSync(new URL('weights.json', FOLDER), 'utf8')) as Model),
)

/** Log-odds that a predicate of these facts is worth a row. */
export function oddsOf(weights: Weights, facts: Facts): number {
  let sum = weights.bias
  for (let i = 0; i < FEATURES.length; i++) sum += weightAt(weights, facts, i)
  return sum
}

/** What each feature adds to that. */
export const weightsOf = (weights: Weights, facts: Facts): Weighed[] =>
  FEATURES.map((feature, i) => ({
    fact: `${featureName(feature)}: ${featureValue(feature, facts)}`,
    weight: weightAt(weights, facts, i),
  }))

const weightAt = ({ tables }: Weights, facts: Facts, i: number): number =>
  tables[i]?.get(featureValue(FEATURES[i] as (typeof FEATURES)[number], facts)) ?? 0
