import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stripEnd, stripEnds, stripStart } from '../../pipeline/language/edges.ts'

const MARK = /[^\p{L}\p{N}]/u

describe('what stands at the ends of a text', () => {
  test('is taken off at the end that is asked for, and nowhere else', () => {
    expect(stripStart('  a b  ', / /)).toBe('a b  ')
    expect(stripEnd('  a b  ', / /)).toBe('  a b')
    expect(stripEnds('“a, b.”', MARK)).toBe('a, b')
  })

  test('may be the whole text, or nothing of it', () => {
    expect(stripEnds('...', MARK)).toBe('')
    expect(stripEnds('', MARK)).toBe('')
    expect(stripEnds('a', MARK)).toBe('a')
  })

  test('is taken off by characters: no half of a pair is left, and a pair that is a letter stays', () => {
    expect(stripEnds('👍a👍', MARK)).toBe('a')
    expect(stripEnds('.𐐀.', MARK)).toBe('𐐀')
  })

  test('is what patterns tied to the ends take off, whatever the text', () => {
    const unit = fc.constantFrom('a', '.', ' ', '👍', '\ud83d', '\udc4d', '𐐀', '\n')
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (units) => {
        const text = units.join('')
        expect(stripEnds(text, MARK)).toBe(text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, ''))
      }),
    )
  })
})
