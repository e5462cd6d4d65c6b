import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCopied, wordingOf } from '../../../pipeline/link/stories/agreement/wording.ts'

const textOf = (words: Iterable<number>): string => Array.from(words, (word) => `word${word}`).join(' ')
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

/** Of the smallest hashes of both together the share that is in both, as sets say it. */
function shareOf(wording: readonly number[], other: readonly number[]): number {
  const smallest = Array.from(new Set([...wording, ...other]))
    .sort((a, b) => a - b)
    .slice(0, 48)
  return smallest.filter((hash) => wording.includes(hash) && other.includes(hash)).length / smallest.length
}

test('a text was made of another where four of five of their words are the same, whatever their order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat({ max: 130 }), { minLength: 20 }),
      fc.integer({ min: 20, max: 120 }),
      (own, count) => {
        const [wording, other] = [wordingOf(textOf(own)), wordingOf(textOf(upTo(count)))]
        expect(isCopied(wording, other)).toBe(shareOf(wording, other) >= 0.8)
        expect(isCopied(other, wording)).toBe(isCopied(wording, other))
      },
    ),
  )
  expect(isCopied(wordingOf(textOf(upTo(40))), wordingOf(textOf(upTo(40).toReversed())))).toBe(true)
  expect(isCopied(wordingOf(textOf(upTo(40))), wordingOf(textOf(upTo(80))))).toBe(false)
})

test('short texts are not told from others', () => {
  expect(wordingOf(textOf(upTo(19)))).toEqual([])
  expect(isCopied([], [])).toBe(false)
  expect(isCopied(wordingOf(textOf(upTo(40))), [])).toBe(false)
})
