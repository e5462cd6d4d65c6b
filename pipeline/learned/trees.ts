import { assertColumns } from './columns.ts'

/**
 * A tree as parallel arrays, one entry a node: an inner node asks whether the column `feature` ≤ `value` and goes on to the next node,
 * else to `right`; a leaf has `feature` −1 and gives its `value`.
 */
export interface Tree {
  feature: readonly number[]
  value: readonly number[]
  right: readonly number[]
}

/** Boosted trees (Friedman 2001) as a trainer writes them, with the columns that they ask for by their place. */
export interface BoostedTrees {
  columns: readonly string[]
  base: number
  trees: readonly Tree[]
}

/** After `trees` trees a sum below `below` is given up: the rest would not bring it back over any threshold. */
export interface GiveUp {
  trees: number
  below: number
}

const NEVER: GiveUp = { trees: Number.POSITIVE_INFINITY, below: Number.NEGATIVE_INFINITY }

/** All trees in one run of arrays; `roots` says where each begins. */
export interface Forest {
  base: number
  roots: Int32Array
  feature: Int16Array
  value: Float64Array
  right: Int32Array
  giveUp: GiveUp
}

/** @throws where the model, called `name`, was trained on other columns than those that the code measures */
export function plantForest(
  name: string,
  { columns, base, trees }: BoostedTrees,
  measured: readonly string[],
  giveUp: GiveUp = NEVER,
): Forest {
  assertColumns(name, columns, measured)
  const roots: number[] = []
  let size = 0
  for (const tree of trees) {
    roots.push(size)
    size += tree.feature.length
  }
  return {
    base,
    roots: Int32Array.from(roots),
    feature: Int16Array.from(trees.flatMap((tree) => tree.feature)),
    value: Float64Array.from(trees.flatMap((tree) => tree.value)),
    right: Int32Array.from(trees.flatMap((tree, i) => tree.right.map((link) => link + (roots[i] as number)))),
    giveUp,
  }
}

/** Log-odds of a row of columns: the base and one leaf of every tree, summed in the order of the trees. */
export function logOdds({ base, roots, feature, value, right, giveUp }: Forest, row: Float64Array): number {
  let sum = base
  for (let t = 0; t < roots.length; t++) {
    if (t === giveUp.trees && sum < giveUp.below) return sum
    let node = roots[t] as number
    for (let split = feature[node] as number; split >= 0; split = feature[node] as number) {
      node = (row[split] as number) <= (value[node] as number) ? node + 1 : (right[node] as number)
    }
    sum += value[node] as number
  }
  return sum
}
