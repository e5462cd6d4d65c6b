import { expect, test } from 'vitest'
import { openNetwork } from '../../pipeline/language/en/frames/argument_network.ts'
import { bestLabel } from '../../pipeline/language/en/frames/label_arguments.ts'
import { createMeanings, numberOf } from '../../pipeline/language/en/frames/labels.ts'
import { openRolesets } from '../../pipeline/language/en/frames/rolesets.ts'
import { openKeyRows } from '../../pipeline/language/linear/key_rows.ts'
import { openSingle } from '../../pipeline/language/linear/single.ts'
import { createNetwork, toNetworkArrays } from '../../training/language/frames_network.ts'
import { seeded } from '../../training/random.ts'

const LINES = [
  '# source: x',
  'give.01\tv:give n:gift\t0PAG 1PPT 2GOL',
  'give_up.07\tv:give_up\t0PAG 1PPT',
  'be.03\tv:be\t',
]
const rolesets = openRolesets(LINES, [['giving', 'give.01']])

test('rolesets are found by the words that evoke them, those of texts among them, with their roles', () => {
  expect(rolesets.evokedBy('gift').map(({ roleset, part }) => [roleset.id, part])).toEqual([['give.01', 'n']])
  expect(rolesets.evokedBy('giving').map(({ roleset, part }) => [roleset.id, part])).toEqual([['give.01', 'x']])
  expect(rolesets.evokedBy('give_up')[0]?.roleset.stem).toBe('give_up')
  expect(rolesets.evokedBy('take')).toEqual([])
  expect(rolesets.byId('give.01')?.roles.slice(0, 4)).toEqual(['PAG', 'PPT', 'GOL', ''])
})

test('keys are found in their rows, where they share a slot too, and others in none', () => {
  const keys = Int32Array.from([5, 5 + 16, 5 + 32, -7, 0])
  const find = openKeyRows(keys)
  expect(Array.from(keys, find)).toEqual([0, 1, 2, 3, 4])
  expect(find(6)).toBe(-1)
})

test('weights of features add up, and a feature without one adds nothing', () => {
  const { score, weight } = openSingle({ keys: Int32Array.from([3, 19, -2]), values: Int8Array.from([5, -7, 100]) })
  expect(score(Int32Array.from([3, 19, 4, -2]), 3)).toBe(-2)
  expect([weight(-2), weight(35)]).toEqual([100, 0])
})

test('a label scores what it is and what it means to the roleset; one given already is not given again', () => {
  const labels = ['', 'ARG0', 'ARG2', 'ARGM-LOC']
  const numbers = Int8Array.from(labels, numberOf)
  const columns = createMeanings(labels)(rolesets.byId('give.01') ?? null)
  const sums = new Float64Array(40)
  sums[columns[2] as number] = 2
  sums[1] = 1
  expect(bestLabel(sums, columns, numbers, 0)).toBe(2)
  expect(bestLabel(sums, columns, numbers, 0b100)).toBe(1)
  expect(bestLabel(sums, columns, numbers, 0b101)).toBe(0)
  expect(bestLabel(sums, columns, numbers, 0, 2)).toBe(1)
  expect(bestLabel(sums, columns, numbers, 0b1, 2)).toBe(0)
  expect(columns[0]).toBe(-1)
})

test('the network learns what holds of two features together and of neither alone, and says the same in whole numbers', () => {
  const network = createNetwork(3, 2, 32, 1)
  const cases = [
    { rows: [0], right: 0 },
    { rows: [0, 1], right: 1 },
    { rows: [0, 2], right: 1 },
    { rows: [0, 1, 2], right: 0 },
  ].map(({ rows, right }) => ({ rows: Int32Array.from(rows), right }))
  const sums = new Float64Array(2)
  const next = seeded(1)
  for (let step = 0; step < 6000; step++) {
    const { rows, right } = cases[Math.floor(next() * cases.length)] as (typeof cases)[number]
    network.forward(rows, rows.length, sums, 0)
    const odds = 1 / (1 + Math.exp((sums[0] as number) - (sums[1] as number)))
    const slope = odds - right
    sums.set([-slope, slope])
    network.learn(rows, rows.length, sums, 0.1)
  }
  const keys = Int32Array.from([11, 22, 33])
  const whole = openNetwork(toNetworkArrays(network, keys).arrays, 2)
  for (const { rows, right } of cases) {
    whole.share({ hashes: keys.subarray(0, 1), size: 1 })
    const [none = 0, one = 0] = whole.score({
      hashes: Int32Array.from(rows.slice(1), (row) => keys[row] as number),
      size: rows.length - 1,
    })
    network.forward(rows, rows.length, sums, 0)
    expect((sums[1] as number) > (sums[0] as number), `${rows} in floats`).toBe(right === 1)
    expect(one > none, `${rows} in whole numbers`).toBe(right === 1)
  }
})
