import { readFileSync } from 'node:fs'
import { once } from '../../../once.ts'
import type { Features } from './features.ts'

interface Knot {
  sum: number
  value: number
}

/** `weights.json`, as the trainer writes it. */
export interface Model {
  source: string
  licence: string
  intercept: number
  /** What each feature adds, by its name. What is not there adds nothing. */
  weights: Record<string, number>
  /** Sums and what they stand for on the scale from -3 to 3, rising; straight lines between them. */
  scale: Knot[]
}

/** The weights ready to be asked. */
export interface Weights {
  intercept: number
  weights: ReadonlyMap<string, number>
  scale: readonly Knot[]
}

/** The folder of the weights; `dist/` mirrors `pipeline/`, so the same path holds from both. */
const FOLDER = new URL('../../../../pipeline/annotate/factuality/en/', import.meta.url)

export const toWeights = ({ intercept, weights, scale }: Model): Weights => ({
  intercept,
  weights: new Map(Object.entries(weights)),
  scale,
})

/** The weights that are shipped. */
export const shippedWeights = once(() =>
  toWeights(JSON.parse(readFileSync(new URL('weights.json', FOLDER), 'utf8')) as Model),
)

/** What the features add up to: about -1 for what did not come about, 1 for what did. */
export function sumOf({ intercept, weights }: Weights, features: Features): number {
  let sum = intercept
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value
  return sum
}

/** A sum on the scale from -3 to 3; two decimals. */
export function onScale({ scale }: Weights, sum: number): number {
  const above = scale.findIndex((knot) => sum <= knot.sum)
  const [first, last] = [scale[0], scale.at(-1)]
  if (!first || !last) return 0
  if (above <= 0) return (above === 0 ? first : last).value
  const [low, high] = [scale[above - 1] as Knot, scale[above] as Knot]
  const share = high.sum === low.sum ? 1 : (sum - low.sum) / (high.sum - low.sum)
  return Math.round(100 * (low.value + share * (high.value - low.value))) / 100
}
