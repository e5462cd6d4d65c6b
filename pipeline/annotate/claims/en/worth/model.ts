import { readFileSync } from 'node:fs'
import { featureName, sumOf, type Tables, toAsked, toTables, weightOf } from '../../../../learned/facts.ts'
import { once } from '../../../../once.ts'
import type { Weighed } from '../../grammar.ts'
import type { Facts } from './facts.ts'
import { FEATURES, featureValue } from './features.ts'

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
  tables: Tables
}

/** The folder of the weights; `dist/` mirrors `pipeline/`, so the same path holds from both. */
const FOLDER = new URL('../../../../../pipeline/annotate/claims/en/worth/', import.meta.url)

/** @throws where the model weighs other features than the code measures */
export const toWeights = ({ bias, weights }: Model): Weights => ({
  bias,
  tables: toTables('worth of claims', weights, FEATURES),
})

/** The weights that are shipped. */
export const shippedWeights = once(() =>
  toWeights(JSON.parse(readFileSync(new URL('weights.json', FOLDER), 'utf8')) as Model),
)

const ASKED = toAsked<keyof Facts>(FEATURES)

/** Log-odds that a predicate of these facts is worth a row. */
export const oddsOf = (weights: Weights, facts: Facts): number => sumOf(weights, ASKED, (name) => facts[name])

/** What each feature adds to that. */
export const weightsOf = ({ tables }: Weights, facts: Facts): Weighed[] =>
  FEATURES.map((feature, i) => ({
    fact: `${featureName(feature)}: ${featureValue(feature, facts)}`,
    weight: weightOf<keyof Facts>(tables[i], feature, (name) => facts[name]),
  }))
