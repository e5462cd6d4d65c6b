import { expect, test } from 'vitest'
import {
  attach,
  createState,
  LEFT,
  type ParserState,
  resetState,
  SHIFT,
  shift,
  validMoves,
} from '../../pipeline/language/en/arc_hybrid.ts'
import { bestMoves, moveCosts } from '../../training/language/oracle.ts'

/** Follows the oracle, always the first of the best moves, and gives the heads reached. */
function follow(gold: number[], spoil: (state: ParserState) => void = () => {}): number[] {
  const state = createState(16)
  const heads = Int32Array.from([0, ...gold, 0])
  const costs = new Int32Array(3)
  resetState(state, gold.length)
  spoil(state)
  for (let valid = validMoves(state); valid !== 0; valid = validMoves(state)) {
    moveCosts(state, heads, costs)
    const best = bestMoves(costs, valid)
    const move = [0, 1, 2].find((each) => best & (1 << each)) ?? SHIFT
    if (move === SHIFT) shift(state)
    else attach(state, move, 2)
  }
  return [...state.head.slice(1, gold.length + 1)]
}

test('from the start the oracle reaches any projective tree', () => {
  for (const gold of [
    [2, 5, 2, 3],
    [5, 1, 1, 3],
    [3, 1, 4, 5],
    [2, 3, 4, 5],
  ])
    expect(follow(gold)).toEqual(gold)
})

test('after a wrong move it still reaches all arcs that can be reached', () => {
  const gold = [2, 5, 2, 3]
  const reached = follow(gold, (state) => {
    shift(state)
    shift(state)
  })
  expect(reached.slice(2)).toEqual(gold.slice(2))
  expect(reached.slice(0, 2)).not.toEqual(gold.slice(0, 2))
})

test('the last word on the stack can only be hung on the root when no other word is left', () => {
  const state = createState(16)
  resetState(state, 2)
  shift(state)
  shift(state)
  expect(validMoves(state) & (1 << LEFT)).toBe(0)
})
