import { expect, test } from 'vitest'
import { assertColumns } from '../../pipeline/learned/columns.ts'
import { inOrder } from '../../pipeline/learned/linear.ts'
import { toScore } from '../../pipeline/learned/score.ts'
import { logOdds, plantForest, type Tree } from '../../pipeline/learned/trees.ts'

const COLUMNS = ['length', 'links']
/** Asks length ≤ 5, then for shorter ones links ≤ 0.5. */
const BRANCHED: Tree = { feature: [0, 1, -1, -1, -1], value: [5, 0.5, 1, 2, 4], right: [4, 3, 0, 0, 0] }
const leaf = (value: number): Tree => ({ feature: [-1], value: [value], right: [0] })
const oddsOf = (trees: Tree[], row: number[], giveUp?: { trees: number; below: number }): number =>
  logOdds(plantForest('m', { columns: COLUMNS, base: 0.25, trees }, COLUMNS, giveUp), Float64Array.from(row))

test('a row goes left where its column is at most the threshold, else right, in each tree by itself', () => {
  expect(oddsOf([BRANCHED], [5, 0.5])).toBe(1.25)
  expect(oddsOf([BRANCHED], [5, 0.6])).toBe(2.25)
  expect(oddsOf([BRANCHED], [5.1, 0])).toBe(4.25)
  expect(oddsOf([leaf(8), BRANCHED, BRANCHED], [0, 1])).toBe(12.25)
})

test('a sum that is too low after so many trees is given up, and not before or elsewhere', () => {
  const trees = [leaf(-4), leaf(1), leaf(9)]
  expect(oddsOf(trees, [0, 0], { trees: 2, below: -2 })).toBe(-2.75)
  expect(oddsOf(trees, [0, 0], { trees: 2, below: -3 })).toBe(6.25)
  expect(oddsOf(trees, [0, 0], { trees: 0, below: -2 })).toBe(6.25)
  expect(oddsOf(trees, [0, 0])).toBe(6.25)
})

test('a forest of other columns is not planted', () => {
  const file = { columns: ['length', 'depth'], base: 0, trees: [] }
  const line = 'the m model was trained on other columns (it does not know "links"): train it again'
  expect(() => plantForest('m', file, COLUMNS)).toThrow(new Error(line))
})

test('a model without columns, with one too many, or with two in each other’s place is refused', () => {
  expect(() => assertColumns('m', undefined, ['a', 'b'])).toThrow('it does not know "a"')
  expect(() => assertColumns('m', ['a', 'b', 'c'], ['a', 'b'])).toThrow('"c" is not measured any more')
  expect(() => assertColumns('m', ['b', 'a'], ['a', 'b'])).toThrow('another order')
  expect(() => assertColumns('m', ['a', 'b'], ['a', 'b'])).not.toThrow()
})

test('weights by name come in the order of the columns, wherever the file has them', () => {
  expect(inOrder('m', { b: 2, a: 1 }, ['a', 'b'])).toEqual([1, 2])
  expect(() => inOrder('m', { b: 2, a: 1, c: 3 }, ['a', 'b'])).toThrow('"c" is not measured any more')
})

test('log-odds become a score between 0 and 1 with three decimals, even odds ½', () => {
  expect([-1e300, -1, 0, 0.5, 1, 1e300].map(toScore)).toEqual([0, 0.25, 0.5, 0.667, 0.75, 1])
})
