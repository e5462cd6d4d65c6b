import { KEY, SPELLING_FIELDS, spell } from '../linear/spelling.ts'
import { englishWords, type FindGroups } from './word_table.ts'

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
  /** What large texts say of each word's company, same rows: `GROUP_FIELDS` numbers a word. */
  groups: Int32Array
}

/** Where the groups of a word (word_table.ts) lie in its row of `groups`. */
export const PATH6 = 0
export const PATH10 = 1
export const FINE = 2
export const FINEST = 3
export const GROUP_FIELDS = 4

export function createWords(): Words {
  return { count: 0, spelling: new Int32Array(0), classes: new Int32Array(0), groups: new Int32Array(0) }
}

/** Index of a word's first field in `spelling`. */
export const rowOf = (word: number): number => (EDGE + word) * SPELLING_FIELDS

/** Index of a word's first field in `groups`. */
export const groupsOf = (word: number): number => (EDGE + word) * GROUP_FIELDS

/** Fills `words` from a sentence's token spans; arrays grow as needed and are used again. */
export function readWords(words: Words, text: string, spans: readonly number[]): void {
  const count = spans.length / 2
  reserve(words, count)
  words.count = count
  words.spelling.fill(BEFORE, 0, rowOf(0))
  const find = englishWords()
  words.groups.fill(0, 0, groupsOf(0))
  for (let i = 0; i < count; i++) {
    spell(text, spans[2 * i]!, spans[2 * i + 1]!, words.spelling, rowOf(i))
    readGroups(words, i, find)
  }
  words.spelling.fill(AFTER, rowOf(count), rowOf(count + EDGE))
  words.groups.fill(0, groupsOf(count), groupsOf(count + EDGE))
}

function readGroups({ spelling, groups }: Words, word: number, find: FindGroups): void {
  const { path6, path10, fine, finest } = find(spelling[rowOf(word) + KEY]!)
  const at = groupsOf(word)
  groups[at + PATH6] = path6
  groups[at + PATH10] = path10
  groups[at + FINE] = fine
  groups[at + FINEST] = finest
}

function reserve(words: Words, count: number): void {
  const rows = count + 2 * EDGE
  if (words.classes.length >= rows) return
  const room = Math.max(64, 2 * rows)
  words.spelling = new Int32Array(room * SPELLING_FIELDS)
  words.classes = new Int32Array(room)
  words.groups = new Int32Array(room * GROUP_FIELDS)
}
