import { expect, test } from 'vitest'
import { gather } from '../../pipeline/link/group.ts'
import type { Local } from '../../pipeline/link/local.ts'
import { openOthers } from '../../pipeline/link/others.ts'

const local = (name: string): Local => ({ id: name, name, type: 'organization', mentions: 1 })
const group = (key: string, locals: number) =>
  gather(
    key,
    Array.from({ length: locals }, () => local(key)),
  )

test('a group is held from its first local entity to its last, past those that are compared', () => {
  const { take } = openOthers([group('a', 2), group('b', 1), group('c', 1)], new Set([1]))
  const [first, compared, other, last] = ['a', 'b', 'c', 'a'].map(take)
  expect([first?.facts.name, compared, other?.facts.name, other?.left, last?.left]).toEqual(['a', null, 'c', 0, 0])
  expect(last).toBe(first)
  expect(take('a')).toBeNull()
})

test('a group that failed is not taken for the next one', () => {
  const { take } = openOthers([group('a', 1), group('b', 1)], new Set())
  expect([take('failed'), take('a')?.facts.name, take('b')?.facts.name]).toEqual([null, 'a', 'b'])
})

test('what is read of the groups is let go of', () => {
  let isOpen = false
  const found = {
    *[Symbol.iterator]() {
      isOpen = true
      try {
        yield* [group('a', 1), group('b', 1)]
      } finally {
        isOpen = false
      }
    },
  }
  const others = openOthers(found, new Set())
  expect(isOpen).toBe(true)
  others.close()
  expect(isOpen).toBe(false)
})
