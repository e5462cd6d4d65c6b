import { slotOf, slotsFor } from '../../pipeline/language/linear/sparse.ts'

/** Rows of a weight table by the hashes of features, in the order in which they were first asked for. */
export interface FeatureRows {
  size: number
  /** The row of a feature, -1 where it has none. */
  find(key: number): number
  /** The same, but a feature that has none gets one. */
  add(key: number): number
  keys(): Int32Array
}

export function createFeatureRows(capacity: number): FeatureRows {
  const mask = slotsFor(capacity) - 1
  const keys = new Int32Array(mask + 1)
  const rows = new Int32Array(mask + 1)
  const slotFor = (key: number): number => {
    let slot = slotOf(key, mask)
    while (rows[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const table: FeatureRows = {
    size: 0,
    find: (key) => rows[slotFor(key)]! - 1,
    add: (key) => {
      const slot = slotFor(key)
      if (rows[slot] === 0) {
        if (table.size >= capacity) throw new Error(`more than ${capacity} features`)
        keys[slot] = key
        rows[slot] = ++table.size
      }
      return rows[slot]! - 1
    },
    keys: () => {
      const found = new Int32Array(table.size)
      for (let slot = 0; slot <= mask; slot++) if (rows[slot] !== 0) found[rows[slot]! - 1] = keys[slot]!
      return found
    },
  }
  return table
}
