import { expect, test } from 'vitest'
import { groupVectors, toUnitLength } from '../../training/language/word_groups.ts'

/** Ten vectors near each of three directions, of many lengths. */
const directions = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, -1],
]
const values = Float32Array.from(
  { length: 90 },
  (_, i) =>
    (1 + (Math.floor(i / 3) % 7)) * ((directions[Math.floor(i / 3) % 3] as number[])[i % 3] as number) + (i % 5) * 0.01,
)
const vectors = { values, count: 30, width: 3 }

test('vectors of one direction come into one group, whatever their length, and those of others into others', () => {
  const groups = groupVectors(vectors, 3, 4)
  for (let i = 0; i < 30; i++) expect(groups[i]).toBe(groups[i % 3])
  expect(new Set(groups).size).toBe(3)
  expect(groupVectors(vectors, 3, 4)).toEqual(groups)
})

test('a vector without length stays as it is', () => {
  const units = toUnitLength({ values: Float32Array.of(0, 0, 3, 4), count: 2, width: 2 }).values
  expect([...units].map((value) => Math.round(value * 100) / 100)).toEqual([0, 0, 0.6, 0.8])
})
