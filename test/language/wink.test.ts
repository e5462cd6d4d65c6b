import { expect, test } from 'vitest'
import { readerFor } from '../../pipeline/language/index.ts'
import { winkReader } from '../../pipeline/language/wink.ts'

const reader = winkReader()

test('every token is exactly the characters that it points to, in order', () => {
  const text = 'Mr. Kim can’t go, don’t you see?\n“People”s Army” wasn’t there… 😀 It cost $5bn (3.5%).'
  const tokens = reader.analyse(text).flatMap((sentence) => sentence.tokens)
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
  expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s+/g, ''))
  for (const [i, token] of tokens.entries()) expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0)
})

test('words have universal tags and lemmas, and no tree', () => {
  const [sentence] = reader.analyse('The dogs barked.')
  expect(sentence?.tokens.map(({ upos, lemma }) => [upos, lemma])).toEqual([
    ['DET', 'the'],
    ['NOUN', 'dog'],
    ['VERB', 'bark'],
    ['PUNCT', '.'],
  ])
  expect(sentence?.tokens.every(({ head, deprel }) => head === null && deprel === null)).toBe(true)
})

test('a long run without a space is one token, and no word', () => {
  const run = 'x'.repeat(300_000)
  const [sentence] = reader.analyse(`See ${run} there.`)
  expect(sentence?.tokens.map(({ text, upos }) => (text === run ? upos : text))).toEqual(['See', 'X', 'there', '.'])
})

test('a language has one reader, an unknown language has none', () => {
  expect(readerFor('en')).toBe(readerFor('en'))
  expect(readerFor('xx')).toBeNull()
  expect(readerFor(null)).toBeNull()
  expect(readerFor('__proto__')).toBeNull()
})
