import { expect, test } from 'vitest'
import { createLetters, type Letters, MARGIN, readLetters } from '../../pipeline/language/en/splitter_letters.ts'

const ROOM = 40

/** What features may read of a text: its letters and the margins around them; starts and ends of runs are asked of letters alone. */
function readable({ length, code, kind, runHash, headHash, tailHash }: Letters): number[][] {
  return [code, kind, runHash, headHash, tailHash].map((values) => Array.from(values.subarray(0, length + 2 * MARGIN)))
}

function read(letters: Letters, text: string): Letters {
  readLetters(letters, text, 0, text.length)
  return letters
}

test.each(['One  two. Three', ' a ', '', 'no-gap'])(
  'of %j nothing is left of a longer text that was read before',
  (text) => {
    const used = read(createLetters(ROOM), 'x'.repeat(ROOM))
    expect(readable(read(used, text))).toEqual(readable(read(createLetters(ROOM), text)))
  },
)
