import { LARGEST_OUTPUT, type NetworkArrays } from '../../pipeline/language/en/frames/argument_network.ts'
import { seeded } from '../random.ts'
import { sortBySlot } from './frames_single.ts'

/** A hidden layer over rows that are added up: `hidden = max(0, Σ rows)`, `columns += hidden · outputs`. Learnt by AdaGrad. */
export interface FrameNetwork {
  columns: number
  rows: Float32Array
  outputs: Float32Array
  /** Writes the sums of columns; a share `drop` of the hidden units is left out. */
  forward(rows: Int32Array, count: number, sums: Float64Array, drop: number): void
  /** Goes down a gradient of the columns, for what `forward` read last. */
  learn(rows: Int32Array, count: number, gradient: Float64Array, rate: number): void
  /** Keeps the weights as they are now, for the mean of all that were kept. */
  remember(): void
  /** Turns the weights into that mean. Training is over then. */
  average(): void
}

const LEAST = 2e-3
const START = 0.02

export function createNetwork(rowCount: number, columns: number, width: number, seed: number): FrameNetwork {
  const next = seeded(seed)
  const draw = (size: number, spread: number): Float32Array =>
    Float32Array.from({ length: size }, () => (next() + next() + next() - 1.5) * spread)
  const rows = draw(rowCount * width, 0.12)
  const outputs = draw(width * columns, 0.3)
  const rowSquares = new Float32Array(rows.length).fill(START)
  const outputSquares = new Float32Array(outputs.length).fill(START)
  const hidden = new Float32Array(width)
  const back = new Float32Array(width)
  const touched = new Int32Array(columns)
  const remembered = { count: 0, rows: new Float32Array(rows.length), outputs: new Float32Array(outputs.length) }
  return {
    columns,
    rows,
    outputs,
    forward: (own, count, sums, drop) => {
      hidden.fill(0)
      sums.fill(0)
      for (let i = 0; i < count; i++) {
        const base = own[i]! * width
        for (let h = 0; h < width; h++) hidden[h]! += rows[base + h]!
      }
      const kept = 1 / (1 - drop)
      for (let h = 0; h < width; h++) {
        const value = hidden[h]! > 0 && (drop === 0 || next() >= drop) ? hidden[h]! * kept : 0
        hidden[h] = value
        if (value === 0) continue
        const base = h * columns
        for (let column = 0; column < columns; column++) sums[column]! += value * outputs[base + column]!
      }
    },
    learn: (own, count, gradient, rate) => {
      let size = 0
      for (let column = 0; column < columns; column++) if (Math.abs(gradient[column]!) > LEAST) touched[size++] = column
      if (size === 0) return
      for (let h = 0; h < width; h++) {
        back[h] = 0
        if (hidden[h] === 0) continue
        const base = h * columns
        for (let k = 0; k < size; k++) {
          const at = base + touched[k]!
          const slope = gradient[touched[k]!]!
          back[h]! += slope * outputs[at]!
          const change = slope * hidden[h]!
          outputSquares[at]! += change * change
          outputs[at]! -= (rate * change) / Math.sqrt(outputSquares[at]!)
        }
      }
      for (let i = 0; i < count; i++) {
        const base = own[i]! * width
        for (let h = 0; h < width; h++) {
          const slope = back[h]!
          if (slope === 0) continue
          const at = base + h
          rowSquares[at]! += slope * slope
          rows[at]! -= (rate * slope) / Math.sqrt(rowSquares[at]!)
        }
      }
    },
    remember: () => {
      remembered.count++
      rows.forEach((weight, i) => {
        remembered.rows[i]! += weight
      })
      outputs.forEach((weight, i) => {
        remembered.outputs[i]! += weight
      })
    },
    average: () => {
      for (let i = 0; i < rows.length; i++) rows[i] = remembered.rows[i]! / remembered.count
      for (let i = 0; i < outputs.length; i++) outputs[i] = remembered.outputs[i]! / remembered.count
    },
  }
}

export interface WholeNetwork {
  arrays: NetworkArrays
  /** What 1 has become in the sums of columns. */
  unit: number
}

/** Rows in 8 bits, clipped where a few would make all others coarse; outputs in 11. Scores of columns are all scaled alike, which no choice of the largest minds. */
export function toNetworkArrays({ rows, outputs, columns }: FrameNetwork, keys: Int32Array): WholeNetwork {
  const width = outputs.length / columns
  const order = sortBySlot(Array.from(keys.keys()), keys)
  const scale = 127 / capOf(rows)
  const networkRows = new Int8Array(order.length * width)
  order.forEach((row, place) => {
    for (let unit = 0; unit < width; unit++)
      networkRows[place * width + unit] = clip(rows[row * width + unit]! * scale, 127)
  })
  let largest = 0
  for (const weight of outputs) largest = Math.max(largest, Math.abs(weight))
  const outputScale = LARGEST_OUTPUT / largest
  const networkOutputs = Int16Array.from(outputs, (weight) => clip(weight * outputScale, LARGEST_OUTPUT))
  const arrays = { networkKeys: order.map((row) => keys[row]!), networkRows, networkOutputs }
  return { arrays, unit: Math.round(scale * outputScale) }
}

/** All but so small a share of weights lie below the cap. */
const CLIPPED = 0.0002

function capOf(weights: Float32Array): number {
  const sizes = weights.map(Math.abs).sort()
  return sizes[Math.ceil(sizes.length * (1 - CLIPPED)) - 1]!
}

const clip = (value: number, most: number): number => Math.max(-most, Math.min(most, Math.round(value)))
