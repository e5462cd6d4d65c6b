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

test('groups come one by one, past those that are compared, each with as many local entities as it has', () => {
  const { begin } = openOthers([group('a', 2), group('b', 1), group('c', 1)], new Set([1]))
  const begun = ['a', 'b', 'c', 'c'].map(begin)
  expect(begun.map((one) => one && [one.facts.name, one.left])).toEqual([['a', 2], null, ['c', 1], null])
})

test('a group that failed is not taken for the next one', () => {
  const { begin } = openOthers([group('a', 1), group('b', 1)], new Set())
  expect([begin('failed'), begin('a')?.facts.name, begin('b')?.facts.name]).toEqual([null, 'a', 'b'])
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
