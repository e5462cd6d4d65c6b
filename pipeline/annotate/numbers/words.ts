/** A word, number or sign of a sentence. Offsets are UTF-16 into the document's text. */
export interface Word {
  start: number
  end: number
  text: string
  lower: string
}

/** Cuts a sentence that begins at offset `start` into what the pattern (global) matches, linear in its length. */
export const cutWords = (text: string, start: number, piece: RegExp): Word[] =>
  Array.from(text.matchAll(piece), (match) => {
    const at = start + match.index
    return { start: at, end: at + match[0].length, text: match[0], lower: match[0].toLowerCase() }
  })

/** Do two pieces touch, with no space between them? */
export const touches = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start
