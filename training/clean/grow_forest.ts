import type { Tree } from '../../pipeline/clean/lines/forest.ts'
import { type Binned, binRows } from './bin_rows.ts'

export interface Growth {
  trees: number
  /** Leaves of a tree lie at most this deep. */
  depth: number
  rate: number
  /** Least curvature (sum of weight × p(1−p)) of a leaf. */
  least: number
  /** Added to a leaf's curvature: pulls small leaves to zero. */
  shrink: number
  /** Of the columns, how many each tree looks at (one in …), in turn. */
  every: number
}

interface State {
  binned: Binned
  gradient: Float64Array
  curvature: Float64Array
  sums: Float64Array
  columns: readonly number[]
  growth: Growth
}

/**
 * Gradient-boosted trees for a yes/no label under logistic loss, by histograms of binned columns (Friedman 2001; Ke et al. 2017).
 * Deterministic: each tree looks at a fixed share of the columns, in turn. Thresholds and leaves are rounded to four places.
 */
export function growForest(
  rows: readonly (readonly number[])[],
  labels: Uint8Array,
  weights: Float64Array,
  growth: Growth,
): Tree[] {
  const size = rows.length
  const binned = binRows(rows)
  const [sums, gradient, curvature] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const all = Uint32Array.from(rows, (_, i) => i)
  return Array.from({ length: growth.trees }, (_, t) => {
    for (let i = 0; i < size; i++) {
      const p = 1 / (1 + Math.exp(-(sums[i] as number)))
      gradient[i] = (weights[i] as number) * ((labels[i] as number) - p)
      curvature[i] = (weights[i] as number) * Math.max(p * (1 - p), 1e-6)
    }
    const columns = binned.bins.map((__, f) => f).filter((f) => scatter(f, t) % growth.every === 0)
    const state: State = { binned, gradient, curvature, sums, columns, growth }
    const tree: Tree = { feature: [], value: [], right: [] }
    growNode(tree, all, histogramOf(all, state), 0, state)
    return tree
  })
}

/** A fixed pseudo-random number of a column and a tree. */
const scatter = (column: number, tree: number): number =>
  (Math.imul(column + 1, 2654435761) ^ Math.imul(tree + 1, 40503)) >>> 16

/** Gradient and curvature by column and bin: column c, bin b at 2 × (64 c + b). */
type Histogram = Float64Array
const BINS = 64

function histogramOf(members: Uint32Array, { binned, gradient, curvature, columns }: State): Histogram {
  const histogram = new Float64Array(columns.length * BINS * 2)
  columns.forEach((column, c) => {
    const bins = binned.bins[column] as Uint8Array
    const base = c * BINS
    for (let m = 0; m < members.length; m++) {
      const i = members[m] as number
      const at = 2 * (base + (bins[i] as number))
      histogram[at] = (histogram[at] as number) + (gradient[i] as number)
      histogram[at + 1] = (histogram[at + 1] as number) + (curvature[i] as number)
    }
  })
  return histogram
}

function growNode(tree: Tree, members: Uint32Array, histogram: Histogram, depth: number, state: State): void {
  const { binned, columns, growth } = state
  const split = depth < growth.depth ? bestSplit(histogram, state) : null
  if (!split) {
    growLeaf(tree, members, state)
    return
  }
  const column = columns[split.column] as number
  const bins = binned.bins[column] as Uint8Array
  const node = tree.feature.length
  tree.feature.push(column)
  tree.value.push((binned.edges[column] as number[])[split.bin] as number)
  tree.right.push(-1)
  const left = members.filter((i) => (bins[i] as number) <= split.bin)
  const right = members.filter((i) => (bins[i] as number) > split.bin)
  const small = histogramOf(left.length < right.length ? left : right, state)
  const large = histogram.map((value, i) => value - (small[i] as number))
  const [ofLeft, ofRight] = left.length < right.length ? [small, large] : [large, small]
  growNode(tree, left, ofLeft, depth + 1, state)
  tree.right[node] = tree.feature.length
  growNode(tree, right, ofRight, depth + 1, state)
}

function growLeaf(tree: Tree, members: Uint32Array, { gradient, curvature, sums, growth }: State): void {
  let [g, h] = [0, growth.shrink]
  for (const i of members) {
    g += gradient[i] as number
    h += curvature[i] as number
  }
  const value = Math.round(((growth.rate * g) / h) * 1e4) / 1e4
  tree.feature.push(-1)
  tree.value.push(value)
  tree.right.push(-1)
  for (const i of members) sums[i] = (sums[i] as number) + value
}

const LEAST_GAIN = 1e-3

function bestSplit(histogram: Histogram, { binned, columns, growth }: State): { column: number; bin: number } | null {
  let best: { column: number; bin: number } | null = null
  let most = LEAST_GAIN
  columns.forEach((feature, column) => {
    const at = column * BINS
    let [gAll, hAll, gLeft, hLeft] = [0, 0, 0, 0]
    for (let bin = 0; bin < BINS; bin++) {
      gAll += histogram[2 * (at + bin)] as number
      hAll += histogram[2 * (at + bin) + 1] as number
    }
    const edges = (binned.edges[feature] as number[]).length
    for (let bin = 0; bin < edges; bin++) {
      gLeft += histogram[2 * (at + bin)] as number
      hLeft += histogram[2 * (at + bin) + 1] as number
      const [gRight, hRight] = [gAll - gLeft, hAll - hLeft]
      if (hLeft < growth.least || hRight < growth.least) continue
      const gain =
        (gLeft * gLeft) / (hLeft + growth.shrink) +
        (gRight * gRight) / (hRight + growth.shrink) -
        (gAll * gAll) / (hAll + growth.shrink)
      if (gain > most) {
        most = gain
        best = { column, bin }
      }
    }
  })
  return best
}
