import type { Piece } from '../../page.ts'

/** What a line shows by itself, whatever its language. Shares are 0..1; counts are capped so that no line stands apart by size alone. */
export const OWN_FEATURES = [
  'words',
  'letters_share',
  'digits_share',
  'capitalised_share',
  'shouted_share',
  'sentences',
  'ends',
  'asks',
  'lower_start',
  'colon_end',
  'ellipsis_end',
  'bars',
  'slashes',
  'bullets',
  'at_signs',
  'links',
  'code',
  'bracket_start',
  'bracket_end',
  'credit_end',
  'quotes',
  'times',
  'years',
  'word_length',
  'short_words_share',
  'lower_words_share',
  'distinct_share',
  'doubled',
  'punctuation_start',
  'commas_per_word',
] as const

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const LOWER = /^\p{Ll}/u
const PATTERNS = {
  bars: /[|]/g,
  slashes: /\p{L}\s?\/\s?\p{L}/gu,
  bullets: /[·•●▪›»→»▶►✓★☆]/gu,
  at_signs: /@/g,
  links: /https?:|www\.|\.(?:com|org|net|co)\b/g,
  code: /[{}<>=;\\_[\]]|\(\)/g,
  quotes: /["“”«»„]/g,
  times: /\b\d{1,2}[:.]\d{2}\b/g,
  years: /\b(?:19|20)\d{2}\b/g,
  commas: /,/g,
} as const
/** "… (A Name/An Agency via Another)": brackets at the end that hold capitalised words and a slash, a bar or a single preposition. */
const CREDIT_END = /[([][^()[\]]{0,8}\p{Lu}[^()[\]]{2,80}[)\]]\.?$/u
/** UTF-16 code units of a long line that are looked at, at either end. */
const REACH = 600

const cap = (value: number, most: number): number => Math.min(value, most)
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const flag = (value: boolean): number => (value ? 1 : 0)
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** One number for each of OWN_FEATURES. Time is bounded: of a long line only its ends are read. */
export function ownFeatures({ text, shape }: Piece): number[] {
  const line = text.length <= 2 * REACH ? text : `${text.slice(0, REACH)} ${text.slice(-REACH)}`
  const tail = line.slice(-130)
  const words = line.match(WORD) ?? []
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  return [
    cap(shape.words, 150),
    share(shape.letters, shape.length),
    share(shape.digits, shape.length),
    share(shape.capitalised, shape.words),
    share(shape.shouted, shape.words),
    cap(shape.breaks, 8),
    flag(shape.ends),
    flag(shape.asks),
    flag(shape.lower_start),
    flag(tail.endsWith(':')),
    flag(tail.endsWith('…') || tail.endsWith('...')),
    cap(count(line, PATTERNS.bars), 4),
    cap(count(line, PATTERNS.slashes), 4),
    cap(count(line, PATTERNS.bullets), 4),
    cap(count(line, PATTERNS.at_signs), 3),
    cap(count(line, PATTERNS.links), 3),
    cap(count(line, PATTERNS.code), 10),
    flag(line.startsWith('(') || line.startsWith('[')),
    flag(/[)\]]\.?$/u.test(tail)),
    flag(CREDIT_END.test(tail)),
    cap(count(line, PATTERNS.quotes), 6),
    cap(count(line, PATTERNS.times), 3),
    cap(count(line, PATTERNS.years), 3),
    share(letters, words.length),
    share(words.filter((word) => word.length <= 3 && LOWER.test(word)).length, words.length),
    share(words.filter((word) => LOWER.test(word)).length, words.length),
    share(new Set(words).size, words.length),
    flag(isDoubled(words)),
    flag(/^[^\p{L}\p{N}"“'‘«„(]/u.test(line)),
    share(count(line, PATTERNS.commas), words.length),
  ]
}

/** The same words twice over, as where a link's text and its title were run together. */
function isDoubled(words: readonly string[]): boolean {
  const half = words.length / 2
  return half >= 2 && Number.isInteger(half) && words.slice(0, half).every((word, i) => words[half + i] === word)
}
