import type { Token } from '../../language/reader.ts'

/** How many words a dateline may have: `PORT NAME, May 3 (An Agency) —`. */
const LONGEST = 14
const DASHES = new Set(['-', '–', '—', '―', '--', '_'])
const INSIDE = new Set(['PROPN', 'NUM', 'PUNCT', 'SYM', 'X', 'ADP'])

/** How many words at the start of a paragraph are its dateline, the dash included; 0 where it has none. */
export function datelineLength(words: readonly (Pick<Token, 'text' | 'upos'> | null)[]): number {
  for (let at = 1; at < words.length && at <= LONGEST; at++) {
    const word = words[at]
    if (!word) return 0
    if (DASHES.has(word.text)) return opensDateline(words) ? at + 1 : 0
    if (!INSIDE.has(word.upos)) return 0
  }
  return 0
}

/** A place, or an agency in brackets. */
const opensDateline = ([first, second]: readonly (Pick<Token, 'text' | 'upos'> | null)[]): boolean =>
  first?.upos === 'PROPN' || (first?.text === '(' && second?.upos === 'PROPN')
