import { dateWords } from '../date_words.ts'
import { open, type Page, type Piece, type Rule } from '../page.ts'
import { looksRunning } from '../shape.ts'

/** Words. */
const LONGEST = 20
const WORD = /[\p{L}\p{M}]+/gu
const CLOCK = /\b\d{1,2}\s?[:.h]\s?\d{2}\b|\b\d{1,2}\s?[ap]\.?m\b/iu
const PRICE = /[$€£¥%/]/u

/** Lines that say when the page was published, changed or read: nothing but dates, times and the words around them. */
export const timestamp: Rule = {
  name: 'timestamp',
  *judge(page, ruled) {
    const running = page.pieces.map(({ shape }) => looksRunning(shape))
    const [first, last] = [running.indexOf(true), running.lastIndexOf(true)]
    for (const [i, piece] of open(page, ruled)) {
      // In the midst of the text a date may be a heading, or an item of a list.
      const outside = i <= first + 1 || i > last
      if (isTimestamp(piece, page) && (outside || CLOCK.test(piece.text)))
        yield [i, { kind: 'metadata', verdict: 'removed', score: null }]
    }
  },
}

function isTimestamp({ text, shape }: Piece, { language }: Page): boolean {
  if (shape.words > LONGEST || shape.digits === 0 || PRICE.test(text)) return false
  const words = text.match(WORD) ?? []
  const dates = dateWords(language)
  return words.length > 0 && words.every((word) => dates.has(word.toLowerCase()))
}
