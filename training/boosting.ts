/** Gradient boosted trees over binned columns (Friedman 2001; histograms as in LightGBM), for probabilities. Seeded, one thread. */

import { firstThat } from '../pipeline/first_that.ts'
import type { BoostedTrees, Tree } from '../pipeline/learned/trees.ts'
import { seeded } from './random.ts'
import { sigmoid } from './sigmoid.ts'

export interface BoostSettings {
  trees: number
  depth: number
  rate: number
  rowShare: number
  columnShare: number
  /** Least sum of hessians in a leaf, and the penalty on its value. */
  minHessian: number
  lambda: number
  seed: number
}

/** A tree while it grows. */
interface Growth {
  feature: number[]
  value: number[]
  right: number[]
}

export interface Boosted {
  base: number
  trees: Tree[]
}

const BINS = 64

export interface Columns {
  count: number
  bins: Uint8Array[]
  cuts: Float64Array[]
}

/** Rows to columns of bins; the cuts lie between values that occur. */
export function toColumns(rows: readonly Float64Array[], width: number): Columns {
  const bins: Uint8Array[] = []
  const cuts: Float64Array[] = []
  for (let f = 0; f < width; f++) {
    const values = Float64Array.from(rows, (row) => row[f] as number)
    const cut = quantiles(values)
    cuts.push(cut)
    bins.push(Uint8Array.from(values, (value) => binOf(cut, value)))
  }
  return { count: rows.length, bins, cuts }
}

/** Four significant digits are enough to split at, and short to write. */
const short = (value: number): number => Number(value.toPrecision(4))

function quantiles(values: Float64Array): Float64Array {
  const sorted = Float64Array.from(values).sort()
  const found: number[] = []
  for (let b = 1; b < BINS; b++) {
    const value = short(sorted[Math.floor((b * sorted.length) / BINS)] as number)
    if (found.at(-1) !== value && value !== sorted[sorted.length - 1]) found.push(value)
  }
  return Float64Array.from(found)
}

/** The first bin whose cut is not below the value. */
const binOf = (cuts: Float64Array, value: number): number =>
  firstThat(cuts.length, (bin) => (cuts[bin] as number) >= value)

export function boost(
  columns: Columns,
  use: Int32Array,
  y: Float64Array,
  weight: Float64Array,
  settings: BoostSettings,
): Boosted {
  const random = seeded(settings.seed)
  const scores = new Float64Array(columns.count)
  let [sum, total] = [0, 0]
  for (const i of use) {
    sum += (y[i] as number) * (weight[i] as number)
    total += weight[i] as number
  }
  const base = Math.log(sum / (total - sum))
  scores.fill(base)
  const gradient = new Float64Array(columns.count)
  const hessian = new Float64Array(columns.count)
  const trees: Tree[] = []
  for (let t = 0; t < settings.trees; t++) {
    for (const i of use) {
      const p = sigmoid(scores[i] as number)
      gradient[i] = (weight[i] as number) * ((y[i] as number) - p)
      hessian[i] = (weight[i] as number) * Math.max(p * (1 - p), 1e-6)
    }
    const rows = use.filter(() => random() < settings.rowShare)
    const features = columns.bins
      .map((_, f) => f)
      .filter((f) => (columns.cuts[f] as Float64Array).length > 0 && random() < settings.columnShare)
    const tree = growTree(columns, rows, features, gradient, hessian, settings)
    trees.push(tree.tree)
    for (const i of use) scores[i] = (scores[i] as number) + leafOf(tree, columns, i)
  }
  return { base, trees }
}

interface Grown {
  tree: Growth
  /** The bin threshold of each split, for rows that are still binned. */
  bin: number[]
}

function leafOf({ tree, bin }: Grown, columns: Columns, row: number): number {
  let node = 0
  while ((tree.feature[node] as number) >= 0) {
    const value = (columns.bins[tree.feature[node] as number] as Uint8Array)[row] as number
    node = value <= (bin[node] as number) ? node + 1 : (tree.right[node] as number)
  }
  return tree.value[node] as number
}

/** Rows of one node, `from` to `to` in `order`, with its histogram of gradients and hessians by column and bin. */
interface Node {
  from: number
  to: number
  histogram: Float64Array
  G: number
  H: number
}

interface Growing {
  columns: Columns
  features: readonly number[]
  order: Int32Array
  spare: Int32Array
  g: Float64Array
  h: Float64Array
  settings: BoostSettings
  tree: Growth
  bin: number[]
}

function growTree(
  columns: Columns,
  rows: Int32Array,
  features: number[],
  g: Float64Array,
  h: Float64Array,
  settings: BoostSettings,
): Grown {
  const tree: Growth = { feature: [], value: [], right: [] }
  const growing: Growing = {
    columns,
    features,
    order: rows,
    spare: new Int32Array(rows.length),
    g,
    h,
    settings,
    tree,
    bin: [],
  }
  grow(growing, withSums(growing, 0, rows.length, fillHistogram(growing, 0, rows.length)), settings.depth)
  return { tree, bin: growing.bin }
}

