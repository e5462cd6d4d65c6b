import path from 'node:path'
import { expect, test } from 'vitest'
import { emit, Groups } from '../../pipeline/engine/group.ts'
import { LINKERS } from '../../pipeline/link/index.ts'
import { entity, record } from '../link/local.ts'

/** The built one: only that has a thread. */
const { LinkGroups }: typeof import('../../pipeline/engine/link_groups.ts') = await import(
  path.resolve('dist/engine/link_groups.js')
)

/** The values of documents, some of which name the same person. */
const valuesOf = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    record(`${i}`, [entity(`Jon Tarn ${i % 7}`, 'person')], `Text ${i % 50}.`),
  ).flatMap((one) => emit(LINKERS, one).emitted)

test.each([3, 2500])('what %i documents emit is linked alike here and in a thread', async (count) => {
  const [groups, apart] = [new Groups(), new LinkGroups()]
  for (const value of valuesOf(count)) {
    groups.add(value)
    apart.add(value)
  }
  const expected = groups.reduce(LINKERS)
  expect(expected.results.length).toBeGreaterThan(0)
  expect(await apart.reduce()).toEqual(expected)
})

test('a thread that has not enough memory is an error that is told', async () => {
  const apart = new LinkGroups({ maxOldGenerationSizeMb: 4 })
  for (const value of valuesOf(20_000)) apart.add(value)
  await expect(apart.reduce()).rejects.toThrow(/memory/)
})
