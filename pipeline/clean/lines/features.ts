import type { Page } from '../page.ts'
import { CUED_FEATURES, cuedFeatures } from './cued.ts'
import { OWN_FEATURES, ownFeatures } from './own.ts'
import { PLACED_FEATURES, placedFeatures } from './placed.ts'

/** Names of the columns of `lineFeatures`. */
export const LINE_FEATURES: readonly string[] = [...OWN_FEATURES, ...CUED_FEATURES, ...PLACED_FEATURES]

/** One row of numbers for each piece of a page. */
export function lineFeatures(page: Page): number[][] {
  const placed = placedFeatures(page)
  return page.pieces.map((piece, i) => [
    ...ownFeatures(piece),
    ...cuedFeatures(piece, page),
    ...(placed[i] as number[]),
  ])
}

/** What is added for the second look at a line: the first look's sums for it and for the lines around it. */
export const AROUND_FEATURES = [
  'first',
  'prev',
  'prev2',
  'next',
  'next2',
  'near_mean',
  'near_least',
  'near_most',
  'wide_mean',
] as const

const NEAR = 3
const WIDE = 8
/** Beyond either end of the document. */
const OUTSIDE = 0

/** A row of AROUND_FEATURES for each sum of the first look. */
export function aroundFeatures(sums: readonly number[]): number[][] {
  const at = (i: number): number => sums[i] ?? OUTSIDE
  return sums.map((sum, i) => {
    const near = around(sums, i, NEAR)
    return [
      sum,
      at(i - 1),
      at(i - 2),
      at(i + 1),
      at(i + 2),
      mean(near),
      Math.min(...near, 9),
      Math.max(...near, -9),
      mean(around(sums, i, WIDE)),
    ]
  })
}

const around = (sums: readonly number[], i: number, reach: number): number[] => [
  ...sums.slice(i < reach ? 0 : i - reach, i),
  ...sums.slice(i + 1, i + reach + 1),
]
const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => a + b, 0) / numbers.length
