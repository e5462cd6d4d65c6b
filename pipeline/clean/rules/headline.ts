import { open, type Piece, type Rule } from '../page.ts'
import { looksRunning, looksTitled } from '../shape.ts'

/** The first title-like line before the first running text, or a line that repeats the title that came with the document. */
export const headline: Rule = {
  name: 'headline',
  *judge(page, ruled) {
    const title = page.document.title ? plain(page.document.title) : null
    const leading = leadingTitles([...open(page, ruled)])
    const same = leading.find(([, piece]) => title !== null && plain(piece.text) === title)
    const found = same ?? leading.find(([, { shape }]) => shape.words >= USUAL) ?? leading[0]
    if (found) yield [found[0], { kind: 'headline', verdict: 'kept', score: null }]
  },
}

/** Words: shorter lines at the top are rather a section's name, if there is a longer one. */
const USUAL = 4
const MARKS = /[^\p{L}\p{N}]+/gu
const plain = (text: string): string => text.toLowerCase().replace(MARKS, ' ').trim()

/** Title-like lines at the top; none where no running text follows. */
function leadingTitles(pieces: readonly (readonly [number, Piece])[]): (readonly [number, Piece])[] {
  const body = pieces.findIndex(([, piece]) => looksRunning(piece.shape))
  return body < 0 ? [] : pieces.slice(0, body).filter(([, piece]) => looksTitled(piece.shape) && piece.shape.words > 1)
}
