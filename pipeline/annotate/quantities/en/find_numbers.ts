import { mayOpen } from '../../numbers/en/read_number.ts'
import { isTellable } from '../../numbers/reading.ts'
import type { Word } from '../../numbers/words.ts'
import type { Measured } from '../grammar.ts'
import { joinFeet } from './feet_and_inches.ts'
import { readMeasured } from './one_number.ts'
import { readPart } from './parts.ts'
import { joinRanges } from './ranges.ts'
import { readVague } from './vague.ts'

const readAt = (words: readonly Word[], at: number): Measured | null =>
  readPart(words, at) ?? readVague(words, at) ?? readMeasured(words, at)

/** Every number of a sentence with its unit, from left to right; a range is one. */
export function findNumbers(words: readonly Word[]): Measured[] {
  const found: Measured[] = []
  for (let at = 0; at < words.length; ) {
    const measured = mayOpen(words[at] as Word) ? readAt(words, at) : null
    if (measured) found.push(measured)
    at = measured?.to ?? at + 1
  }
  return joinRanges(words, joinFeet(words, found)).filter(({ low, high }) => isTellable(low) && isTellable(high))
}
