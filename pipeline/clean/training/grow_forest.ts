import type { Tree } from '../lines/forest.ts'

export interface Growth {
  trees: number
  /** Leaves of a tree lie at most this deep. */
  depth: number
  rate: number
  /** Least weight (sum of p(1−p)) of a leaf. */
  least: number
  /** Added to a leaf's weight: pulls small leaves to zero. */
  shrink: number
}

const BINS = 64

interface Binned {
  /** Upper edges of each feature's bins. */
  edges: number[][]
  /** Column-wise bin of every row. */
  bins: Uint8Array[]
}

/**
 * Gradient-boosted trees for a yes/no label under logistic loss, by histograms (Ke et al. 2017); deterministic.
 * `subset` says which rows to learn from; weights are per row.
 */
export function growForest(
  rows: readonly (readonly number[])[],
  labels: Uint8Array,
  weights: Float64Array,
  growth: Growth,
): Tree[] {
  const binned = binRows(rows)
  const sums = new Float64Array(rows.length)
  const gradient = new Float64Array(rows.length)
  const curvature = new Float64Array(rows.length)
  const trees: Tree[] = []
  const all = Uint32Array.from(rows, (_, i) => i)
  for (let t = 0; t < growth.trees; t++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-(sums[i] as number)))
      const weight = weights[i] as number
      gradient[i] = weight * ((labels[i] as number) - p)
      curvature[i] = weight * Math.max(p * (1 - p), 1e-6)
    }
    const tree: Tree = { feature: [], value: [], right: [] }
    growNode(tree, all, 0, { binned, gradient, curvature, sums, growth })
    trees.push(tree)
  }
  return trees
}

interface State {
  binned: Binned
  gradient: Float64Array
  curvature: Float64Array
  sums: Float64Array
  growth: Growth
}

function growNode(tree: Tree, members: Uint32Array, depth: number, state: State): void {
  const { binned, growth } = state
  const node = tree.feature.length
  const split = depth < growth.depth ? bestSplit(members, state) : null
  if (!split) {
    let [g, h] = [0, growth.shrink]
    for (const i of members) {
      g += state.gradient[i] as number
      h += state.curvature[i] as number
    }
    const value = Math.round(growth.rate * (g / h) * 1e4) / 1e4
    tree.feature.push(-1)
    tree.value.push(value)
    tree.right.push(-1)
    for (const i of members) state.sums[i] = (state.sums[i] as number) + value
    return
  }
  tree.feature.push(split.feature)
  tree.value.push((binned.edges[split.feature] as number[])[split.bin] as number)
  tree.right.push(-1)
  const column = binned.bins[split.feature] as Uint8Array
  growNode(
    tree,
    members.filter((i) => (column[i] as number) <= split.bin),
    depth + 1,
    state,
  )
  tree.right[node] = tree.feature.length
  growNode(
    tree,
    members.filter((i) => (column[i] as number) > split.bin),
    depth + 1,
    state,
  )
}

function bestSplit(
  members: Uint32Array,
  { binned, gradient, curvature, growth }: State,
): { feature: number; bin: number } | null {
  let best: { feature: number; bin: number } | null = null
  let most = 1e-3
  const g = new Float64Array(BINS)
  const h = new Float64Array(BINS)
  for (const [feature, column] of binned.bins.entries()) {
    g.fill(0)
    h.fill(0)
    for (let m = 0; m < members.length; m++) {
      const i = members[m] as number
      const bin = column[i] as number
      g[bin] = (g[bin] as number) + (gradient[i] as number)
      h[bin] = (h[bin] as number) + (curvature[i] as number)
    }
    const [gAll, hAll] = [g.reduce((a, b) => a + b, 0), h.reduce((a, b) => a + b, 0)]
    const base = (gAll * gAll) / (hAll + growth.shrink)
    let [gLeft, hLeft] = [0, 0]
    for (let bin = 0; bin < (binned.edges[feature] as number[]).length; bin++) {
      gLeft += g[bin] as number
      hLeft += h[bin] as number
      const hRight = hAll - hLeft
      if (hLeft < growth.least || hRight < growth.least) continue
      const gain =
        (gLeft * gLeft) / (hLeft + growth.shrink) + ((gAll - gLeft) * (gAll - gLeft)) / (hRight + growth.shrink) - base
      if (gain > most) {
        most = gain
        best = { feature, bin }
      }
    }
  }
  return best
}

/** A row lies in the first bin whose edge is above its value. */
function binRows(rows: readonly (readonly number[])[]): Binned {
  const width = rows[0]?.length ?? 0
  const edges: number[][] = []
  const bins: Uint8Array[] = []
  for (let f = 0; f < width; f++) {
    const sorted = Float64Array.from(rows, (row) => row[f] as number).sort()
    const cuts = new Set<number>()
    for (let b = 1; b < BINS; b++) cuts.add(edgeAt(sorted, Math.floor((b * sorted.length) / BINS)))
    cuts.delete(Number.NaN)
    const own = [...cuts].sort((a, b) => a - b)
    edges.push(own)
    bins.push(Uint8Array.from(rows, (row) => binOf(own, row[f] as number)))
  }
  return { edges, bins }
}

/** A rounded threshold between a value and the next larger one; NaN where there is none. */
function edgeAt(sorted: Float64Array, at: number): number {
  const value = sorted[at] as number
  let next = at
  while (next < sorted.length && sorted[next] === value) next++
  if (next >= sorted.length) return Number.NaN
  const above = sorted[next] as number
  const rounded = Math.round(((value + above) / 2) * 1e4) / 1e4
  return rounded > value && rounded <= above ? rounded : above
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value < (edges[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}
