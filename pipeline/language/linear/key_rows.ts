import { slotOf, slotsFor } from './sparse.ts'

/** The place of a key among keys in whatever order; -1 where it is not among them. */
export type FindRow = (key: number) => number

export function openKeyRows(keys: Int32Array): FindRow {
  const mask = slotsFor(keys.length) - 1
  const table = new Int32Array(2 * (mask + 1))
  for (let row = 0; row < keys.length; row++) {
    let slot = slotOf(keys[row]!, mask)
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask
    table[2 * slot] = keys[row]!
    table[2 * slot + 1] = row + 1
  }
  return (key) => {
    let slot = slotOf(key, mask)
    while (table[2 * slot + 1] !== 0 && table[2 * slot] !== key) slot = (slot + 1) & mask
    return table[2 * slot + 1]! - 1
  }
}
