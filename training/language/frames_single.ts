import type { SingleArrays } from '../../pipeline/language/linear/single.ts'
import { slotOf, slotsFor } from '../../pipeline/language/linear/sparse.ts'
import type { FeatureRows } from './feature_rows.ts'

const LARGEST = 127

/** Weights in 8 bits, the largest (or `cap`, where that is less) as 127; those that come to 0 are left out. Rows in the order of the table's slots. */
export function toSingle(rows: FeatureRows, weights: Float32Array, cap: number, least: number): SingleArrays {
  let largest = 0
  for (let row = 0; row < rows.size; row++) largest = Math.max(largest, Math.abs(weights[row]!))
  const scale = LARGEST / Math.min(cap, largest)
  const keys = rows.keys()
  const values = Int8Array.from({ length: rows.size }, (_, row) =>
    Math.abs(weights[row]!) < least ? 0 : Math.max(-LARGEST, Math.min(LARGEST, Math.round(weights[row]! * scale))),
  )
  const kept = Array.from(keys.keys()).filter((row) => values[row] !== 0)
  const order = sortBySlot(kept, keys)
  return { keys: order.map((row) => keys[row]!), values: Int8Array.from(order, (row) => values[row]!) }
}

export function sortBySlot(kept: readonly number[], keys: Int32Array): Int32Array {
  const mask = slotsFor(kept.length) - 1
  return Int32Array.from(kept).sort((a, b) => slotOf(keys[a]!, mask) - slotOf(keys[b]!, mask) || keys[a]! - keys[b]!)
}
