import { expect, test } from 'vitest'
import { cutDeep } from '../../pipeline/ingest/depth.ts'

test('what lies within the levels stays, what lies deeper becomes null, and that is told', () => {
  const whole = { a: [{ b: 1 }], c: null, d: 'text' }
  expect(cutDeep(whole, 3)).toBe(false)
  expect(whole).toEqual({ a: [{ b: 1 }], c: null, d: 'text' })
  const deep = { a: [{ b: 1 }, 2], c: { d: 'text' } }
  expect(cutDeep(deep, 2)).toBe(true)
  expect(deep).toEqual({ a: [null, 2], c: { d: 'text' } })
})

test('no depth is too much', () => {
  const depth = 1_000_000
  const record = JSON.parse(`{"x":${'['.repeat(depth)}${']'.repeat(depth)}}`)
  expect(cutDeep(record)).toBe(true)
  expect(JSON.stringify(record)).toBe(`{"x":${'['.repeat(99)}null${']'.repeat(99)}}`)
})
