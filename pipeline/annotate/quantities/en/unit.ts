import { type LexiconRow, type PhraseIndex, phraseIndex, readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { NumberReading } from '../../numbers/reading.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { Kind, Unit } from '../grammar.ts'
import { markAfter } from './length_marks.ts'
import { timesAfter } from './multiples.ts'
import { cueWords, moneyScales, quantityWords, rateCodes } from './quantity_words.ts'
import { letterAfter } from './unit_letters.ts'

const lower = (text: string): string => text.toLowerCase()
const units = once(() => phraseIndex(readLexicon('en', 'units'), (row) => row.form ?? '', lower))
const moneyOf = (place: string): LexiconRow[] => readLexicon('en', 'currencies').filter((row) => row.place === place)
const currencies = once(() => phraseIndex(moneyOf('word'), (row) => row.form ?? '', lower))
const signs = once(() => new Map(moneyOf('sign').map((row) => [row.form ?? '', row.unit ?? ''])))
const codes = once(() => new Map(moneyOf('code').map((row) => [(row.form ?? '').toUpperCase(), row.unit ?? ''])))

/**
 * The unit that begins at word `at`, behind a number (null where a vague word or a half stands there): `miles per hour`, `%`, `U.S. dollars`,
 * `m`; a hyphen may stand before it. Null where none follows.
 */
export function unitAfter(words: readonly Word[], at: number, number: NumberReading | null): Unit | null {
  const hyphen = words[at]?.text === '-' ? 1 : 0
  const found =
    markAfter(words, at) ??
    timesAfter(words, at) ??
    letterAfter(words, at, number) ??
    plainUnit(words, at + hyphen, number?.scale ?? 1)
  return found && { ...found, length: found.length + hyphen }
}

function plainUnit(words: readonly Word[], at: number, scale: number): Unit | null {
  const texts = words.slice(at, at + LONGEST).map((word) => word.text)
  const money = read(currencies(), texts)
  if (money) return toUnit(money.row, money.length, 'money')
  const code = codes().get(texts[0] ?? '') ?? signBehind(words, at)
  if (code) return { kind: 'money', code, factor: 1, length: 1 }
  const found = read(units(), texts)
  if (!found) return null
  const { row, length } = found
  return withRate(words, at, inContext(words, at, row, toUnit(row, length, row.kind as Kind), scale))
}

/** The currency of a word that stands for one whole unit of it: `dollars`; empty where it may be one of several, null where it is none. */
export function currencyOf(word: string): string | null {
  const row = currencies().longestAt([word], 0)?.rows[0]
  return row && Number(row.factor) === 1 ? (row.unit ?? '') : null
}

/** Most pieces of a unit's name. */
const LONGEST = 5

const toUnit = ({ unit = '', factor }: LexiconRow, length: number, kind: Kind): Unit => ({
  ...{ kind, code: unit, factor: Number(factor), length },
})

function read(index: PhraseIndex<LexiconRow>, texts: readonly string[]): { row: LexiconRow; length: number } | null {
  const phrase = index.longestAt(texts, 0)
  const row = phrase?.rows[0]
  return phrase && row ? { row, length: phrase.end } : null
}

const DIGIT = /^\d/u
const LETTER = /^\p{L}/u
/** `500€`: a sign that does not belong to the number after it. */
function signBehind(words: readonly Word[], at: number): string | undefined {
  const [sign, next] = [words[at], words[at + 1]]
  if (!sign || LETTER.test(sign.text) || (touches(sign, next) && DIGIT.test(next?.text ?? ''))) return undefined
  return touches(words[at - 1], sign) || touches(words[at - 2], words[at - 1]) ? signs().get(sign.lower) : undefined
}

/** `litres per second`, `barrels a day`: a rate of the unit. */
function withRate(words: readonly Word[], at: number, unit: Unit): Unit {
  const per = words[at + unit.length]?.lower ?? ''
  const rate = quantityWords().per.has(per) ? rateCodes().get(words[at + unit.length + 1]?.lower ?? '') : undefined
  if (!rate || unit.kind === 'percent' || unit.kind === 'money') return unit
  return {
    ...unit,
    kind: unit.kind === 'length' ? 'speed' : 'other',
    code: `${unit.code}/${rate}`,
    length: unit.length + 2,
  }
}

/** Words back, or on, to one that says what a word of two meanings means. */
const NEAR = 8
/** So many pounds are money. */
const MANY = 1e6

/** Pounds that are paid, degrees of heat: what the unit at word `at` is where a word near it is of the class `cue`. */
function inContext(
  words: readonly Word[],
  at: number,
  { cue, cued_kind, cued_unit = '' }: LexiconRow,
  unit: Unit,
  scale: number,
): Unit {
  if (!cue) return unit
  const near = words.slice(Math.max(0, at - NEAR), at + unit.length + NEAR)
  const next = at + unit.length
  if (
    cued_kind === 'money' &&
    (words[next]?.lower === 'of' || near.some(({ lower }) => cueWords().get('heft')?.has(lower)))
  )
    return unit
  const isSum = cued_kind === 'money' && (scale >= MANY || isOverTime(words, next))
  const isCued = isSum || near.some(({ lower }) => cueWords().get(cue)?.has(lower))
  return isCued ? { ...unit, kind: cued_kind as Kind, code: cued_unit } : unit
}

/** `a year`, `per week` */
const isOverTime = (words: readonly Word[], at: number): boolean =>
  quantityWords().per.has(words[at]?.lower ?? '') && rateCodes().has(words[at + 1]?.lower ?? '')

/** The currency of the sign that touches a number from the left, and how many words it took: `$`, `US$`, `EUR`, `Rs. `. */
export function signBefore(words: readonly Word[], at: number): { code: string; length: number } | null {
  const dot = words[at - 1]?.text === '.' ? 1 : 0
  const sign = words[at - 1 - dot]
  const code = dot === 0 ? codes().get(sign?.text ?? '') : undefined
  if (code) return { code, length: 1 }
  if (!sign || (dot === 1 && !touches(sign, words[at - 1]))) return null
  const short = signs().get(sign.lower)
  if (LETTER.test(sign.text)) return short && sign.text !== sign.lower ? { code: short, length: 1 + dot } : null
  if (dot === 1 || !isBeside(sign, words[at])) return null
  const letters = words[at - 2]
  const long = touches(letters, sign) ? signs().get(`${letters?.lower}${sign.lower}`) : undefined
  if (long) return { code: long, length: 2 }
  return short ? { code: short, length: 1 } : null
}

/** `$5`, also with a space between: `$ 5`. */
const isBeside = (sign: Word, number: Word | undefined): boolean => number !== undefined && number.start - sign.end <= 1

/** `$5m`, `£3bn`: letters that touch a sum of money multiply it. */
export function shortScale(words: readonly Word[], at: number): number | null {
  const word = words[at]
  return word && touches(words[at - 1], word) ? (moneyScales().get(word.lower) ?? null) : null
}
