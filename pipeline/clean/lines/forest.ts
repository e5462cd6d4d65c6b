/** A tree as parallel arrays: an inner node asks whether feature < threshold and goes left (the next node) or to `right`; a leaf has feature −1. */
export interface Tree {
  feature: number[]
  /** Threshold of an inner node, value of a leaf. */
  value: number[]
  right: number[]
}

/** Sum of the leaves that a row reaches, in the order of the trees (Friedman 2001, gradient boosting). */
export function scoreRow(trees: readonly Tree[], row: readonly number[]): number {
  let sum = 0
  for (const { feature, value, right } of trees) {
    let node = 0
    for (let f = feature[0] as number; f >= 0; f = feature[node] as number)
      node = (row[f] as number) < (value[node] as number) ? node + 1 : (right[node] as number)
    sum += value[node] as number
  }
  return sum
}
