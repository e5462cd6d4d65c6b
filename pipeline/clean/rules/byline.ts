import { open, type Page, type Piece, type Rule } from '../page.ts'
import { looksRunning } from '../shape.ts'

/** Words. */
const LONGEST = 16
/** Pieces; a byline stands at most this far behind the first running text. */
const BEHIND = 2
const NAME = /^[^\p{L}]*\p{Lu}/u
const JOINS = /^(?:and|et|und|y|e|of|for|the|de|la|le|du|des|von|van|der|den|di|in|at|with|[&|/,–—-]+)$/iu
/** Days, years and times of day, which follow the names. */
const NUMBER = /^\d{1,4}(?:[.:]\d{2})?(?:st|nd|rd|th|[ap]m)?[.,]?$/iu
const WORDLIKE = /[\p{L}\p{N}]/u

/** Who wrote it: a cue and names up to the line's end, near the top; the cue alone counts too. */
export const byline: Rule = {
  name: 'byline',
  *judge(page, ruled) {
    const last = lastPlace(page)
    for (const [i, piece] of open(page, ruled))
      if (i <= last && isByline(piece)) yield [i, { kind: 'byline', verdict: 'removed', score: null }]
  },
}

function lastPlace({ pieces }: Page): number {
  const first = pieces.findIndex(({ shape }) => looksRunning(shape))
  return first < 0 ? pieces.length : first + BEHIND
}

function isByline({ text, shape, cues }: Piece): boolean {
  if (shape.words > LONGEST || shape.asks) return false
  const hit = cues.find(
    ({ list, start, where }) => list === 'bylines' && where !== 'end' && text.slice(0, start).trim().length < 2,
  )
  if (!hit) return false
  const words = text
    .slice(hit.end)
    .split(/\s+/u)
    .filter((word) => WORDLIKE.test(word))
  if (hit.where === 'whole') return true
  const isPart = (word: string): boolean => NAME.test(word) || JOINS.test(word) || NUMBER.test(word)
  return NAME.test(words[0] ?? '') && words.every(isPart)
}
