import type { Facts } from '../../pipeline/annotate/claims/en/worth/facts.ts'
import { FEATURES, featureValue } from '../../pipeline/annotate/claims/en/worth/features.ts'
import type { Model } from '../../pipeline/annotate/claims/en/worth/model.ts'
import { Columns, type Fit, regress, round } from '../facts.ts'

/** A predicate, and how far (0 to 1) it is worth a row; `weight` says how much the example counts. */
export interface Example {
  facts: Facts
  worth: number
  weight: number
}

export type WorthColumns = Columns<Facts, (typeof FEATURES)[number]>

/** Columns of the values that stand in at least `seldom` examples. */
export const columnsOf = (examples: readonly Example[], seldom: number): WorthColumns =>
  new Columns(FEATURES, featureValue, examples, seldom)

/** The weights of examples, as near to `prior` as they let them be. */
export function learnWeights(
  columns: WorthColumns,
  examples: readonly Example[],
  options: Fit,
  prior?: Float64Array,
): Float64Array {
  const rows = examples.map(({ facts, worth, weight }) => ({ columns: columns.of(facts), target: worth, weight }))
  return regress(rows, columns.names.length + 1, options, prior)
}

/** Weights by feature and value, the least first; those that weigh nothing are left out. */
export function toModel(
  columns: WorthColumns,
  weights: Float64Array,
  credit: Pick<Model, 'source' | 'licence'>,
): Model {
  const tables = columns
    .weighed(weights)
    .map(([name, values]) => [name, Object.fromEntries(values.toSorted((a, b) => a[1] - b[1]))])
  return { ...credit, bias: round(weights[0] as number), weights: Object.fromEntries(tables) }
}
