import { featureName } from '../pipeline/learned/facts.ts'
import { seeded, shuffle } from './random.ts'
import { sigmoid } from './sigmoid.ts'

/** Columns that stand in enough examples, by feature and value; column 0 is the bias. */
export class Columns<Facts, Feature extends readonly string[]> {
  readonly names: [feature: number, value: string][] = []
  private readonly features: readonly Feature[]
  private readonly valueIn: (feature: Feature, facts: Facts) => string
  private readonly tables: readonly Map<string, number>[]

  constructor(
    features: readonly Feature[],
    valueIn: (feature: Feature, facts: Facts) => string,
    examples: readonly { facts: Facts }[],
    seldom: number,
  ) {
    this.features = features
    this.valueIn = valueIn
    this.tables = features.map(() => new Map())
    for (const [i, feature] of features.entries()) {
      const counts = new Map<string, number>()
      for (const { facts } of examples) {
        const value = valueIn(feature, facts)
        counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      for (const [value, count] of counts) if (count >= seldom) this.add(i, value)
    }
  }

  private add(feature: number, value: string): void {
    this.names.push([feature, value])
    this.tables[feature]?.set(value, this.names.length)
  }

  of(facts: Facts): number[] {
    const found = this.features.map((feature, i) => this.tables[i]?.get(this.valueIn(feature, facts)))
    return [0, ...found.filter((column) => column !== undefined)]
  }

  /** Of each feature its name and the values that weigh something, rounded, in the order in which they were met. */
  weighed(weights: Float64Array): [feature: string, values: [value: string, weight: number][]][] {
    const named = this.features.map((feature): [string, [string, number][]] => [featureName(feature), []])
    for (const [i, [feature, value]] of this.names.entries()) {
      const weight = round(weights[i + 1] as number)
      if (weight !== 0) named[feature]?.[1].push([value, weight])
    }
    return named
  }
}

export const round = (weight: number): number => Math.round(weight * 100) / 100

/** An example: its columns, what is to be told of it (0 to 1), and how much it counts. */
export interface Row {
  columns: readonly number[]
  target: number
  weight: number
}

export interface Fit {
  epochs: number
  rate: number
  lasso: number
  ridge: number
}

/**
 * Logistic regression with L1 and L2 penalties on how far the weights leave `prior`, example by example: FTRL-Proximal (McMahan et al. 2013,
 * algorithm 1). The bias, column 0, bears no L1 penalty.
 */
export function regress(
  rows: readonly Row[],
  size: number,
  { epochs, rate, lasso, ridge }: Fit,
  prior: Float64Array = new Float64Array(size),
): Float64Array {
  const [sums, squares, moved] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const next = seeded(1)
  const order = [...rows]
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { columns, target, weight } of shuffle(order, next)) {
      const odds = columns.reduce((sum, column) => sum + (prior[column] as number) + (moved[column] as number), 0)
      const gradient = weight * (sigmoid(odds) - target)
      for (const column of columns) {
        const before = squares[column] as number
        const after = before + gradient * gradient
        const step = (Math.sqrt(after) - Math.sqrt(before)) / rate
        const sum = (sums[column] as number) + gradient - step * (moved[column] as number)
        sums[column] = sum
        squares[column] = after
        const beyond = Math.abs(sum) - (column === 0 ? 0 : lasso)
        moved[column] = beyond <= 0 ? 0 : -(Math.sign(sum) * beyond) / ((1 + Math.sqrt(after)) / rate + ridge)
      }
    }
  return moved.map((step, i) => step + (prior[i] as number))
}
