import { expect, test } from 'vitest'
import { once, onceEach } from '../pipeline/once.ts'

test('a value is made at its first use, not before, and kept, even where it is undefined', () => {
  let made = 0
  const value = once(() => {
    made++
  })
  expect(made).toBe(0)
  expect([value(), value(), made]).toEqual([undefined, undefined, 1])
})

test('what throws is made again', () => {
  let tries = 0
  const value = once(() => {
    tries++
    if (tries === 1) throw new Error('not yet')
    return tries
  })
  expect(value).toThrow('not yet')
  expect([value(), value()]).toEqual([2, 2])
})

test('every key has a value of its own, made once', () => {
  const made: string[] = []
  const length = onceEach((key: string) => {
    made.push(key)
    return key === 'nothing' ? null : key.length
  })
  expect([length('one'), length('three'), length('one'), length('nothing'), length('nothing')]).toEqual([
    3,
    5,
    3,
    null,
    null,
  ])
  expect(made).toEqual(['one', 'three', 'nothing'])
})
