import { cutWords, type Word } from '../words.ts'

/**
 * Shapes with digits come first, longest first, so that a moment or a date is one piece; then words, clitics, single signs.
 * Thousands are also grouped as in South Asia (`12,00,000`).
 */
const PIECES = [
  String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)`,
  String.raw`\d{4}/\d{1,2}/\d{1,2}(?![\d/])`,
  String.raw`\d{4}\.\d{2}\.\d{2}(?!\.?\d)`,
  String.raw`\d{1,2}\.\d{1,2}\.\d{4}(?!\.?\d)`,
  String.raw`\d{1,2}:\d{2}(?::\d{2})?(?![\d:])`,
  String.raw`\d{1,2}/\d{1,2}/\d{2,4}(?!\d)`,
  String.raw`(?:19|20)\d{2}/\d{2}(?![\d/])`,
  String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])`,
  String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?![\d,])`,
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

/** The pieces of an English sentence that begins at offset `start`. */
export const toWords = (text: string, start: number): Word[] => cutWords(text, start, PIECE)
