import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuoted, isTitle as isTitleWith } from '../../../pipeline/annotate/quotes/marks.ts'
import { quoteWordsOf } from '../../../pipeline/annotate/quotes/words.ts'

const isTitle = (text: string): boolean => isTitleWith(text, quoteWordsOf('en').title)

const read = (text: string): string[] =>
  findQuoted(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('quotation marks', () => {
  it.each([
    ['He said, "I go."', ['"I go."']],
    ['“One,” he said. “Two.”', ['“One,”', '“Two.”']],
    ['« Oui », dit-il.', ['« Oui »']],
    ['„Ja“, sagte er.', ['„Ja“']],
    ["It's in 'their heads.'", ["'their heads.'"]],
    ['“He said ‘no’ to us,” she said.', ['“He said ‘no’ to us,”']],
    ['“no evidence" yet', ['“no evidence"']],
    ['”Turned around,” he said.', ['”Turned around,”']],
    ['" spaced out , " he said', ['" spaced out , "']],
    ['Its mark is lost,” he said. “Two.”', ['Its mark is lost,”', '“Two.”']],
    ['He said: “One.” Two.”', ['“One.”']],
    ['A screen of 24” is lost.', []],
  ])('pair in: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    'the People”s Army',
    "the officials' plan and the others' too",
    `a 12" pipe`,
    "rock 'n' roll",
    'a shouldn‘t b',
  ])('that pair with none are left alone in: %s', (text) => {
    expect(read(text).filter((found) => found !== "'n'")).toEqual([])
  })

  it('without a closing one open speech to the end of the block', () => {
    const [quote] = findQuoted('He said: “It goes on.', { start: 0, end: 21 })
    expect(quote).toEqual({ start: 9, end: 21, open: true, single: false })
  })

  it('never give stretches that overlap, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', 'a', ' ', '.') }),
        (text) => {
          let end = 0
          for (const quote of findQuoted(text, { start: 0, end: text.length })) {
            expect(quote.start).toBeGreaterThanOrEqual(end)
            expect(quote.end).toBeLessThanOrEqual(text.length)
            end = quote.end
          }
        },
      ),
    )
  })
})

it.each(['a', 'an', 'and', 'at', 'by', 'de', 'for', 'from', 'in', 'la', 'of', 'on', 'or', 'the', 'to', 'with', 'vs'])(
  'takes "%s" between capitals for a part of a title',
  (word) => {
    expect(isTitle(`“The River ${word} 7 Towns”`)).toBe(true)
    expect(isTitle(`“${word} River”`)).toBe(false)
  },
)

it('takes no more than ten words, and nothing that asks or shouts, for a title', () => {
  expect(isTitle(`“${'Town '.repeat(10).trim()}”`)).toBe(true)
  expect(isTitle(`“${'Town '.repeat(11).trim()}”`)).toBe(false)
  expect(isTitle('“Who Is The Mayor?”')).toBe(false)
})

it('knows titles of works from speech', () => {
  expect(isTitle('"The Name of the River"')).toBe(true)
  expect(isTitle('"We go."')).toBe(false)
  expect(isTitle('"pay a price"')).toBe(false)
})
