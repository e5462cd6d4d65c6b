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
  loadInteger,
  loadVector,
  loop,
  NO_VECTOR,
  set,
  storeVector,
} from './assembler.ts'

/** Numbers of parameters and locals. */
const [LIST, COUNT, BYTES, INTO] = [0, 1, 2, 3] as const
const PARAMETERS = 4
const [AT, LEFT, ITEM, ROW, SUMS] = [4, 5, 6, 7, 8] as const
const VECTORS = 4
const STEP = 16 * VECTORS

/** Sixteen columns at a time, row after row of the list. */
export function gatherFunction({ add: plus }: Pick<Lanes, 'add'>): Assembled {
  const grow = (i: number): Code => set(SUMS + i, [...get(SUMS + i), ...loadVector(get(ROW), 16 * i), ...plus])
  const item = [
    ...set(ROW, add(loadInteger(get(ITEM)), get(AT))),
    ...each(grow),
    ...advance(ITEM, constant(4)),
    ...countDown(LEFT),
  ]
  const columns = loop([
    ...each((i) => set(SUMS + i, NO_VECTOR)),
    ...set(ITEM, get(LIST)),
    ...set(LEFT, get(COUNT)),
    ...loop(item),
    ...each((i) => storeVector(add(get(INTO), get(AT)), get(SUMS + i), 16 * i)),
    ...advance(AT, constant(STEP)),
    ...below(AT, BYTES),
  ])
  return {
    name: 'gather',
    parameters: PARAMETERS,
    integers: 4,
    vectors: VECTORS,
    body: [...set(AT, constant(0)), ...columns],
  }
}

const each = (code: (i: number) => Code): Code => Array.from({ length: VECTORS }, (_, i) => code(i)).flat()
