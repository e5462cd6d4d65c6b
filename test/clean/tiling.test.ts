import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../pipeline/record/records.ts'
import { cleanText } from './clean_text.ts'

const BLANK_LINE = /(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])/u

/** Characters that break naive segmenters: line ends of every kind, NUL, byte order mark, no-break and zero-width space, astral, lone surrogates. */
const hard = fc.constantFrom(
  '\r',
  '\n',
  '\r\n',
  '\u2028',
  '\u2029',
  '\0',
  '\ufeff',
  '\u00a0',
  '\u200b',
  '\t',
  ' ',
  '😀',
  '\ud800',
  '\udc00',
)
const plain = fc.constantFrom(
  'A line.',
  'date 2023-11-10 ',
  'By Ann Example',
  'PARIS (Agency) — It rained all day long in the old town.',
  'word',
  '|',
  '(',
)
const text = fc
  .array(fc.oneof(hard, plain, fc.string({ unit: 'binary' })), { maxLength: 40 })
  .map((parts) => parts.join(''))

const outside = (whole: string, blocks: readonly Block[]): string => {
  let rest = ''
  let from = 0
  for (const { start, end } of blocks) {
    rest += whole.slice(from, start)
    from = end
  }
  return rest + whole.slice(from)
}

test('blocks and the white space between them give back the whole of any text', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const { blocks } = cleanText(whole)
      expect(outside(whole, blocks).trim()).toBe('')
      blocks.forEach(({ start, end }, i) => {
        expect(start).toBeGreaterThanOrEqual(blocks[i - 1]?.end ?? 0)
        expect(end).toBeGreaterThan(start)
      })
    }),
    { numRuns: 500, seed: 7 },
  )
})

test('no block begins or ends with white space or holds a blank line', () => {
  fc.assert(
    fc.property(text, (whole) => {
      for (const { start, end } of cleanText(whole).blocks) {
        const own = whole.slice(start, end)
        expect(own.trim()).toBe(own)
        expect(own).not.toMatch(BLANK_LINE)
      }
    }),
    { numRuns: 500, seed: 11 },
  )
})

test('verdict, kept and item of any block agree', () => {
  fc.assert(
    fc.property(text, (whole) => {
      for (const { verdict, kept, item, related, kind } of cleanText(whole).blocks) {
        expect(kept).toBe(verdict !== 'removed')
        expect(related === null).toBe(kind !== 'teaser')
        expect(item === 1).toBe(kind !== 'teaser')
      }
    }),
    { numRuns: 300, seed: 13 },
  )
})

test('an empty text and one of white space alone have no blocks', () => {
  expect(cleanText('').blocks).toEqual([])
  expect(cleanText(' \n\r\n \u2028').blocks).toEqual([])
})

test('a line of a million characters and a hundred thousand lines of one are cleaned like any other', () => {
  expect(cleanText('rain '.repeat(200_000)).blocks).toHaveLength(1)
  expect(cleanText('a\n'.repeat(100_000)).blocks).toHaveLength(100_000)
}, 120_000)
