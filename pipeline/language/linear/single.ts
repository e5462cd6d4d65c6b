import { insert, slotOf, slotsFor } from './sparse.ts'

/** A linear model with one 8-bit weight a feature. On disk: `keys` (the features' hashes) and `values`. */
export type SingleArrays = {
  keys: Int32Array
  values: Int8Array
}

export interface SingleModel {
  /** The sum of the weights of `keys[0, count)`, each mixed with `salt` by the caller where it has one. */
  score(keys: Int32Array, count: number): number
  weight(key: number): number
}

export function openSingle({ keys, values }: SingleArrays): SingleModel {
  const mask = slotsFor(keys.length) - 1
  const table = layOut(keys, values, mask)
  const weight = (key: number): number => {
    let slot = slotOf(key, mask)
    let value = table[2 * slot + 1]!
    while (value !== 0 && table[2 * slot] !== key) {
      slot = (slot + 1) & mask
      value = table[2 * slot + 1]!
    }
    return value
  }
  const score = (hashes: Int32Array, count: number): number => {
    let sum = 0
    for (let i = 0; i < count; i++) sum += weight(hashes[i]!)
    return sum
  }
  return { score, weight }
}

/** No weight is 0 (such are pruned), so an empty slot holds 0. */
function layOut(keys: Int32Array, values: Int8Array, mask: number): Int32Array {
  const table = new Int32Array(2 * (mask + 1))
  for (let i = 0; i < keys.length; i++) insert(table, mask, keys[i]!, values[i]!)
  return table
}
