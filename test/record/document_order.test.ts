import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fromSortable,
  inCodeUnits,
  inPathOrder,
  toSortable,
  toSortablePath,
} from '../../pipeline/record/document_order.ts'

const unit = fc.oneof(
  fc.constantFrom('\u0000', '\u0001', ' ', '!', '"', '}', '~', '\uffff', '\ud83d', 'a', 'b'),
  fc.string(),
)
const text = fc.array(unit, { maxLength: 4 }).map((units) => units.join(''))
const paths = fc
  .array(
    text.map((segment) => segment.replaceAll('/', '')),
    { minLength: 1, maxLength: 4 },
  )
  .map((segments) => segments.join('/'))

test('sortable texts are ASCII without white space, order as code units do, and give the text back', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(toSortable(a)).toMatch(/^[!-~]*$/)
      expect(fromSortable(toSortable(a))).toBe(a)
      expect(inCodeUnits(toSortable(a), toSortable(b))).toBe(inCodeUnits(a, b))
    }),
  )
})

test('sortable paths order as the paths do', () => {
  fc.assert(
    fc.property(paths, paths, (a, b) => {
      expect(toSortablePath(a)).toMatch(/^[ -~]*$/)
      expect(inCodeUnits(toSortablePath(a), toSortablePath(b))).toBe(Math.sign(inPathOrder(a, b)))
    }),
  )
})

test('paths are in the order of a sorted walk: what is in a folder stays together', () => {
  const walked = [null, 'a', 'a/b', 'a/b/c', 'a/c', 'a b', 'a.txt', 'a0/b', 'b']
  expect([...walked].reverse().sort(inPathOrder)).toEqual(walked)
})
