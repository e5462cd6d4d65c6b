/**
 * A linear classifier over hashed features with few non-zero weights a feature. On disk: `keys` (the features' hashes),
 * `counts` (weights a feature), `labels` and `values` (8 bits each, one after the other).
 */
export interface SparseArrays {
  keys: Int32Array
  counts: Uint8Array
  labels: Uint8Array
  values: Int8Array
}

export const SPARSE_ARRAYS: readonly (keyof SparseArrays)[] = ['keys', 'counts', 'labels', 'values']

export interface SparseModel {
  /** Adds up the weights of `keys[0, count)`: one integer a label, in an array that the next call overwrites. */
  score(keys: Int32Array, count: number): Int32Array
}

/** Slots of an open-addressed table: half as many again as there are rows, a power of two. */
export function slotsFor(rows: number): number {
  let size = 16
  while (size < rows * 1.5) size *= 2
  return size
}

/** First slot of a key. */
export const slotOf = (key: number, mask: number): number => (key ^ (key >>> 15)) & mask

export function openSparse(arrays: SparseArrays, labels: number): SparseModel {
  const { table, rows } = layOut(arrays)
  const mask = table.length / 2 - 1
  const sums = new Int32Array(labels)
  const score = (keys: Int32Array, count: number): Int32Array => {
    sums.fill(0)
    for (let i = 0; i < count; i++) {
      const key = keys[i]!
      let slot = slotOf(key, mask)
      let at = table[2 * slot + 1]!
      while (at !== 0 && table[2 * slot] !== key) {
        slot = (slot + 1) & mask
        at = table[2 * slot + 1]!
      }
      if (at !== 0) addRow(rows, at, sums)
    }
    return sums
  }
  return { score }
}

/** A row is its length, then `label << 8 | value & 255` for each weight. */
function addRow(rows: Int16Array, at: number, sums: Int32Array): void {
  const end = at + rows[at]!
  for (let j = at + 1; j <= end; j++) {
    const entry = rows[j]!
    sums[(entry >> 8) & 255]! += (entry << 24) >> 24
  }
}

/** Interleaves keys with row offsets, so that a feature costs two cache lines. Row 0 is never used: 0 marks an empty slot. */
function layOut({ keys, counts, labels, values }: SparseArrays): { table: Int32Array; rows: Int16Array } {
  const size = slotsFor(keys.length)
  const table = new Int32Array(size * 2)
  const rows = new Int16Array(1 + keys.length + values.length)
  let at = 1
  let from = 0
  for (let i = 0; i < keys.length; i++) {
    insert(table, size - 1, keys[i]!, at)
    const count = counts[i]!
    rows[at++] = count
    for (let j = 0; j < count; j++, from++) rows[at++] = (labels[from]! << 8) | (values[from]! & 255)
  }
  return { table, rows }
}

/** Puts what is no 0 (a sign of an empty slot) into a table of keys and values in turn, `mask + 1` slots of them. */
export function insert(table: Int32Array, mask: number, key: number, value: number): void {
  let slot = slotOf(key, mask)
  while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask
  table[2 * slot] = key
  table[2 * slot + 1] = value
}
