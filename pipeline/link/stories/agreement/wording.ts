import { foldWords } from '../../../language/fold.ts'
import { hashString } from '../../../language/linear/hash.ts'

/** Hashes that are kept of a text: the smallest ones, so that of two texts the same words are kept. */
const KEPT = 48
/** Distinct words from which on a text is long enough to be told from others. */
const FEWEST = 20
/** Share of words in common from which one text was made of the other. */
const COPIED = 0.8

/** The words of a text, whatever their order and spelling, as a bottom-k sketch (Bar-Yossef et al. 2002); empty for short texts. */
export function wordingOf(text: string): number[] {
  const hashes = new Set(foldWords(text).map((word) => hashString(word) >>> 0))
  return hashes.size < FEWEST
    ? []
    : Array.from(hashes)
        .sort((a, b) => a - b)
        .slice(0, KEPT)
}

/** Do the words of two texts differ in no more than a few? Of the smallest hashes of both together, so many must be in either. */
export function isCopied(wording: readonly number[], other: readonly number[]): boolean {
  let [i, j, shared, count] = [0, 0, 0, 0]
  for (; count < KEPT && i < wording.length && j < other.length; count++) {
    const [one, another] = [wording[i] as number, other[j] as number]
    if (one === another) shared++
    if (one <= another) i++
    if (another <= one) j++
  }
  const left = wording.length - i + other.length - j
  return wording.length > 0 && other.length > 0 && shared / Math.min(KEPT, count + left) >= COPIED
}
