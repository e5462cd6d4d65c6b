import { isWord } from '../clause/item.ts'
import type { Unit } from './unit.ts'

/** How many words for its reader a text has that speaks to him, at least, and to how many sentences one. */
const [FEWEST, SENTENCES] = [10, 7]
/** From how many characters on quoted words are speech, and to how many sentences there is one where people are quoted. */
const [SPEECH, QUOTED] = [30, 12]

/** Do the words outside quotation marks speak to the reader, and quote few people? News hardly ever does; guides, shops and advertisements do. */
export function isAddressed(units: readonly Unit[], sentences: number): boolean {
  let [words, quotes] = [0, 0]
  for (const { items, quoting } of units)
    for (const item of items) {
      if (isWord(item, quoting.reader)) words++
      if (item.quote && item.end - item.start >= SPEECH) quotes++
    }
  return words >= FEWEST && words * SENTENCES >= sentences && quotes * QUOTED < sentences
}
