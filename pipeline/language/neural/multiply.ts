import {
  type Assembled,
  add,
  advance,
  below,
  type Code,
  constant,
  countDown,
  get,
  type Lanes,
  loadSpread,
  loadVector,
  loop,
  set,
  storeVector,
  times,
} from './assembler.ts'

const ROWS = 4

/** Numbers of parameters and locals. */
const [M, N, K, A, A_ROW, A_STEP, B, B_STEP, C, C_ROW] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const
const PARAMETERS = 10
const [COLUMN, ROW, LEFT, B_AT, C_AT, A_AT] = [10, 11, 12, 13, 14, 15] as const
const VECTOR = A_AT + ROWS
const [B_LOW, B_HIGH, SPREAD, SUMS] = [VECTOR, VECTOR + 1, VECTOR + 2, VECTOR + 3] as const

/** Eight columns at a time, four rows at a time: the columns' part of B stays in the nearest cache for all rows. */
export function multiplyFunction(lanes: Lanes): Assembled {
  const tile = [...openTile(), ...loop(step(lanes)), ...closeTile()]
  const rows = loop([...tile, ...advance(ROW, constant(ROWS)), ...below(ROW, M)])
  const columns = loop([...set(ROW, constant(0)), ...rows, ...advance(COLUMN, constant(8)), ...below(COLUMN, N)])
  const body = [...set(COLUMN, constant(0)), ...columns]
  return { name: 'multiply', parameters: PARAMETERS, integers: VECTOR - PARAMETERS, vectors: 3 + 2 * ROWS, body }
}

const each = (code: (row: number) => Code): Code => Array.from({ length: ROWS }, (_, row) => code(row)).flat()
const sum = (row: number, half: number): number => SUMS + 2 * row + half
const rowOfC = (row: number): Code => add(get(C_AT), times(constant(row), get(C_ROW)))

function openTile(): Code {
  const columnBytes = times(get(COLUMN), constant(4))
  return [
    ...set(LEFT, get(K)),
    ...set(B_AT, add(get(B), columnBytes)),
    ...set(C_AT, add(add(get(C), columnBytes), times(get(ROW), get(C_ROW)))),
    ...each((row) => set(A_AT + row, add(get(A), times(add(get(ROW), constant(row)), get(A_ROW))))),
    ...each((row) => [
      ...set(sum(row, 0), loadVector(rowOfC(row), 0)),
      ...set(sum(row, 1), loadVector(rowOfC(row), 16)),
    ]),
  ]
}

/** One step of `k`; leaves on the stack whether there are more. */
function step({ multiply, add: plus }: Lanes): Code {
  const grow = (local: number, factor: number): Code =>
    set(local, [...get(local), ...get(SPREAD), ...get(factor), ...multiply, ...plus])
  return [
    ...set(B_LOW, loadVector(get(B_AT), 0)),
    ...set(B_HIGH, loadVector(get(B_AT), 16)),
    ...each((row) => [
      ...set(SPREAD, loadSpread(get(A_AT + row))),
      ...grow(sum(row, 0), B_LOW),
      ...grow(sum(row, 1), B_HIGH),
      ...advance(A_AT + row, get(A_STEP)),
    ]),
    ...advance(B_AT, get(B_STEP)),
    ...countDown(LEFT),
  ]
}

const closeTile = (): Code =>
  each((row) => [...storeVector(rowOfC(row), get(sum(row, 0)), 0), ...storeVector(rowOfC(row), get(sum(row, 1)), 16)])
