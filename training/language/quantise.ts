import { type SparseArrays, slotOf, slotsFor } from '../../pipeline/language/linear/sparse.ts'
import type { TripleArrays } from '../../pipeline/language/linear/triple.ts'
import type { Perceptron } from './perceptron.ts'

const LARGEST = 127

/** What the largest weight may be for a row to be left out, in shares of the largest of all. */
export interface QuantiseOptions {
  prune: number
}

interface Quantised {
  scale: number
  order: Int32Array
  keys: Int32Array
  /** Weights as integers in -127…127, those at or below the threshold 0. */
  values: Int8Array
}

/** Scales weights so that the largest becomes 127 (clipping costs accuracy), drops small ones, orders rows by table slot. */
function quantise(perceptron: Perceptron, { prune }: QuantiseOptions): Quantised {
  const { rows, labels, weights } = perceptron
  const used = weights.subarray(0, rows * labels)
  let largest = 0
  for (const weight of used) largest = Math.max(largest, Math.abs(weight))
  const scale = LARGEST / largest
  const values = Int8Array.from(used, (weight) =>
    Math.abs(weight) <= prune * largest ? 0 : Math.round(weight * scale),
  )
  const keys = perceptron.keys()
  const kept: number[] = []
  for (let row = 0; row < rows; row++) if (anyWeight(values, row * labels, labels)) kept.push(row)
  const mask = slotsFor(kept.length) - 1
  const order = Int32Array.from(kept).sort(
    (a, b) => slotOf(keys[a]!, mask) - slotOf(keys[b]!, mask) || keys[a]! - keys[b]!,
  )
  return { scale, order, keys, values }
}

function anyWeight(values: Int8Array, from: number, length: number): boolean {
  for (let i = from; i < from + length; i++) if (values[i] !== 0) return true
  return false
}

export function toSparse(perceptron: Perceptron, options: QuantiseOptions): SparseArrays & { scale: number } {
  const { order, keys, values, scale } = quantise(perceptron, options)
  const labels: number[] = []
  const weights: number[] = []
  const counts = Uint8Array.from(order, (row) => {
    const before = labels.length
    for (let label = 0; label < perceptron.labels; label++) {
      const value = values[row * perceptron.labels + label]!
      if (value === 0) continue
      labels.push(label)
      weights.push(value)
    }
    return labels.length - before
  })
  const kept = { keys: order.map((row) => keys[row]!), counts }
  return { ...kept, labels: Uint8Array.from(labels), values: Int8Array.from(weights), scale }
}

export function toTriple(perceptron: Perceptron, options: QuantiseOptions): TripleArrays & { scale: number } {
  const { order, keys, values, scale } = quantise(perceptron, options)
  const weights = new Int8Array(order.length * 3)
  order.forEach((row, i) => {
    weights.set(values.subarray(row * 3, row * 3 + 3), i * 3)
  })
  return { keys: order.map((row) => keys[row]!), values: weights, scale }
}
