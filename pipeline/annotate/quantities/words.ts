/** A word, number or sign of a sentence. Offsets are UTF-16 into the document's text. */
export interface Word {
  start: number
  end: number
  text: string
  lower: string
}

/** Shapes with digits come first, longest first, so that a moment or a date is one piece; then words, clitics, single signs. */
const PIECES = [
  String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)`,
  String.raw`\d{1,2}:\d{2}(?::\d{2})?(?![\d:])`,
  String.raw`\d{1,2}/\d{1,2}/\d{2,4}(?!\d)`,
  String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])`,
  String.raw`\d+\.\d+`,
  String.raw`\d+(?:st|nd|rd|th)(?!\p{L})`,
  String.raw`\d+0s(?!\p{L})`,
  String.raw`['’‘]\d0s(?!\p{L})`,
  String.raw`\d+`,
  String.raw`[aApP]\.[mM]\.?(?!\p{L})`,
  String.raw`[oO]['’][cC]lock(?!\p{L})`,
  String.raw`['’][sS](?!\p{L})`,
  String.raw`Q[1-4](?![\p{L}\d])`,
  String.raw`\p{L}+`,
  String.raw`\S`,
]
const PIECE = new RegExp(PIECES.join('|'), 'gu')

/** Cuts a sentence into pieces, linear in its length. */
export function toWords(text: string, start: number): Word[] {
  return Array.from(text.matchAll(PIECE), (match) => {
    const at = start + match.index
    return { start: at, end: at + match[0].length, text: match[0], lower: match[0].toLowerCase() }
  })
}

/** Do two pieces touch, with no space between them? */
export const touches = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start
