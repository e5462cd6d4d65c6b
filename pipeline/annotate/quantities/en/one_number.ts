import { fractionWord, readNumber, scaleAt } from '../../numbers/en/read_number.ts'
import { type NumberReading, roundNumber } from '../../numbers/reading.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { Measured, Unit } from '../grammar.ts'
import { quantityWords } from './quantity_words.ts'
import { shortScale, signBefore, unitAfter } from './unit.ts'

/** The number that begins at word `at`, with the sign before it or the unit behind it; null where none begins. */
export function readMeasured(words: readonly Word[], at: number): Measured | null {
  const number = readWithHalf(words, at)
  if (!number) return readBareScale(words, at)
  if (number.form === 'ordinal' || number.form === 'year') return plain(at, number, 'ordinal')
  const sign = signBefore(words, at)
  if (sign) return readMoney(words, at, number, sign)
  const unit = unitAfter(words, at + number.length, number)
  return unit ? withUnit(words, at, number, unit) : plain(at, number, 'count')
}

/** `hundred dollars`: a scale word alone, of money. */
function readBareScale(words: readonly Word[], at: number): Measured | null {
  const { factor, length } = scaleAt(words, at)
  if (length === 0 || words[at]?.text === '-' || touches(words[at - 1], words[at])) return null
  const unit = unitAfter(words, at + length, null)
  const number: NumberReading = { value: factor, length, form: 'words', scale: factor }
  return unit?.kind === 'money' ? withUnit(words, at, number, unit) : null
}

const plain = (at: number, { value, length, form, scale }: NumberReading, kind: 'count' | 'ordinal'): Measured => ({
  from: at,
  to: at + length,
  kind,
  ...sameBounds(value),
  unit: null,
  form,
  scale,
  by: 'number',
})

/** A number is its own bounds. */
export const sameBounds = (value: number): Pick<Measured, 'value' | 'low' | 'high'> => ({
  value,
  low: value,
  high: value,
})

function withUnit(words: readonly Word[], at: number, number: NumberReading, unit: Unit): Measured {
  const minus = unit.kind === 'count' ? 0 : minusBefore(words, at)
  const value = roundNumber(number.value * unit.factor * (minus > 0 ? -1 : 1))
  const { form, length } = number
  const kind = unit.kind
  const code = unit.code === '' ? null : unit.code
  const scale = number.scale * (kind === 'count' ? unit.factor : 1)
  return {
    from: at - minus,
    to: at + length + unit.length,
    kind,
    unit: code,
    form,
    scale,
    by: 'unit',
    ...sameBounds(value),
  }
}

const MINUS = new Set(['-', '−', '–'])
/** How many words before a measure make it negative: `minus 12C`, `-5%`; not `3-5%`, nor `plus or minus 3%`. */
function minusBefore(words: readonly Word[], at: number): number {
  const [sign, before] = [words[at - 1], words[at - 2]]
  if (!sign) return 0
  if (quantityWords().minus.has(sign.lower)) return quantityWords().either.has(before?.lower ?? '') ? 0 : 1
  return MINUS.has(sign.text) && touches(sign, words[at]) && !touches(before, sign) ? 1 : 0
}

function readMoney(
  words: readonly Word[],
  at: number,
  number: NumberReading,
  sign: { code: string; length: number },
): Measured {
  const short = shortScale(words, at + number.length)
  const to = at + number.length + (short === null ? 0 : 1)
  const scale = number.scale * (short ?? 1)
  const value = roundNumber(number.value * (short ?? 1))
  const { form } = number
  return { from: at - sign.length, to, kind: 'money', unit: sign.code, form, scale, by: 'sign', ...sameBounds(value) }
}

/** What may stand behind "and a". */
const HALVES = new Set([1 / 2, 1 / 4])
/** A number, with the half behind it: `two and a half million`, `a million and a half`. */
function readWithHalf(words: readonly Word[], at: number): NumberReading | null {
  const number = readNumber(words, at)
  if (!number || number.form === 'ordinal' || number.form === 'year') return number
  const and = at + number.length
  const half = isAndA(words, and) ? fractionWord(words[and + 2]) : null
  if (half === null || !HALVES.has(half)) return number
  const more = scaleAt(words, and + 3)
  const value = roundNumber((number.value + half * number.scale) * more.factor)
  return { value, length: number.length + 3 + more.length, form: number.form, scale: number.scale * more.factor }
}

const isAndA = (words: readonly Word[], at: number): boolean =>
  quantityWords().and.has(words[at]?.lower ?? '') && quantityWords().article.has(words[at + 1]?.lower ?? '')
