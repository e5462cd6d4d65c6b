import type { CueHit } from './cues.ts'
import { open, type Piece, type Rule } from './page.ts'

/** Words; a longer line says more than whom it credits. */
const LONGEST = 40
const LONGEST_BARE = 8
const IN_BRACKETS = /^[([](?:[\p{Lu}][\p{L}\p{M}.'’&-]*[\s/,]*){1,5}[)\]][.]?$/u

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
  if (IN_BRACKETS.test(piece.text.slice(0, 80)) && piece.text.length <= 80) return true
  return piece.cues.some((hit) => hit.list === 'credits' && counts(piece, hit))
}

function counts(piece: Piece, hit: CueHit): boolean {
  if (hit.where === 'start') return opensCredit(piece, hit)
  return hit.where !== 'label' || piece.shape.words <= LONGEST
}

const NAME = /^[^\p{L}]*(?:\p{Lu}|\p{N}|@)/u
const JOINS = /^(?:and|et|und|y|e|of|for|the|de|la|le|du|des|von|van|der|di|in|from|at|via|by|&|[/|,;–—-]+)$/iu
const MULTI_WORD = /\s/u

/** "Cue Name Name, Name and Name": everything after the cue is names, or the cue itself is a phrase and the line is short. */
function opensCredit(piece: Piece, hit: CueHit): boolean {
  const rest = piece.text
    .slice(hit.end)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (MULTI_WORD.test(piece.text.slice(hit.start, hit.end)) && rest.length <= LONGEST_BARE) return true
  return rest.length > 0 && rest.every((word) => NAME.test(word) || JOINS.test(word))
}
