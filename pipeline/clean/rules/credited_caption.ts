import { stripEnd, stripStart } from '../../language/edges.ts'
import { open, type Piece, type Rule } from '../page.ts'

/** Words. */
const LONGEST = 80
/** Sentence ends inside. */
const MOST_BREAKS = 3
/** "… (A Name/An Agency)", "… (A Name via Another)": names alone, and a slash, a bar or "via" among them, in brackets at the end. */
const IN_BRACKETS = /[([]\s?([^()[\]]{3,90})[)\]]\.?$/u
const BETWEEN = /[/|]|\svia\s/iu
/** At least three words, or one in capitals. */
const NAMED = /\p{L}\P{L}+\p{L}+\P{L}+\p{L}|\p{Lu}{2}/u
const NAMES =
  /^(?:[\p{Lu}\p{N}@©]\S*|via|of|for|and|the|de|la|le|du|des|von|van|der|den|y|e|et|und|[/|&,.–—-]+|[/|]\S*)$/u
/** "A Place | A Maker | An Agency" */
const BARRED = /^[^|.!?\p{N}]{2,60}(?:\s\|\s[^|.!?\p{N}]{2,40}){2,3}$/u
/** An entry of a numbered list is no caption, whatever stands in brackets at its end. */
const NUMBERED = /^\d{1,3}[.)]\s/u
const BEHIND_LABEL = /[\s:：|–—-]/u
const CLOSING = /[)\].]/u

/** Captions that say whose picture it is: at their end in brackets, or after a label ("Photo: A Name"). */
export const creditedCaption: Rule = {
  name: 'credited_caption',
  *judge(page, ruled) {
    for (const [i, piece] of open(page, ruled))
      if (isCredited(piece)) yield [i, { kind: 'caption', verdict: 'removed', score: null }]
  },
}

function isCredited(piece: Piece): boolean {
  const { text, shape } = piece
  if (shape.words > LONGEST || shape.breaks > MOST_BREAKS || NUMBERED.test(text)) return false
  const inside = IN_BRACKETS.exec(text.slice(-120))?.[1] ?? ''
  if (BETWEEN.test(inside) && NAMED.test(inside) && areNames(inside)) return true
  return isLabelled(piece) || (BARRED.test(text) && areNames(text))
}

/** A label of pictures, at the line's start or inside it, with names alone behind it. */
function isLabelled({ text, cues }: Piece): boolean {
  return cues.some(({ list, where, end }) => {
    if (list !== 'captions' || where === 'any' || where === 'end') return false
    const rest = stripEnd(stripStart(text.slice(end, end + 100), BEHIND_LABEL), CLOSING)
    return rest.length > 0 && rest.length <= 90 && areNames(rest)
  })
}

const areNames = (text: string): boolean => text.split(/\s+/u).every((word) => word === '' || NAMES.test(word))
