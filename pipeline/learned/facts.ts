import { assertColumns } from './columns.ts'

/** The name of a feature: its facts' names. */
export const featureName = (feature: readonly string[]): string => feature.join(', ')

/** Weights by value, a table for each feature in order. A value that is not there weighs nothing. */
export type Tables = readonly ReadonlyMap<string, number>[]

/** @throws where the model, called `name`, weighs other features than the code measures */
export function toTables(
  name: string,
  weights: Record<string, Record<string, number>>,
  features: readonly (readonly string[])[],
): Tables {
  assertColumns(name, Object.keys(weights), features.map(featureName))
  return Object.values(weights).map((table) => new Map(Object.entries(table)))
}

/** The bias and what each feature weighs; `valueAt` tells what the feature of a table is. */
export function sumOf(
  { bias, tables }: { bias: number; tables: Tables },
  valueAt: (feature: number) => string,
): number {
  let sum = bias
  for (const [i, table] of tables.entries()) sum += table.get(valueAt(i)) ?? 0
  return sum
}
