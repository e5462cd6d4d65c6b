import type { Facts } from '../../pipeline/annotate/claims/en/worth/facts.ts'
import { FEATURES, featureName, featureValue } from '../../pipeline/annotate/claims/en/worth/features.ts'
import type { Model } from '../../pipeline/annotate/claims/en/worth/model.ts'
import { seeded, shuffle } from '../random.ts'
import { sigmoid } from '../sigmoid.ts'

/** A predicate, and how far (0 to 1) it is worth a row; `weight` says how much the example counts. */
export interface Example {
  facts: Facts
  worth: number
  weight: number
}

export interface Options {
  /** Fewest examples in which a value stands, for a weight. */
  seldom: number
  epochs: number
  rate: number
  lasso: number
  ridge: number
}

/** Columns that stand in enough examples, by feature and value; column 0 is the bias. */
export class Columns {
  readonly names: [feature: number, value: string][] = []
  private readonly tables = FEATURES.map(() => new Map<string, number>())

  constructor(examples: readonly Example[], seldom: number) {
    for (const [i, feature] of FEATURES.entries()) {
      const counts = new Map<string, number>()
      for (const { facts } of examples) {
        const value = featureValue(feature, facts)
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
    const found = FEATURES.map((feature, i) => this.tables[i]?.get(featureValue(feature, facts)))
    return [0, ...found.filter((column) => column !== undefined)]
  }
}

/** Logistic regression with L1 and L2 penalties on how far the weights leave `prior`, by FTRL-Proximal (McMahan et al. 2013). */
export function regress(
  columns: Columns,
  examples: readonly Example[],
  { epochs, rate, lasso, ridge }: Options,
  prior?: Float64Array,
): Float64Array {
  const size = columns.names.length + 1
  const base = prior ?? new Float64Array(size)
  const [sums, squares, moved] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const rows = examples.map(({ facts, worth, weight }) => ({ columns: columns.of(facts), worth, weight }))
  const next = seeded(1)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { columns: own, worth, weight } of shuffle(rows, next)) {
      const odds = own.reduce((sum, column) => sum + (base[column] as number) + (moved[column] as number), 0)
      const gradient = weight * (sigmoid(odds) - worth)
      for (const column of own) {
        const before = squares[column] as number
        const after = before + gradient * gradient
        const sum =
          (sums[column] as number) +
          gradient -
          ((Math.sqrt(after) - Math.sqrt(before)) / rate) * (moved[column] as number)
        sums[column] = sum
        squares[column] = after
        const beyond = Math.abs(sum) - (column === 0 ? 0 : lasso)
        moved[column] = beyond <= 0 ? 0 : -(Math.sign(sum) * beyond) / ((1 + Math.sqrt(after)) / rate + ridge)
      }
    }
  return moved.map((step, i) => step + (base[i] as number))
}

const round = (weight: number): number => Math.round(weight * 100) / 100

/** Weights by feature and value; those that weigh nothing are left out. */
export function toModel(columns: Columns, weights: Float64Array, credit: Pick<Model, 'source' | 'licence'>): Model {
  const named = columns.names.map(([feature, value], i) => ({
    feature,
    value,
    weight: round(weights[i + 1] as number),
  }))
  const tables = FEATURES.map((feature, i) => [
    featureName(feature),
    Object.fromEntries(
      named
        .filter((row) => row.feature === i && row.weight !== 0)
        .sort((a, b) => a.weight - b.weight)
        .map(({ value, weight }) => [value, weight]),
    ),
  ])
  return { ...credit, bias: round(weights[0] as number), weights: Object.fromEntries(tables) }
}
