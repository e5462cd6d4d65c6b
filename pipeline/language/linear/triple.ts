import { insert, slotOf, slotsFor } from './sparse.ts'

/** A linear classifier of three labels: `values` holds three 8-bit weights a key. One cache line a feature. */
export interface TripleArrays {
  keys: Int32Array
  values: Int8Array
}

export const TRIPLE_ARRAYS: readonly (keyof TripleArrays)[] = ['keys', 'values']

export interface TripleModel {
  /** Adds up the weights of `keys[0, count)`: three integers, in an array that the next call overwrites. */
  score(keys: Int32Array, count: number): Int32Array
}

export function openTriple({ keys: known, values }: TripleArrays): TripleModel {
  const mask = slotsFor(known.length) - 1
  const table = layOut(known, values, mask)
  const sums = new Int32Array(3)
  const score = (keys: Int32Array, count: number): Int32Array => {
    let first = 0
    let second = 0
    let third = 0
    for (let i = 0; i < count; i++) {
      const key = keys[i]!
      let slot = slotOf(key, mask)
      let packed = table[2 * slot + 1]!
      while (packed !== 0 && table[2 * slot] !== key) {
        slot = (slot + 1) & mask
        packed = table[2 * slot + 1]!
      }
      first += (packed << 24) >> 24
      second += (packed << 16) >> 24
      third += (packed << 8) >> 24
    }
    sums[0] = first
    sums[1] = second
    sums[2] = third
    return sums
  }
  return { score }
}

/** No key has three zeros for weights (such rows are pruned), so an empty slot holds 0. */
function layOut(keys: Int32Array, values: Int8Array, mask: number): Int32Array {
  const table = new Int32Array(2 * (mask + 1))
  for (let i = 0; i < keys.length; i++) {
    const packed = (values[3 * i]! & 255) | ((values[3 * i + 1]! & 255) << 8) | ((values[3 * i + 2]! & 255) << 16)
    insert(table, mask, keys[i]!, packed)
  }
  return table
}
