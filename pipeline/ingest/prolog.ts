const SPACE = /\s+/y
const INSTRUCTION = /<\?[^>]*>/y
const COMMENT = /<!--[\s\S]*?-->/y

/** What may stand before the first element of a page: white space, instructions, comments. */
export const BEFORE_PAGE: readonly RegExp[] = [SPACE, INSTRUCTION, COMMENT]

/** The same of a feed, with its document type. */
export const BEFORE_FEED: readonly RegExp[] = [...BEFORE_PAGE, /<!DOCTYPE[^>]*>/iy]

/** Where a text goes on behind pieces of the given kinds. One step a piece, so that no input makes it go back. */
export function endOfProlog(text: string, pieces: readonly RegExp[]): number {
  let at = 0
  for (;;) {
    const end = endOfPiece(text, pieces, at)
    if (end === at) return at
    at = end
  }
}

function endOfPiece(text: string, pieces: readonly RegExp[], at: number): number {
  for (const piece of pieces) {
    piece.lastIndex = at
    if (piece.test(text)) return piece.lastIndex
  }
  return at
}
