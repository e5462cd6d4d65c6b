import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readerFor } from '../../pipeline/language/index.ts'
import type { Reader, Sentence } from '../../pipeline/language/reader.ts'

const { analyse } = readerFor('en') as Reader

const words = fc.constantFrom(
  'The',
  'talks',
  'Korea.The',
  '“',
  '”',
  "'s",
  'don’t',
  'U.S.',
  '.',
  '!',
  '\n\n',
  '\n',
  ' ',
  '😀',
  '\u0000',
  '\ud800',
  'http://a.b/c',
  '3.5',
  '—',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(words, { maxLength: 120 }).map((parts) => parts.join(' ')),
  fc.array(words, { maxLength: 120 }).map((parts) => parts.join('')),
)

/** Follows heads upwards; a tree has no way that is longer than it has words. */
function reachesRoot({ tokens }: Sentence, from: number): boolean {
  let at = from
  for (let steps = 0; steps <= tokens.length; steps++) {
    const head = tokens[at]?.head ?? -1
    if (head === -1) return true
    at = head
  }
  return false
}

test('whatever the text, tokens are slices of it, in order, and leave out nothing but white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0
      for (const { start, end, tokens } of analyse(text)) {
        expect(start).toBe(tokens[0]?.start)
        expect(end).toBe(tokens.at(-1)?.end)
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(at)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(text.slice(at, token.start).trim()).toBe('')
          at = token.end
        }
      }
      expect(text.slice(at).trim()).toBe('')
    }),
    { numRuns: 300 },
  )
})

test('whatever the text, every sentence is a tree with one root', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const sentence of analyse(text)) {
        const { tokens } = sentence
        expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1)
        expect(tokens.filter(({ deprel }) => deprel === 'root').map(({ head }) => head)).toEqual([-1])
        for (let i = 0; i < tokens.length; i++) expect(reachesRoot(sentence, i)).toBe(true)
        for (const { lemma, upos, xpos } of tokens)
          expect([typeof lemma, upos === '', xpos === '']).toEqual(['string', false, false])
      }
    }),
    { numRuns: 300 },
  )
})

test('whatever was read before, a text is read the same', () => {
  const plain = 'They will wait for the next 99999999999 days.  It is  far . Mr. Tarn said so.\n\nThen they went.'
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      const fresh = [plain, text].map((one) => analyse(one))
      analyse(other)
      expect([plain, text].map((one) => analyse(one))).toEqual(fresh)
    }),
    { seed: 11, numRuns: 200 },
  )
})
