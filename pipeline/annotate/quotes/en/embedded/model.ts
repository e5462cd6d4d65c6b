import { readFileSync } from 'node:fs'
import { sumOf, type Tables, toAsked, toTables } from '../../../../learned/facts.ts'
import { once } from '../../../../once.ts'
import type { Facts } from './facts.ts'
import { FEATURES } from './features.ts'

const ASKED = toAsked<keyof Facts>(FEATURES)

/** Log-odds from which a candidate is an attribution. */
export interface Thresholds {
  least: number
  /** The same where the content is no clause. */
  leastNoun: number
  /** The same inside another's content, where all of the content is quoted, and where the source is a thing. */
  leastNested: number
  leastDirect: number
  leastThing: number
}

/** `weights.json`, as the trainer writes it. */
export interface Model extends Thresholds {
  source: string
  licence: string
  bias: number
  /** Weights by feature and value. A value that is not there weighs nothing. */
  weights: Record<string, Record<string, number>>
  /** Of each cue, the relations that its contents have to it, blanks between them. */
  cues: Record<string, string>
}

/** The weights ready to be asked: a table for each of `FEATURES`, in their order. */
export interface Weights extends Thresholds {
  bias: number
  tables: Tables
  cues: ReadonlyMap<string, ReadonlySet<string>>
}

/** The folder of the weights; `dist/` mirrors `pipeline/`, so the same path holds from both. */
const FOLDER = new URL('../../../../../pipeline/annotate/quotes/en/embedded/', import.meta.url)

/** @throws where the model weighs other features than the code measures */
export function toWeights({ weights, cues, ...model }: Model): Weights {
  return {
    ...model,
    tables: toTables('attributions', weights, FEATURES),
    cues: new Map(Object.entries(cues).map(([cue, relations]) => [cue, new Set(relations.split(' '))])),
  }
}

/** The weights that are shipped. */
export const shippedWeights = once(() =>
  toWeights(JSON.parse(readFileSync(new URL('weights.json', FOLDER), 'utf8')) as Model),
)

/** Log-odds that a candidate of these facts is an attribution. */
export const oddsOf = (weights: Weights, facts: Facts): number => sumOf(weights, ASKED, (name) => facts[name])
