import { foldOf, fractionWord, readNumber, scaleAt } from '../../numbers/en/read_number.ts'
import { roundNumber } from '../../numbers/reading.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { Measured } from '../grammar.ts'
import { modifierOf } from './modifier.ts'
import { isCompared } from './multiples.ts'
import { readMeasured, sameBounds } from './one_number.ts'
import { quantityWords } from './quantity_words.ts'
import { unitAfter } from './unit.ts'

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? ''
const isArticle = (words: readonly Word[], at: number): boolean => quantityWords().article.has(lowerAt(words, at))
const isHalf = (words: readonly Word[], at: number): boolean => fractionWord(words[at]) === 1 / 2

/** A half, a fraction, or so many of so many, that begins at word `at`; null where none does. */
export const readPart = (words: readonly Word[], at: number): Measured | null =>
  readHalf(words, at) ?? readFraction(words, at) ?? readOneIn(words, at) ?? readTwice(words, at)

/** `twice the size`, `double that of last year`: so many times as much in one word. */
function readTwice(words: readonly Word[], at: number): Measured | null {
  const value = foldOf(words[at])
  return value !== null && isCompared(words, at + 1) ? { ...share(at, at + 1, value), by: 'unit' } : null
}

/** `half a million dollars`, `half-million`, `half a mile`, `half of`, `half the`, `about half`. */
function readHalf(words: readonly Word[], at: number): Measured | null {
  if (!isHalf(words, at)) return null
  const next = at + (words[at + 1]?.text === '-' || isArticle(words, at + 1) ? 2 : 1)
  const whole = next > at + 1 ? wholeAt(words, next - 1, next) : null
  if (whole) return { ...whole, from: at, by: 'half', ...sameBounds(roundNumber(whole.value / 2)) }
  return next === at + 1 && isShare(words, at, at + 1) ? share(at, at + 1, 1 / 2) : null
}

/** A number of its own, a scale word, or a unit of which there is one: what a part may be of. */
function wholeAt(words: readonly Word[], from: number, at: number): Measured | null {
  const number = isArticle(words, from) ? readMeasured(words, from) : null
  if (number && number.kind !== 'ordinal') return number
  const scale = scaleAt(words, at)
  const unit = unitAfter(words, at + scale.length, null)
  const to = at + scale.length + (unit?.length ?? 0)
  if (to === at) return null
  const { kind, code, factor } = unit ?? { kind: 'count' as const, code: '', factor: 1 }
  const value = roundNumber(scale.factor * factor)
  return { from, to, kind, unit: code || null, form: 'words', scale: scale.factor, by: 'unit', ...sameBounds(value) }
}

/** `two-thirds`, `a quarter of`, `about a third`: a share of one, to six digits. */
function readFraction(words: readonly Word[], at: number): Measured | null {
  const top = isArticle(words, at) ? 1 : (readNumber(words, at)?.value ?? null)
  const hyphen = words[at + 1]?.text === '-' && touches(words[at + 1], words[at + 2]) ? 1 : 0
  const to = at + 2 + hyphen
  const bottom = fractionWord(words[to - 1])
  if (top === null || bottom === null || top > 9) return null
  const part = share(at, to, top * bottom)
  const whole = ofWhole(words, part)
  if (whole) return whole
  return ((top > 1 || hyphen === 1) && isFraction(bottom, hyphen)) || isShare(words, at, to) ? part : null
}

/** Two halves are of a match, and three quarters without a hyphen are more often of a year. */
const isFraction = (bottom: number, hyphen: number): boolean => bottom < 1 / 2 && (bottom !== 1 / 4 || hyphen === 1)

/** Does a word before it or behind say that a share is meant: `about half`, `by a third`, `half of`, `half the`? */
function isShare(words: readonly Word[], from: number, to: number): boolean {
  const next = lowerAt(words, to)
  if (next === '-') return false
  if (next === 'of' || (to - from === 1 && quantityWords().determiner.has(next))) return true
  return quantityWords().by.has(lowerAt(words, from - 1)) || modifierOf(words, from, to) !== null
}

/** `a quarter of a million dollars`, `two-thirds of a mile`, `a quarter mile` are sums and measures, not shares. */
function ofWhole(words: readonly Word[], part: Measured): Measured | null {
  const of = lowerAt(words, part.to) === 'of' && isArticle(words, part.to + 1)
  const whole = of ? wholeAt(words, part.to + 1, part.to + 2) : null
  return whole && { ...whole, from: part.from, by: 'fraction', ...sameBounds(roundNumber(part.value * whole.value)) }
}

/** A number of a whole that is round enough to stand for all: `one in five`, `nine out of ten`. */
function readOneIn(words: readonly Word[], at: number): Measured | null {
  const top = readNumber(words, at)
  if (!top || top.scale > 1 || top.form === 'ordinal') return null
  const joint = at + top.length
  const out = lowerAt(words, joint) === 'out' && lowerAt(words, joint + 1) === 'of' ? 2 : 0
  const length = out || (lowerAt(words, joint) === 'in' && isSaidOfAll(words, at, joint, top.value) ? 1 : 0)
  const every = length > 0 && quantityWords().every.has(lowerAt(words, joint + length)) ? 1 : 0
  const whole = length > 0 ? readMeasured(words, joint + length + every) : null
  if (whole?.kind !== 'count' || whole.value <= top.value || !(isRound(whole.value) || isOdds(words, whole)))
    return null
  return share(at, whole.to, top.value / whole.value)
}

const isSaidOfAll = (words: readonly Word[], at: number, joint: number, top: number): boolean =>
  top === 1 ||
  at === 0 ||
  quantityWords().every.has(lowerAt(words, joint + 1)) ||
  modifierOf(words, at, at + 1) !== null

/** Counts up to twenty, and tens and hundreds of them, stand for all; others are a number of things. */
const FEW = 20
const isRound = (value: number): boolean => value <= FEW || (value % 10 === 0 && !(value > 1900 && value < 2100))

/** `1 in 64`: in digits, and no year. */
const isOdds = (words: readonly Word[], { from, value, form }: Measured): boolean =>
  form === 'digits' && value < 1000 && words[from - 1]?.lower === 'in' && words[from - 2]?.text === '1'

const share = (from: number, to: number, value: number): Measured => ({
  from,
  to,
  kind: 'ratio',
  ...sameBounds(Number(value.toFixed(6))),
  unit: null,
  form: 'words',
  scale: 1,
  by: 'fraction',
})
