/** Boosted trees as the trainer writes them. `feature` −1 marks a leaf; a row goes on to the next node where its value ≤
 * `threshold`, else to `right`. */
interface Tree {
  feature: readonly number[]
  threshold: readonly number[]
  right: readonly number[]
  value: readonly number[]
}

export interface Trees {
  base: number
  trees: readonly Tree[]
}

/** All trees in one run of arrays; `roots` says where each begins. A leaf's value stands in `threshold`. */
export interface Forest {
  base: number
  roots: Int32Array
  feature: Int16Array
  threshold: Float64Array
  right: Int32Array
}

export function plantForest({ base, trees }: Trees): Forest {
  const roots: number[] = []
  let size = 0
  for (const tree of trees) {
    roots.push(size)
    size += tree.feature.length
  }
  const offset = (links: readonly number[], i: number): number[] => links.map((link) => link + (roots[i] as number))
  return {
    base,
    roots: Int32Array.from(roots),
    feature: Int16Array.from(trees.flatMap((tree) => tree.feature)),
    threshold: Float64Array.from(
      trees.flatMap(({ feature, threshold, value }) => feature.map((f, k) => (f < 0 ? value : threshold)[k] as number)),
    ),
    right: Int32Array.from(trees.flatMap((tree, i) => offset(tree.right, i))),
  }
}

/** After so many trees a row that is this far below any threshold is given up: the rest would not bring it back. */
const GIVE_UP_AFTER = 80
const HOPELESS = -3

/** Log-odds: the base and one leaf of every tree, summed in the order of the trees. */
export function logOdds({ base, roots, feature, threshold, right }: Forest, row: Float64Array): number {
  let sum = base
  for (let t = 0; t < roots.length; t++) {
    if (t === GIVE_UP_AFTER && sum < HOPELESS) return sum
    let node = roots[t] as number
    for (let split = feature[node] as number; split >= 0; split = feature[node] as number) {
      node = (row[split] as number) <= (threshold[node] as number) ? node + 1 : (right[node] as number)
    }
    sum += threshold[node] as number
  }
  return sum
}

/** Log-odds to 0–1 without `exp`, whose last digits differ between machines: 0 at −∞, ½ at 0, 1 at ∞. Three decimals. */
export const toScore = (odds: number): number => Math.round(1000 * (0.5 + (0.5 * odds) / (1 + Math.abs(odds)))) / 1000
