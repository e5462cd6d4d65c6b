import { expect, test } from 'vitest'
import { openNetwork } from '../../pipeline/language/en/frames/argument_network.ts'
import { chooseLabels } from '../../pipeline/language/en/frames/choose_labels.ts'
import { createMeanings, numberOf } from '../../pipeline/language/en/frames/labels.ts'
import { openRolesets } from '../../pipeline/language/en/frames/rolesets.ts'
import { openKeyRows } from '../../pipeline/language/linear/key_rows.ts'
import { openSingle } from '../../pipeline/language/linear/single.ts'

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

const LABELS = ['', 'ARG0', 'ARG1', 'ARGM-LOC']
const numbers = Int8Array.from(LABELS, numberOf)
const chosen = (...scores: number[][]): [label: string, lead: number][] =>
  chooseLabels(Int32Array.from(scores.flat()), numbers).map(({ label, lead }) => [LABELS[label] as string, lead])

test('each candidate takes the label that scores most, and its lead is that over the next', () => {
  expect(chosen([5, 2, 1, 0], [0, 1, 9, 4])).toEqual([
    ['', 3],
    ['ARG1', 5],
  ])
})

test('a numbered argument goes to the candidate that leads most with it, wherever that stands; others take their next best', () => {
  expect(chosen([0, 5, 4, 1], [0, 9, 2, 1]).map(([label]) => label)).toEqual(['ARG1', 'ARG0'])
  expect(chosen([0, 9, 2, 1], [0, 5, 4, 1]).map(([label]) => label)).toEqual(['ARG0', 'ARG1'])
  expect(chosen([0, 5, 4, 1], [0, 9, 2, 1], [0, 1, 8, 3]).map(([label]) => label)).toEqual(['ARGM-LOC', 'ARG0', 'ARG1'])
  expect(chosen([3, 5, 0, 0], [3, 5, 0, 0]).map(([label]) => label)).toEqual(['ARG0', ''])
})

test('other labels may be given to several', () => {
  expect(chosen([0, 0, 0, 7], [0, 0, 0, 9]).map(([label]) => label)).toEqual(['ARGM-LOC', 'ARGM-LOC'])
})

test('what a numbered argument means hangs on the roleset; a modifier means the same to all; none means nothing', () => {
  const meanings = createMeanings(LABELS)
  const [give, unknown] = [meanings(rolesets.byId('give.01') ?? null), meanings(null)]
  expect(give[0]).toBe(-1)
  expect(give[1]).not.toBe(give[2])
  expect(unknown[1]).toBe(unknown[2])
  expect(unknown[3]).toBe(give[3])
})

test('the network says what holds of two features together and of neither alone, shared ones among them', () => {
  const [shared, first, second] = [11, 22, 33] as const
  const units = 32
  const row = (...values: number[]): number[] => [...values, ...new Array<number>(units - values.length).fill(0)]
  const network = openNetwork(
    {
      networkKeys: Int32Array.from([first, shared, second]),
      networkRows: Int8Array.from([...row(10, 10), ...row(0, -10), ...row(10, 10)]),
      networkOutputs: Int16Array.from({ length: 2 * units }, (_, i) => [1, 0, -2, 5][i] ?? 0),
    },
    2,
  )
  const scored = (...keys: number[]): number[] => {
    network.share({ hashes: Int32Array.from([shared]), size: 1 })
    return Array.from(network.score({ hashes: Int32Array.from(keys), size: keys.length }).subarray(0, 2))
  }
  expect(scored()).toEqual([0, 0])
  expect(scored(first)).toEqual([10, 0])
  expect(scored(second, 44)).toEqual([10, 0])
  expect(scored(first, second)).toEqual([0, 50])
})
