export interface Binned {
  /** Upper edges of each column's bins, ascending; the last bin has none. */
  edges: number[][]
  /** By column, the bin of every row: the first whose edge is above the value. */
  bins: Uint8Array[]
}

const BINS = 64

/** Cuts every column into at most 64 bins that hold about as many rows each. */
export function binRows(rows: readonly (readonly number[])[]): Binned {
  const width = rows[0]?.length ?? 0
  const edges: number[][] = []
  const bins: Uint8Array[] = []
  for (let f = 0; f < width; f++) {
    const sorted = Float64Array.from(rows, (row) => row[f] as number).sort()
    const own = edgesOf(sorted)
    edges.push(own)
    bins.push(Uint8Array.from(rows, (row) => binOf(own, row[f] as number)))
  }
  return { edges, bins }
}

function edgesOf(sorted: Float64Array): number[] {
  const edges = new Set<number>()
  let at = 0
  for (let b = 1; b < BINS; b++) {
    at = Math.max(at, Math.floor((b * sorted.length) / BINS))
    const value = sorted[at] as number
    while (at < sorted.length && sorted[at] === value) at++
    if (at >= sorted.length) break
    edges.add(between(value, sorted[at] as number))
  }
  return [...edges]
}

/** A threshold of four places above one value and not above the next. */
function between(low: number, high: number): number {
  const rounded = Math.round(((low + high) / 2) * 1e4) / 1e4
  return rounded > low && rounded <= high ? rounded : high
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value < (edges[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}
