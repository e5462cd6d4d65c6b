import { expect, test } from 'vitest'
import { countLetters } from '../../pipeline/clean/letters.ts'
import { classOf, IDEOGRAPH } from '../../pipeline/clean/rules/layout/characters.ts'
import { IDEOGRAPHS, UNSPACED } from '../../pipeline/language/unspaced.ts'

/** A letter of each script, and whether it sets no space between words. */
const LETTERS = [...'漢あアー'].map((letter) => [letter, true, true] as const)
const SOUTH_EAST = [...'กລកက'].map((letter) => [letter, false, true] as const)
const SPACED = [...'aяعא한'].map((letter) => [letter, false, false] as const)

test.each([...LETTERS, ...SOUTH_EAST, ...SPACED])(
  '%s counts as a word: %s; is of an unspaced script: %s',
  (letter, word, unspaced) => {
    expect(new RegExp(`[${IDEOGRAPHS}]`, 'u').test(letter)).toBe(word)
    expect(new RegExp(`[${UNSPACED}]`, 'u').test(letter)).toBe(unspaced)
    expect(countLetters(letter).unspaced).toBe(unspaced ? 1 : 0)
    expect(classOf(letter.charCodeAt(0)) === IDEOGRAPH).toBe(unspaced)
  },
)
