import type { Features } from '../../linear/feature_list.ts'
import { openKeyRows } from '../../linear/key_rows.ts'
import { createShortKernel } from '../../neural/kernel.ts'

/** A hidden layer over features: in whole numbers, so that no order of adding changes a sum. A `type`, since the container takes arrays by name. */
export type NetworkArrays = {
  /** Hashes of features. */
  networkKeys: Int32Array
  /** By feature what it adds to each unit of the hidden layer, a multiple of 32 of them. */
  networkRows: Int8Array
  /** By unit what it adds to each column; at most LARGEST_OUTPUT either way. */
  networkOutputs: Int16Array
}

/** So that sums stay within 16 bits in the hidden layer and 32 beyond it: up to 128 features, 128 units. */
export const LARGEST_OUTPUT = 1023

export interface ArgumentNetwork {
  /** Adds up the features that all candidates of a predicate share, for the scores that follow. */
  share(features: Features): void
  /** Sums of the columns, in an array that the next call overwrites. */
  score(features: Features): Int32Array
}

const MOST_FEATURES = 128
/** The kernel multiplies so many rows and columns at once. */
const [ROWS_AT_ONCE, COLUMNS_AT_ONCE] = [4, 8] as const
const EDGE = 64

/** `columns = outputs · max(0, Σ rows)` */
export function openNetwork(arrays: NetworkArrays, columns: number): ArgumentNetwork {
  const findRow = openKeyRows(arrays.networkKeys)
  const { kernel, width, rowBytes, rows, shared, list, hidden, outputs, sums } = layOut(arrays, columns)
  const gather = ({ hashes, size }: Features, first: number, into: number): void => {
    let count = 0
    if (first >= 0) list[count++] = first
    for (let i = 0; i < size; i++) {
      const row = findRow(hashes[i]!)
      if (row >= 0) list[count++] = rows + row * rowBytes
    }
    if (count === 0) list[count++] = rows - rowBytes
    kernel.gather(list.byteOffset, count, rowBytes, into)
  }
  const stride = sums.byteLength / ROWS_AT_ONCE
  return {
    share: (features) => gather(features, -1, shared),
    score: (features) => {
      gather(features, shared, hidden.byteOffset)
      for (let unit = 0; unit < width; unit++) if (hidden[unit]! < 0) hidden[unit] = 0
      sums.fill(0, 0, stride / 4)
      kernel.multiply(1, stride / 4, width / 2, hidden.byteOffset, 0, 4, outputs, stride, sums.byteOffset, stride)
      return sums
    },
  }
}

interface Desk {
  kernel: ReturnType<typeof createShortKernel>
  width: number
  /** Of a feature's row. */
  rowBytes: number
  /** Places of the first row, before which stands one of zeros, and of the sum of shared ones. */
  rows: number
  shared: number
  /** Places of rows to be added up, and their sum. */
  list: Int32Array
  hidden: Int16Array
  /** Place of the pairs of units' outputs, and what they come to. */
  outputs: number
  sums: Int32Array
}

function layOut({ networkKeys, networkRows, networkOutputs }: NetworkArrays, columns: number): Desk {
  const width = networkOutputs.length / columns
  const room = Math.ceil(columns / COLUMNS_AT_ONCE) * COLUMNS_AT_ONCE
  const rowBytes = 2 * width
  const count = networkKeys.length + 2
  const kernel = createShortKernel(
    count * rowBytes + 2 * width * room + 16 * room + 4 * MOST_FEATURES + rowBytes + 8 * EDGE,
  )
  let free = EDGE
  const take = (bytes: number): number => {
    const at = free
    free += Math.ceil(bytes / EDGE) * EDGE
    return at
  }
  const table = new Int16Array(kernel.buffer, take(count * rowBytes), count * width)
  table.set(networkRows, width)
  const shared = table.byteOffset + (count - 1) * rowBytes
  const outputs = new Int16Array(kernel.buffer, take(2 * width * room), width * room)
  for (let unit = 0; unit < width; unit++)
    for (let column = 0; column < columns; column++)
      outputs[(unit >> 1) * 2 * room + 2 * column + (unit & 1)] = networkOutputs[unit * columns + column]!
  return {
    ...{ kernel, width, rowBytes, shared },
    rows: table.byteOffset + rowBytes,
    list: new Int32Array(kernel.buffer, take(4 * MOST_FEATURES), MOST_FEATURES),
    hidden: new Int16Array(kernel.buffer, take(rowBytes), width),
    outputs: outputs.byteOffset,
    sums: new Int32Array(kernel.buffer, take(16 * room), ROWS_AT_ONCE * room),
  }
}
