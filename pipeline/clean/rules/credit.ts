import type { CueHit } from '../cues.ts'
import { open, type Piece, type Rule } from '../page.ts'

/** Words; a longer line says more than whom it credits. */
const LONGEST = 40
/** Words after a cue of several words. */
const LONGEST_REST = 8
/** … in a line that ends like a sentence. */
const LONGEST_SENTENCE = 3
/** Names alone in brackets; a single word in square ones is a heading or a sign of the page. */
const IN_BRACKETS =
  /^(?:\(|\[(?=[^\]]*[\s/]))\p{Lu}[\p{L}\p{M}.'’&-]*(?:[\s/,]+\p{Lu}[\p{L}\p{M}.'’&-]*){0,4}[\s/,]*[)\]][.]?$/u
const NAME = /^[^\p{L}]*(?:\p{Lu}|\p{N}|@)/u
const JOINS =
  /^(?:and|et|und|y|e|of|for|the|de|la|le|du|des|von|van|der|di|in|from|at|via|by|(?:with|additional|reporting|writing|editing|by)[:;]?|[&/|,;–—-]+)$/iu
const SPACE = /\s+/u
const WORDLIKE = /[\p{L}\p{N}]/u

/**
 * Lines that say where the text or a picture comes from: a credit cue and names, or names alone in brackets.
 * A cue that could also open a sentence counts only if names follow up to the line's end.
 */
export const credit: Rule = {
  name: 'credit',
  *judge(page, ruled) {
    for (const [i, piece] of open(page, ruled))
      if (isCredit(piece)) yield [i, { kind: 'credit', verdict: 'removed', score: null }]
  },
}

function isCredit(piece: Piece): boolean {
  if (piece.shape.words > LONGEST) return false
  if (piece.text.length <= 80 && IN_BRACKETS.test(piece.text)) return true
  return piece.cues.some((hit) => hit.list === 'credits' && counts(piece, hit))
}

function counts(piece: Piece, hit: CueHit): boolean {
  if (hit.where === 'label') return namesFollow(piece, hit)
  if (hit.where !== 'start') return true
  const phrase = SPACE.test(piece.text.slice(hit.start, hit.end))
  return (
    (phrase && restOf(piece, hit).length <= (piece.shape.ends ? LONGEST_SENTENCE : LONGEST_REST)) ||
    namesFollow(piece, hit)
  )
}

const restOf = (piece: Piece, hit: CueHit): string[] =>
  piece.text
    .slice(hit.end)
    .split(SPACE)
    .filter((word) => WORDLIKE.test(word))

function namesFollow(piece: Piece, hit: CueHit): boolean {
  const rest = restOf(piece, hit)
  return rest.length > 0 && rest.every((word) => NAME.test(word) || JOINS.test(word))
}
