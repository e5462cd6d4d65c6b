import { expect, test } from 'vitest'
import { BitSet } from '../../pipeline/link/bit_set.ts'

test('a set of numbers knows those that were added, however large, and no others', () => {
  const set = new BitSet()
  const added = [0, 7, 8, 8191, 8192, 300_000]
  for (const number of added) set.add(number)
  const known = Array.from({ length: 300_010 }, (_, number) => number).filter((number) => set.has(number))
  expect(known).toEqual(added)
})
