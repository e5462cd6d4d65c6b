import { fractionWord, readNumber } from '../../numbers/en/read_number.ts'
import { isTellable, type NumberReading, roundNumber } from '../../numbers/reading.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { Measured } from '../grammar.ts'
import { quantityWords } from './quantity_words.ts'
import { shortScale, signBefore, unitAfter } from './unit.ts'

/** Every number of a sentence with its unit, from left to right. */
export function findNumbers(words: readonly Word[]): Measured[] {
  const found: Measured[] = []
  for (let at = 0; at < words.length; ) {
    const measured = readHalf(words, at) ?? readFraction(words, at) ?? readMeasured(words, at)
    if (measured) found.push(measured)
    at = measured?.to ?? at + 1
  }
  return shareUnits(words, found).filter(({ value }) => isTellable(value))
}

function readMeasured(words: readonly Word[], at: number): Measured | null {
  const number = readNumber(words, at)
  if (!number) return null
  const to = at + number.length
  const { form } = number
  if (form === 'ordinal' || form === 'year')
    return { from: at, to, kind: 'ordinal', value: number.value, unit: null, form, by: 'number' }
  const sign = signBefore(words, at)
  if (sign) return readMoney(words, at, number, sign)
  const unit = unitAfter(words, to)
  if (!unit) return { from: at, to, kind: 'count', value: number.value, unit: null, form, by: 'number' }
  return {
    from: at,
    to: to + unit.length,
    kind: unit.kind,
    value: roundNumber(number.value * unit.factor),
    unit: unit.code,
    form,
    by: 'unit',
  }
}

function readMoney(
  words: readonly Word[],
  at: number,
  number: NumberReading,
  sign: { code: string; length: number },
): Measured {
  const scale = shortScale(words, at + number.length)
  const to = at + number.length + (scale === null ? 0 : 1)
  const value = roundNumber(number.value * (scale ?? 1))
  return { from: at - sign.length, to, kind: 'money', value, unit: sign.code, form: number.form, by: 'sign' }
}

/** `half a million dollars` */
function readHalf(words: readonly Word[], at: number): Measured | null {
  const whole = words[at]?.lower === 'half' && words[at + 1]?.lower === 'a' ? readMeasured(words, at + 1) : null
  return whole && { ...whole, from: at, value: roundNumber(whole.value / 2), by: 'half' }
}

/** `two-thirds`, `a quarter of`, `half of`: a share of one, to six digits. */
function readFraction(words: readonly Word[], at: number): Measured | null {
  const bare = words[at]?.lower === 'half' && words[at + 1]?.lower === 'of'
  if (bare) return share(at, at + 1, 0.5)
  const top = quantityWords().article.has(words[at]?.lower ?? '') ? 1 : (readNumber(words, at)?.value ?? null)
  const hyphen = words[at + 1]?.text === '-' && touches(words[at + 1], words[at + 2]) ? 1 : 0
  const bottom = fractionWord(words[at + 1 + hyphen])
  const next = words[at + 2 + hyphen]?.lower
  if (top === null || bottom === null || top > 9 || (top === 1 && next !== 'of')) return null
  if (words[at + 1 + hyphen]?.lower === 'half' && next !== 'of') return null
  return ofWhole(words, share(at, at + 2 + hyphen, top * bottom))
}

/** `a quarter of a million dollars` is a sum, not a share. */
function ofWhole(words: readonly Word[], part: Measured): Measured {
  const at = part.to + 1
  const whole =
    words[part.to]?.lower === 'of' && quantityWords().article.has(words[at]?.lower ?? '')
      ? readMeasured(words, at)
      : null
  return whole ? { ...whole, from: part.from, value: roundNumber(part.value * whole.value), by: 'fraction' } : part
}

const share = (from: number, to: number, value: number): Measured => ({
  from,
  to,
  kind: 'ratio',
  value: Number(value.toFixed(6)),
  unit: null,
  form: 'words',
  by: 'fraction',
})

/** `10 to 15 miles`, `between 10 and 15 miles`, `20-30bn euros`: the first number has the unit and the scale of the second. */
function shareUnits(words: readonly Word[], found: readonly Measured[]): Measured[] {
  return found.map((measured, i) => {
    const next = found[i + 1]
    if (!next || next.from !== measured.to + 1 || !isRange(words, measured)) return measured
    const value =
      measured.form === 'digits' ? roundNumber(measured.value * scaleAfter(words, measured, next)) : measured.value
    const shares = measured.kind === 'count' && next.unit !== null
    return shares ? { ...measured, value, kind: next.kind, unit: next.unit, by: 'range' } : { ...measured, value }
  })
}

function isRange(words: readonly Word[], { from, to }: Measured): boolean {
  const joint = words[to]?.lower ?? ''
  return quantityWords().range.has(joint) && (joint !== 'and' || words[from - 1]?.lower === 'between')
}

const SCALES = new Set([1e6, 1e9, 1e12])
/** What the second number of a range is multiplied by, where the first is smaller: `10 to 15 million`, not `900 to 1.2 million`. */
function scaleAfter(words: readonly Word[], { value }: Measured, next: Measured): number {
  const digits = words.slice(next.from, next.to).find(({ text }) => /^\d/u.test(text))?.text
  const written = Number(digits?.replaceAll(',', ''))
  const scale = roundNumber(next.value / written)
  return value < written && SCALES.has(scale) ? scale : 1
}
