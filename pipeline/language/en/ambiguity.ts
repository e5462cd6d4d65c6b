import { mix } from '../linear/hash.ts'
import { FLAGS, FOLDED, SUFFIX } from '../linear/spelling.ts'
import { EDGE, rowOf, type Words } from './words.ts'

const BEFORE = -1
const AFTER = -2

/** Which tags a frequent word was seen with: a number for each set of tags (ambiguity class, Cutting et al. 1992). */
export type AmbiguityClasses = Map<number, number>

/** Gives every word its class; a word that is not frequent gets one by its last three letters and its look. */
export function findClasses(words: Words, classes: AmbiguityClasses): void {
  const { spelling, count } = words
  words.classes.fill(BEFORE, 0, EDGE)
  for (let i = 0; i < count; i++) {
    const row = rowOf(i)
    words.classes[EDGE + i] = classes.get(spelling[row + FOLDED]!) ?? rareClass(spelling, row)
  }
  words.classes.fill(AFTER, EDGE + count, EDGE + count + EDGE)
}

const rareClass = (spelling: Int32Array, row: number): number =>
  mix(spelling[row + SUFFIX + 2]!, spelling[row + FLAGS]!)
