import { readFileSync } from 'node:fs'
import { inOrder } from '../../learned/linear.ts'
import { once } from '../../once.ts'
import { compare } from './features/compared.ts'
import { FEATURES } from './features/index.ts'
import type { Sight } from './sight.ts'
import { isVetoed } from './vetoes.ts'

/** Log-odds that two claims tell of one event; `APART` where they cannot. */
export type Odds = (a: Sight, b: Sight) => number

/** No sum of weights outweighs it. */
export const APART = -99

/** Weights of the features, by name; with source and licence. */
export interface MatchModel {
  source: string
  licence: string
  bias: number
  weights: Record<string, number>
}

/** From the source folder and from `dist/` alike. */
const WEIGHTS = new URL('../../../pipeline/link/stories/weights.json', import.meta.url)

/** What the features of a pair are, in their order. */
export function measure(a: Sight, b: Sight): number[] {
  const pair = compare(a, b)
  return FEATURES.map((feature) => feature.of(pair))
}

/** Throws where the model weighs other features than are measured. */
export function toOdds({ bias, weights }: Pick<MatchModel, 'bias' | 'weights'>): Odds {
  const ordered = inOrder(
    'stories',
    weights,
    FEATURES.map(({ name }) => name),
  )
  const weighed = FEATURES.map((feature, i) => ({ feature, weight: ordered[i] as number }))
  const telling = weighed.filter(({ weight }) => weight !== 0)
  return (a, b) => {
    if (isVetoed(a, b)) return APART
    const pair = compare(a, b)
    let sum = 0
    for (const { feature, weight } of telling) sum += weight * feature.of(pair)
    return bias + sum
  }
}

const learned = once(() => JSON.parse(readFileSync(WEIGHTS, 'utf8')) as MatchModel)

/** As learned: the weights that are shipped. */
export const learnedOdds = once(() => toOdds(learned()))

/** What each feature adds to the log-odds of a pair, those that add nothing left out, and what no pair has to show first. */
export function weightsOf(a: Sight, b: Sight): { bias: number; added: [name: string, weight: number][] } {
  const weights = new Map(Object.entries(learned().weights))
  const values = measure(a, b)
  const added = FEATURES.map(({ name }, i): [string, number] => [
    name,
    (weights.get(name) ?? 0) * (values[i] as number),
  ])
  return { bias: learned().bias, added: added.filter(([, weight]) => weight !== 0) }
}
