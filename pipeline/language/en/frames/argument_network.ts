import type { Features } from '../../linear/feature_list.ts'
import { openKeyRows } from '../../linear/key_rows.ts'

/** A hidden layer over features: in whole numbers, so that no order of adding changes a sum. A `type`, since the container takes arrays by name. */
export type NetworkArrays = {
  /** Hashes of features. */
  networkKeys: Int32Array
  /** By feature what it adds to each unit of the hidden layer, an even number of units. */
  networkRows: Int8Array
  /** By unit what it adds to each column; at most LARGEST_OUTPUT either way. */
  networkOutputs: Int16Array
}

/** So that sums stay within 32 bits: up to 128 features, 64 units. */
export const LARGEST_OUTPUT = 1023

export interface ArgumentNetwork {
  /** Adds up the features that all candidates of a predicate share, for the scores that follow. */
  share(features: Features): void
  /** Sums of the columns, in an array that the next call overwrites. */
  score(features: Features): Int32Array
}

/** `columns = outputs · max(0, Σ rows)` */
export function openNetwork(
  { networkKeys, networkRows, networkOutputs }: NetworkArrays,
  columns: number,
): ArgumentNetwork {
  const findRow = openKeyRows(networkKeys)
  const pairs = networkOutputs.length / columns / 2
  const rows = packPairs(networkRows)
  const shared = new Int32Array(pairs)
  const hidden = new Int32Array(pairs)
  const sums = new Int32Array(columns)
  const addRows = ({ hashes, size }: Features, into: Int32Array): void => {
    for (let i = 0; i < size; i++) {
      const row = findRow(hashes[i]!)
      if (row < 0) continue
      for (let pair = 0, at = row * pairs; pair < pairs; pair++, at++) into[pair] = (into[pair]! + rows[at]!) | 0
    }
  }
  const addOutputs = (unit: number, value: number): void => {
    if (value <= 0) return
    for (let column = 0, at = unit * columns; column < columns; column++, at++)
      sums[column] = (sums[column]! + Math.imul(value, networkOutputs[at]!)) | 0
  }
  return {
    share: (features) => {
      shared.fill(0)
      addRows(features, shared)
    },
    score: (features) => {
      hidden.set(shared)
      addRows(features, hidden)
      sums.fill(0)
      for (let pair = 0; pair < pairs; pair++) {
        const low = lowOf(hidden[pair]!)
        addOutputs(2 * pair, low)
        addOutputs(2 * pair + 1, (hidden[pair]! - low) >> 16)
      }
      return sums
    },
  }
}

/** Two neighbours in one number, so that one addition adds both: the second in the upper 16 bits. */
function packPairs(values: Int8Array): Int32Array {
  const packed = new Int32Array(values.length / 2)
  for (let i = 0; i < packed.length; i++) packed[i] = (values[2 * i + 1]! << 16) + values[2 * i]!
  return packed
}

const lowOf = (packed: number): number => (packed << 16) >> 16
