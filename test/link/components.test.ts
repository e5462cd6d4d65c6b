import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Components } from '../../pipeline/link/components.ts'
import { commonest, keysOf, sum, toCounts } from '../../pipeline/link/counts.ts'

const SIZE = 12
const items = Array.from({ length: SIZE }, (_, i) => i)
const item = fc.integer({ min: 0, max: SIZE - 1 })

/** Owner of every item, by going through all of them at each join. */
function ownersAfter(pairs: readonly (readonly [number, number])[]): number[] {
  let owners = [...items]
  for (const [owner, other] of pairs) {
    const [kept, lost] = [owners[owner] as number, owners[other] as number]
    owners = owners.map((each) => (each === lost ? kept : each))
  }
  return owners
}

test('what is joined in whatever many steps has one owner, that of the first named', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(item, item), { maxLength: 30 }), fc.array(item), (pairs, asked) => {
      const components = new Components<number>()
      for (const [owner, other] of pairs) {
        components.join(owner, other)
        for (const one of asked) components.ownerOf(one)
      }
      expect(items.map((one) => components.ownerOf(one))).toEqual(ownersAfter(pairs))
    }),
  )
})

test('a row of a hundred thousand ends', () => {
  const components = new Components<number>()
  for (let i = 1; i < 100_000; i++) components.join(i, i - 1)
  expect(components.ownerOf(0)).toBe(99_999)
})

test('counts are added whichever are more, and the commonest is the longest of equals, then the first', () => {
  const [few, more] = [
    toCounts(new Map([['b', 1]])),
    toCounts(
      new Map([
        ['a', 1],
        ['b', 1],
        ['cc', 2],
      ]),
    ),
  ]
  for (const added of [sum(few, more), sum(more, few), sum(sum(toCounts(new Map()), few), more)]) {
    expect(keysOf(added).sort()).toEqual(['a', 'b', 'cc'])
    expect(commonest(added)).toBe('cc')
    expect(commonest(sum(added, toCounts(new Map([['b', 1]]))))).toBe('b')
  }
  expect(
    commonest(
      toCounts(
        new Map([
          ['b', 1],
          ['a', 1],
        ]),
      ),
    ),
  ).toBe('a')
})
