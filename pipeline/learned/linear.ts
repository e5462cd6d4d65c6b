import { assertColumns } from './columns.ts'

/** Sum of products from first to last: the same bits on every machine. */
export function dot(weights: readonly number[], values: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] as number) * (values[at] as number)
  return sum
}

/**
 * Weights that a model gives by name, in the order of the columns that the code measures.
 * @throws where the model, called `name`, does not name just these columns
 */
export function inOrder(
  name: string,
  weights: Readonly<Record<string, number>>,
  measured: readonly string[],
): number[] {
  const known = new Map(Object.entries(weights))
  const trained = [
    ...measured.filter((column) => known.has(column)),
    ...[...known.keys()].filter((column) => !measured.includes(column)),
  ]
  assertColumns(name, trained, measured)
  return measured.map((column) => known.get(column) as number)
}
