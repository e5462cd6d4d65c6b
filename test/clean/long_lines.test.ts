import { describe, expect, test } from 'vitest'
import { toProfiles } from '../../pipeline/clean/rules/trailing/profile.ts'
import { cleanText } from './clean_text.ts'

const LONG = 200_000
const BODY = [
  'The council met on Tuesday to decide whether the old bridge over the river should be mended or pulled down.',
  'It heard forty people who live beside it, and voted at last to keep the bridge for another ten years.',
]

const kindOf = (line: string): string | undefined => {
  const text = [...BODY, line].join('\n\n')
  return cleanText(text).blocks.find(({ start }) => start === text.indexOf(line))?.kind
}
const profileOf = (text: string) => toProfiles([text], 'en')[0]

describe('sentences of a paragraph', () => {
  test.each([
    ['It rained. It snowed.', 2],
    ['It rained... It snowed.', 2],
    ['It rained?!” It snowed.', 2],
    ['Mr. B. Lee went.', 2],
    ['It rained . . . It snowed.', 1],
    ['今天下雨。明天下雪。', 2],
  ])('%s', (text, count) => expect(profileOf(text)?.sentences).toBe(count))

  test.each(['.', '!"', '. ', '…'])('of nothing but %j are counted to the end', (unit) =>
    expect(profileOf(unit.repeat(LONG))?.sentences).toBe(1),
  )
})

describe('a dateline of a paragraph', () => {
  test.each([
    ['LONDON: It rained.', true],
    ['LONDON – It rained.', true],
    ['NEW YORK, N.Y. (AP) — It rained.', true],
    ['UN: It rained.', false],
    ['London: it rained.', false],
  ])('%s', (text, is) => expect(profileOf(text)?.dateline).toBe(is))

  test('is looked for in capitals without end', () => expect(profileOf('X'.repeat(LONG))?.dateline).toBe(false))
})

describe('names alone in brackets', () => {
  test.each([
    ['(Ann Lee)', 'credit'],
    ['(Ann Lee / Bo Berg).', 'credit'],
    ['[Ann Lee]', 'credit'],
    ['(Ann lee)', 'body'],
    ['(Aa Bb Cc Dd Ee Ff)', 'body'],
  ])('%s', (line, kind) => expect(kindOf(line) === 'credit').toBe(kind === 'credit'))
})

test.each(['A', 'A ', '(', '(A', 'a. ', '| ', '\u00a0', 'By A, '])(
  'a line of nothing but %j is read to its end',
  (unit) => {
    const text = [...BODY, unit.repeat(LONG / 4), ...BODY].join('\n\n')
    const { blocks } = cleanText(text)
    expect(blocks.length).toBeGreaterThanOrEqual(4)
    expect(blocks.at(-1)?.end).toBe(text.length)
  },
)

test('names are read off a byline and a credit without the marks around them, shortenings with their stop', () => {
  const { found } = cleanText(['The old bridge falls', 'By Ann Lee, Bo Berg and Cy Dahl Jr.', ...BODY].join('\n\n'))
  expect(found.authors.slice(0, 2)).toEqual(['Ann Lee', 'Bo Berg'])
})
