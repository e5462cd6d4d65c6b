import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from '../../pipeline/language/sentences.ts'

const ABBREVIATIONS = {
  before: new Set(['Mr.', 'Gen.']),
  number: new Set(['No.']),
  anywhere: new Set(['Aug.', 'U.S.', 'Inc.']),
  openers: new Set(['he', 'the']),
}
const split = (text: string) => splitSentences(text, ABBREVIATIONS).map(({ start, end }) => text.slice(start, end))
const splitAny = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Mr. Kim left. Gen. Lee stayed.', ['Mr. Kim left.', 'Gen. Lee stayed.']],
  ['He said on Aug. 30 that all was well.', ['He said on Aug. 30 that all was well.']],
  ['They live in the U.S. The house is old.', ['They live in the U.S.', 'The house is old.']],
  ['The U.S. Congress met.', ['The U.S. Congress met.']],
  ['He works for Acme Inc. and sleeps.', ['He works for Acme Inc. and sleeps.']],
  ['He said no. Then he left.', ['He said no.', 'Then he left.']],
  ['See No. 5 there.', ['See No. 5 there.']],
  ['J. K. Doe wrote it.', ['J. K. Doe wrote it.']],
  ['Stability came to the region.Next to it, war.', ['Stability came to the region.', 'Next to it, war.']],
  ['“It is over.” He left.', ['“It is over.”', 'He left.']],
  ['“Is it over?” he asked.', ['“Is it over?” he asked.']],
  ['The People”s Army marched. It won.', ['The People”s Army marched.', 'It won.']],
  ['“Stop!” — they cried.', ['“Stop!” — they cried.']],
  ['It costs 3.5 million. Cheap.', ['It costs 3.5 million.', 'Cheap.']],
  ['Read www.example.com or Node.js first.', ['Read www.example.com or Node.js first.']],
  ['A heading\n\nA sentence.', ['A heading', 'A sentence.']],
  ['One line\nand its end. Two.', ['One line\nand its end.', 'Two.']],
])('%s', (text, expected) => {
  expect(split(text)).toEqual(expected)
})

test('other languages are split by their marks alone', () => {
  expect(splitAny('Er kam am 3. Oktober. Dann ging er.')).toEqual(['Er kam am 3. Oktober.', 'Dann ging er.'])
  expect(splitAny('¿Qué pasa? ¡Nada!')).toEqual(['¿Qué pasa?', '¡Nada!'])
  expect(splitAny('他来了。她走了。')).toEqual(['他来了。', '她走了。'])
})

test('sentences lie in order, are trimmed, and leave out only white space', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('A', 'b', '.', '?', '”', ' ', '\n', '…', '3', '。'), { maxLength: 60 }),
      (parts) => {
        const text = parts.join('')
        const sentences = splitSentences(text)
        let from = 0
        for (const { start, end } of sentences) {
          expect(text.slice(from, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          from = end
        }
        expect(text.slice(from).trim()).toBe('')
      },
    ),
  )
})