/** Adds the node and what grows below it; returns its number. */
function grow(growing: Growing, node: Node, depth: number): number {
  const { tree, bin, columns, settings } = growing
  const number = tree.feature.length
  tree.feature.push(-1)
  tree.right.push(0)
  bin.push(0)
  tree.value.push((settings.rate * node.G) / (node.H + settings.lambda))
  const split = depth > 0 ? bestSplit(growing, node) : null
  if (split === null) return number
  const feature = growing.features[split.slot] as number
  tree.feature[number] = feature
  tree.value[number] = (columns.cuts[feature] as Float64Array)[split.bin] as number
  bin[number] = split.bin
  const [left, right] = divide(growing, node, partition(growing, node, feature, split.bin))
  grow(growing, left, depth - 1)
  tree.right[number] = grow(growing, right, depth - 1)
  return number
}

/** Rows that go left come first, in their old order; returns where the others begin. */
function partition({ columns, order, spare }: Growing, node: Node, feature: number, bin: number): number {
  const column = columns.bins[feature] as Uint8Array
  let [left, right] = [node.from, 0]
  for (let k = node.from; k < node.to; k++) {
    const i = order[k] as number
    if ((column[i] as number) <= bin) order[left++] = i
    else spare[right++] = i
  }
  order.set(spare.subarray(0, right), left)
  return left
}

/** Only the smaller half is counted; the other is what remains. */
function divide(growing: Growing, node: Node, middle: number): [Node, Node] {
  const leftSmaller = middle - node.from <= node.to - middle
  const small = leftSmaller ? fillHistogram(growing, node.from, middle) : fillHistogram(growing, middle, node.to)
  const rest = node.histogram
  for (let k = 0; k < rest.length; k++) rest[k] = (rest[k] as number) - (small[k] as number)
  const [left, right] = leftSmaller ? [small, rest] : [rest, small]
  return [withSums(growing, node.from, middle, left), withSums(growing, middle, node.to, right)]
}

function withSums({ order, g, h }: Growing, from: number, to: number, histogram: Float64Array): Node {
  let [G, H] = [0, 0]
  for (let k = from; k < to; k++) {
    G += g[order[k] as number] as number
    H += h[order[k] as number] as number
  }
  return { from, to, histogram, G, H }
}

function fillHistogram({ columns, features, order, g, h }: Growing, from: number, to: number): Float64Array {
  const histogram = new Float64Array(features.length * BINS * 2)
  const size = to - from
  const gs = new Float64Array(size)
  const hs = new Float64Array(size)
  for (let k = 0; k < size; k++) {
    gs[k] = g[order[from + k] as number] as number
    hs[k] = h[order[from + k] as number] as number
  }
  features.forEach((feature, slot) => {
    const column = columns.bins[feature] as Uint8Array
    const base = slot * BINS * 2
    for (let k = 0; k < size; k++) {
      const at = base + 2 * (column[order[from + k] as number] as number)
      histogram[at] = (histogram[at] as number) + (gs[k] as number)
      histogram[at + 1] = (histogram[at + 1] as number) + (hs[k] as number)
    }
  })
  return histogram
}

interface Split {
  slot: number
  bin: number
}

const MIN_GAIN = 1e-3

function bestSplit({ columns, features, settings }: Growing, { histogram, G, H }: Node): Split | null {
  const { lambda, minHessian } = settings
  if (H < 2 * minHessian) return null
  const none = (G * G) / (H + lambda)
  let best: Split | null = null
  let most = MIN_GAIN
  features.forEach((feature, slot) => {
    let [GL, HL] = [0, 0]
    const last = (columns.cuts[feature] as Float64Array).length
    for (let b = 0; b < last; b++) {
      GL += histogram[2 * (slot * BINS + b)] as number
      HL += histogram[2 * (slot * BINS + b) + 1] as number
      const HR = H - HL
      if (HL < minHessian || HR < minHessian) continue
      const gain = (GL * GL) / (HL + lambda) + ((G - GL) * (G - GL)) / (HR + lambda) - none
      if (gain > most) [most, best] = [gain, { slot, bin: b }]
    }
  })
  return best
}

/** Five significant digits: what a leaf needs. */
const shortLeaf = (value: number): number => Number(value.toPrecision(5))

/** As a model file has them. */
export const toFile = ({ base, trees }: Boosted, columns: readonly string[]): BoostedTrees => ({
  columns,
  base: shortLeaf(base),
  trees: trees.map(({ feature, value, right }) => ({
    feature,
    value: value.map((number, node) => ((feature[node] as number) < 0 ? shortLeaf(number) : number)),
    right,
  })),
})
