import { type LexiconRow, readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { isTellable, type NumberReading, roundNumber } from '../reading.ts'
import { touches, type Word } from '../words.ts'

interface NumberWord {
  class: string
  value: number
}

const SHARES = new Set(['fraction', 'part'])
/** Words that say no number of their own. */
const VAGUE = new Set(['plural', 'few', 'fold'])
const rows = once(() => readLexicon('en', 'number_words'))
const numberWords = once(() => new Map(rows().flatMap((row) => (isOwn(row.class ?? '') ? [toNumberWord(row)] : []))))
const isOwn = (kind: string): boolean => !SHARES.has(kind) && !VAGUE.has(kind)
const toNumberWord = ({ form = '', class: kind = '', value = '' }: LexiconRow): [string, NumberWord] => [
  form,
  { class: kind, value: Number(value) },
]
/** The lexicon writes shares as `1/3`. */
const shareWords = once(
  () =>
    new Map(
      rows().flatMap(({ form = '', class: kind = '', value = '' }): [string, number][] =>
        SHARES.has(kind) ? [[form, 1 / Number(value.slice(2))]] : [],
      ),
    ),
)
const numberWordAt = (words: readonly Word[], at: number): NumberWord | undefined =>
  numberWords().get(words[at]?.lower ?? '')

const DIGITS = /^\d[\d,]*(?:\.\d+)?$/
const ORDINAL_DIGITS = /^(\d+)(?:st|nd|rd|th)$/
const GLYPHS: ReadonlyMap<string, number> = new Map(
  Object.entries({ '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }),
)
const HYPHEN = new Set(['-', '‑', '–'])
const ARTICLE = new Set(['a', 'an'])

/** Words that may open a number or a share: numerals, articles, words for many. */
const openers = once(() => new Set([...rows().map(({ form = '' }) => form), ...GLYPHS.keys(), ...ARTICLE]))

/** May a number, a share or a vague number begin with the word? A quick no for most words. */
export const mayOpen = ({ lower }: Word): boolean => {
  const code = lower.charCodeAt(0)
  return (code >= 0x30 && code <= 0x39) || openers().has(lower)
}

/** The number that begins at word `at`; null where none does. */
export function readNumber(words: readonly Word[], at: number): NumberReading | null {
  if (isPower(words, at)) return null
  const number = readDigits(words, at) ?? readWords(words, at)
  return number && isTellable(number.value) ? number : null
}

const POWER = new Set(['^', 'e'])
const SIGNED = new Set(['+', '-', '−'])
/** Base or exponent of `10^400`, `1e400`, `1e-7`: neither is the number that is meant. */
function isPower(words: readonly Word[], at: number): boolean {
  const [word, after] = [words[at], words[at + 1]]
  if (touches(word, after) && POWER.has(after?.lower ?? '')) return DIGITS.test(word?.text ?? '')
  const signed = SIGNED.has(words[at - 1]?.text ?? '') && touches(words[at - 1], word) ? 1 : 0
  const sign = words[at - 1 - signed]
  const joined = touches(sign, words[at - signed]) && touches(words[at - 2 - signed], sign)
  return joined && POWER.has(sign?.lower ?? '') && DIGITS.test(words[at - 2 - signed]?.text ?? '')
}

function readDigits(words: readonly Word[], at: number): NumberReading | null {
  const text = words[at]?.text ?? ''
  const ordinal = ORDINAL_DIGITS.exec(text)
  if (ordinal) return { value: Number(ordinal[1]), length: 1, form: 'ordinal', scale: 1 }
  if (GLYPHS.has(text)) return { value: GLYPHS.get(text) ?? 0, length: 1, form: 'digits', scale: 1 }
  if (!DIGITS.test(text)) return null
  return scaled(words, at, withFraction(words, at, Number(text.replaceAll(',', ''))))
}

/** `2 1/2`, `2½`, or a bare `3/4`. */
function withFraction(words: readonly Word[], at: number, value: number): NumberReading {
  const own = slashFraction(words, at)
  if (own !== null) return { value: own, length: 3, form: 'digits', scale: 1 }
  const glyph = GLYPHS.get(words[at + 1]?.text ?? '')
  if (glyph !== undefined) return { value: value + glyph, length: 2, form: 'digits', scale: 1 }
  const hyphen = HYPHEN.has(words[at + 1]?.text ?? '') ? 1 : 0
  const next = slashFraction(words, at + 1 + hyphen)
  if (next !== null && next < 1) return { value: value + next, length: 4 + hyphen, form: 'digits', scale: 1 }
  return { value, length: 1, form: 'digits', scale: 1 }
}

/** `24/7` and `9/11` are names, no fractions. */
const DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64])
const SMALL = /^\d{1,2}$/
function slashFraction(words: readonly Word[], at: number): number | null {
  const [top, slash, bottom] = [words[at], words[at + 1], words[at + 2]]
  if (slash?.text !== '/' || !touches(top, slash) || !touches(slash, bottom)) return null
  if (!SMALL.test(top?.text ?? '') || !SMALL.test(bottom?.text ?? '')) return null
  const [above, below] = [Number(top?.text), Number(bottom?.text)]
  return above < below && DENOMINATORS.has(below) ? above / below : null
}

/** `1.5 million`, `1.5-million`, `2 hundred thousand`. */
function scaled(words: readonly Word[], at: number, number: NumberReading): NumberReading {
  const { factor, length } = scaleAt(words, at + number.length)
  const form = length > 0 ? 'mixed' : number.form
  return { value: roundNumber(number.value * factor), length: number.length + length, form, scale: factor }
}

/** What the scale words from word `at` on multiply a number by, and how many words they took. */
export function scaleAt(words: readonly Word[], at: number): { factor: number; length: number } {
  let factor = 1
  let length = 0
  for (;;) {
    const hyphen = HYPHEN.has(words[at + length]?.text ?? '') ? 1 : 0
    const scale = numberWordAt(words, at + length + hyphen)
    if (scale?.class !== 'scale') return { factor, length }
    factor *= scale.value
    length += hyphen + 1
  }
}

interface Sum {
  total: number
  current: number
  length: number
  ordinal: boolean
  pair: number | null
  /** What its last word multiplied all before it by; 1 where it did not. */
  scale: number
}

/** Number words: `twenty-four`, `two hundred and six`, `a million`, `twenty-third`, `nineteen ninety-six`. */
function readWords(words: readonly Word[], at: number): NumberReading | null {
  const article = ARTICLE.has(words[at]?.lower ?? '') && numberWordAt(words, at + 1)?.class === 'scale' ? 1 : 0
  const sum: Sum = { total: 0, current: article, length: article, ordinal: false, pair: null, scale: 1 }
  while (!sum.ordinal && step(words, at, sum)) {}
  if (sum.length === 0) return null
  if (sum.pair !== null) return { value: sum.pair, length: sum.length, form: 'year', scale: 1 }
  const value = roundNumber(sum.total + sum.current)
  return { value, length: sum.length, form: sum.ordinal ? 'ordinal' : 'words', scale: sum.scale }
}

function step(words: readonly Word[], at: number, sum: Sum): boolean {
  const skip = joint(words, at + sum.length, sum)
  const word = numberWordAt(words, at + sum.length + skip)
  if (!word || sum.pair !== null || !fits(word, sum, skip)) return false
  sum.scale = word.class === 'scale' && sum.total === 0 ? sum.scale * word.value : 1
  if (word.class === 'scale') multiply(sum, word.value)
  else if (isYearPair(sum, word)) sum.pair = sum.current * 100 + word.value
  else if (sum.pair === null) sum.current += word.value
  if (word.class === 'ordinal') sum.ordinal = true
  sum.length += skip + 1
  if (sum.pair !== null) addYearUnits(words, at, sum)
  return true
}

/** Words between the parts of a number: a hyphen, or "and" after hundreds. */
function joint(words: readonly Word[], at: number, sum: Sum): number {
  if (sum.length === 0) return 0
  const text = words[at]?.lower ?? ''
  if (HYPHEN.has(text) && touches(words[at - 1], words[at]) && touches(words[at], words[at + 1])) return 1
  return text === 'and' && sum.current >= 100 ? 1 : 0
}

function fits(word: NumberWord, sum: Sum, skip: number): boolean {
  if (sum.length === 0) return word.class !== 'scale'
  if (word.class === 'scale') return sum.current > 0
  if (sum.current === 0) return sum.total > 0
  if (isYearPair(sum, word)) return true
  const room = sum.current % 100 === 0 ? 100 : sum.current >= 20 && sum.current % 10 === 0 ? 10 : 1
  return word.value < room && (room !== 10 || word.value > 0) && (skip === 0 || room > 1)
}

/** `nineteen` + `ninety`: two numbers between 10 and 99 make a year. */
const isYearPair = (sum: Sum, word: NumberWord): boolean =>
  word.class === 'cardinal' && sum.total === 0 && sum.current >= 15 && sum.current <= 20 && word.value >= 10

function addYearUnits(words: readonly Word[], at: number, sum: Sum): void {
  const skip = HYPHEN.has(words[at + sum.length]?.text ?? '') ? 1 : 0
  const unit = numberWordAt(words, at + sum.length + skip)
  if (sum.pair === null || sum.pair % 10 !== 0 || sum.pair % 100 < 20 || unit?.class !== 'cardinal' || unit.value > 9)
    return
  sum.pair += unit.value
  sum.length += skip + 1
}

function multiply(sum: Sum, scale: number): void {
  if (scale <= 100) sum.current *= scale
  else {
    sum.total += sum.current * scale
    sum.current = 0
  }
}

const folds = once(
  () =>
    new Map(rows().flatMap(({ form = '', class: kind, value }) => (kind === 'fold' ? [[form, Number(value)]] : []))),
)
/** How many times as much a word names (`twice`); null where it names none. */
export const foldOf = (word: Word | undefined): number | null => folds().get(word?.lower ?? '') ?? null

/** The share that a word names (`half`, `thirds`); null where it names none. */
export const fractionWord = (word: Word | undefined): number | null => shareWords().get(word?.lower ?? '') ?? null
