/** Where a piece that may begin at a place ends; that place where it does not. */
type Piece = (text: string, at: number) => number

const matching =
  (pattern: RegExp): Piece =>
  (text, at) => {
    pattern.lastIndex = at
    return pattern.test(text) ? pattern.lastIndex : at
  }

const SPACE = matching(/\s+/y)
const INSTRUCTION = matching(/<\?[^>]*>/y)
const COMMENT = matching(/<!--[\s\S]*?-->/y)
const DOCTYPE = /<!DOCTYPE\b/iy

/** What may stand before the first element of a page: white space, instructions, comments. */
export const BEFORE_PAGE: readonly Piece[] = [SPACE, INSTRUCTION, COMMENT]

/** The same of a feed, with its document type. */
export const BEFORE_FEED: readonly Piece[] = [
  ...BEFORE_PAGE,
  (text, at) => {
    DOCTYPE.lastIndex = at
    return DOCTYPE.test(text) ? endOfDoctype(text, at) : at
  },
]

const DECLARING = /["'[\]>]|<!--/g

/** Behind the document type that begins at `at`, whose declarations may hold `>`, quoted or not. What it declares is not used, so that no entity can grow. */
export function endOfDoctype(text: string, at: number): number {
  const scan = new RegExp(DECLARING)
  scan.lastIndex = at
  let inside = false
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const [sign] = match
    if (sign === '[' || sign === ']') inside = sign === '['
    else if (sign === '>') {
      if (!inside) return scan.lastIndex
    } else {
      const ending = sign === '<!--' ? '-->' : sign
      const end = text.indexOf(ending, scan.lastIndex)
      if (end < 0) break
      scan.lastIndex = end + ending.length
    }
  }
  return text.length
}

/** Where a text goes on behind pieces of the given kinds. One step a piece, so that no input makes it go back. */
export function endOfProlog(text: string, pieces: readonly Piece[]): number {
  let at = 0
  for (;;) {
    const end = endOfPiece(text, pieces, at)
    if (end === at) return at
    at = end
  }
}

function endOfPiece(text: string, pieces: readonly Piece[], at: number): number {
  for (const piece of pieces) {
    const end = piece(text, at)
    if (end > at) return end
  }
  return at
}
