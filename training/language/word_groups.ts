import { seeded } from '../random.ts'

/** Vectors of one length each after another, with their number and width. */
export interface Vectors {
  values: Float32Array
  count: number
  width: number
}

const ROUNDS = 12

/** Each vector to length 1, so that products are cosines; one without any length stays as it is. */
export function toUnitLength({ values, count, width }: Vectors): Vectors {
  const units = new Float32Array(values.length)
  for (let row = 0; row < count; row++) {
    const from = row * width
    let square = 0
    for (let i = from; i < from + width; i++) square += values[i]! * values[i]!
    const length = Math.sqrt(square) || 1
    for (let i = from; i < from + width; i++) units[i] = values[i]! / length
  }
  return { values: units, count, width }
}

/**
 * The group of each vector, from 0 on: spherical k-means (Dhillon and Modha, 2001), begun from vectors drawn by a seeded lot.
 * A group that loses all its vectors keeps its middle.
 */
export function groupVectors(vectors: Vectors, groups: number, seed = 1): Uint16Array {
  const units = toUnitLength(vectors)
  let middles = drawMiddles(units, groups, seed)
  let groupOf: Uint16Array = new Uint16Array(units.count)
  for (let round = 0; round < ROUNDS; round++) {
    groupOf = nearest(units, middles)
    middles = meansOf(units, groupOf, middles)
  }
  return groupOf
}

function drawMiddles({ values, count, width }: Vectors, groups: number, seed: number): Vectors {
  const next = seeded(seed)
  const drawn = new Set<number>()
  while (drawn.size < Math.min(groups, count)) drawn.add(Math.floor(next() * count))
  const middles = new Float32Array(drawn.size * width)
  ;[...drawn].forEach((row, i) => {
    middles.set(values.subarray(row * width, (row + 1) * width), i * width)
  })
  return { values: middles, count: drawn.size, width }
}

function nearest({ values, count, width }: Vectors, middles: Vectors): Uint16Array {
  const groupOf = new Uint16Array(count)
  for (let row = 0; row < count; row++) {
    let best = Number.NEGATIVE_INFINITY
    for (let group = 0; group < middles.count; group++) {
      let product = 0
      for (let i = 0, a = row * width, b = group * width; i < width; i++)
        product += values[a + i]! * middles.values[b + i]!
      if (product > best) {
        best = product
        groupOf[row] = group
      }
    }
  }
  return groupOf
}

function meansOf({ values, count, width }: Vectors, groupOf: Uint16Array, before: Vectors): Vectors {
  const sums = new Float32Array(before.values.length)
  const sizes = new Uint32Array(before.count)
  for (let row = 0; row < count; row++) {
    const group = groupOf[row]!
    sizes[group] = sizes[group]! + 1
    for (let i = 0; i < width; i++) sums[group * width + i] = sums[group * width + i]! + values[row * width + i]!
  }
  sizes.forEach((size, group) => {
    if (size === 0) sums.set(before.values.subarray(group * width, (group + 1) * width), group * width)
  })
  return toUnitLength({ values: sums, count: before.count, width })
}
