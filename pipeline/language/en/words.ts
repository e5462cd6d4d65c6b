import { SPELLING_FIELDS, spell } from '../linear/spelling.ts'

/** Rows before the first and after the last word, so that features need no bounds. */
export const EDGE = 3

const BEFORE = -1
const AFTER = -2

/** The words of one sentence as features see them: row `EDGE + i` of `spelling` holds the hashes of word `i`. */
export interface Words {
  count: number
  spelling: Int32Array
  /** Ambiguity class of each word (see ambiguity.ts), same rows. */
  classes: Int32Array
}

export function createWords(): Words {
  return { count: 0, spelling: new Int32Array(0), classes: new Int32Array(0) }
}

/** Index of a word's first field in `spelling`. */
export const rowOf = (word: number): number => (EDGE + word) * SPELLING_FIELDS

/** Fills `words` from a sentence's token spans; arrays grow as needed and are used again. */
export function readWords(words: Words, text: string, spans: readonly number[]): void {
  const count = spans.length / 2
  reserve(words, count)
  words.count = count
  words.spelling.fill(BEFORE, 0, rowOf(0))
  for (let i = 0; i < count; i++) spell(text, spans[2 * i]!, spans[2 * i + 1]!, words.spelling, rowOf(i))
  words.spelling.fill(AFTER, rowOf(count), rowOf(count + EDGE))
}

function reserve(words: Words, count: number): void {
  const rows = count + 2 * EDGE
  if (words.classes.length >= rows) return
  const room = Math.max(64, 2 * rows)
  words.spelling = new Int32Array(room * SPELLING_FIELDS)
  words.classes = new Int32Array(room)
}
