import {
  type Assembled,
  add,
  addFloats,
  advance,
  below,
  type Code,
  constant,
  countDown,
  get,
  largerFloats,
  loadVector,
  loop,
  narrow,
  set,
  smallerFloats,
  spread,
  storeVector,
  timesFloats,
  toFloats,
  toIntegers,
} from './assembler.ts'

/** Numbers of parameters and locals. */
const [SUMS, SCALES, BIAS, VALUES, UNITS, ROWS] = [0, 1, 2, 3, 4, 5] as const
const PARAMETERS = 6
const [COLUMN, END, LOW, HIGH] = [6, 7, 8, 9] as const
const HALF = 16
const STEP = 2 * HALF

/**
 * For each of `width` columns of a row: `value += change · gate`, where change and gate are sums of whole numbers turned
 * into floats, the gate a straight line from 0 at -2 to 1 at 2; and the value in 16 bits, `unit` to one.
 */
export function gateFunction(width: number, unit: number): Assembled {
  const bytes = 4 * width
  const columns = loop([
    ...part(LOW, 0, bytes, unit),
    ...part(HIGH, HALF, bytes, unit),
    ...storeVector(get(UNITS), narrow(get(LOW), get(HIGH)), 0),
    ...advance(UNITS, constant(HALF)),
    ...advance(COLUMN, constant(STEP)),
    ...below(COLUMN, END),
  ])
  const rows = loop([
    ...set(COLUMN, constant(0)),
    ...columns,
    ...advance(SUMS, constant(2 * bytes)),
    ...advance(VALUES, constant(bytes)),
    ...countDown(ROWS),
  ])
  return {
    name: 'gate',
    parameters: PARAMETERS,
    integers: 2,
    vectors: 2,
    body: [...set(END, constant(bytes)), ...rows],
  }
}

const at = (pointer: number): Code => add(get(pointer), get(COLUMN))

/** Four columns: the new values go to memory, their whole numbers to a local. */
function part(local: number, offset: number, bytes: number, unit: number): Code {
  const scaled = (from: number): Code =>
    addFloats(
      timesFloats(toFloats(loadVector(at(SUMS), from)), loadVector(at(SCALES), from)),
      loadVector(at(BIAS), from),
    )
  const line = addFloats(timesFloats(scaled(offset + bytes), spread(0.25)), spread(0.5))
  const open = largerFloats(spread(0), smallerFloats(spread(1), line))
  const value = addFloats(loadVector(at(VALUES), offset), timesFloats(scaled(offset), open))
  return [
    ...storeVector(at(VALUES), value, offset),
    ...set(local, toIntegers(timesFloats(loadVector(at(VALUES), offset), spread(unit)))),
  ]
}
