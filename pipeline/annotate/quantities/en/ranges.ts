import { roundNumber } from '../../numbers/reading.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { Measured } from '../grammar.ts'
import { quantityWords } from './quantity_words.ts'

/**
 * `10 to 15 miles`, `between 10 and 15 miles`, `20-30bn euros`, `£1.2m–£1.5m` are one quantity with two ends. What went from one number to
 * another is two: the first has the unit and the scale of the second where it has none of its own.
 */
export function joinRanges(words: readonly Word[], found: readonly Measured[]): Measured[] {
  const joined: Measured[] = []
  for (let i = 0; i < found.length; i++) {
    const [measured, next] = [found[i] as Measured, found[i + 1]]
    const first = next && isJoined(words, measured, next) ? withShared(measured, next) : null
    const range = first && next && !isChange(words, measured, next) ? toRange(words, first, next) : null
    joined.push(range ?? (first && next && !isOr(words, measured) ? withNoun(first, next) : measured))
    if (range) i++
  }
  return joined
}

/** "37 or 10%" says one thing twice. */
const isOr = (words: readonly Word[], { to }: Measured): boolean => words[to]?.lower === 'or'

/** "From three to five rows": the first counts what the second does. */
const withNoun = (first: Measured, next: Measured): Measured =>
  first.unit === null && next.unit === null && first.by === 'number' ? { ...first, by: 'shared' } : first

const DASHES = new Set(['-', '–', '‑'])
const isDash = (word: Word | undefined): boolean => DASHES.has(word?.text ?? '')
const wordBefore = (words: readonly Word[], { from }: Measured): string => words[from - 1]?.lower ?? ''

/** `to` in `10 to 15`, and in `7- to 8-millimetre`, whose first hyphen waits for the same unit. */
function jointAt(words: readonly Word[], { to }: Measured): number {
  const hyphen = isDash(words[to]) && touches(words[to - 1], words[to]) && !touches(words[to], words[to + 1])
  return hyphen && quantityWords().range.has(words[to + 1]?.lower ?? '') ? to + 1 : to
}

/** Does a word of ranges stand between two numbers that may share a unit? */
function isJoined(words: readonly Word[], first: Measured, next: Measured): boolean {
  const at = jointAt(words, first)
  const joint = words[at]
  if (next.from !== at + 1 || !quantityWords().range.has(joint?.lower ?? '')) return false
  if (isDash(joint)) return isDashed(words, first, next)
  if (joint?.lower === 'and') return wordBefore(words, first) === 'between'
  return !(first.unit === null && next.by === 'sign' && isDirectChange(words, first))
}

/** A dash between two numbers in digits, one of a pair: no date, telephone number or form number. With spaces around it, the second says its unit, and the first no other. */
function isDashed(words: readonly Word[], first: Measured, next: Measured): boolean {
  const [dash, from, to] = [words[first.to], words[first.from - 1], words[next.to]]
  if (isApart(words, first, next))
    return next.unit !== null && (first.unit === null ? isPlainDigits(words[first.to - 1]) : first.unit === next.unit)
  if (!touches(words[first.to - 1], dash) || !touches(dash, words[next.from])) return false
  if (isDash(from) && touches(words[first.from - 2], from)) return false
  if (isDash(to) && touches(to, words[next.to + 1]) && /^\d/u.test(words[next.to + 1]?.text ?? '')) return false
  return isPlainDigits(words[first.to - 1]) || first.form === 'mixed' || first.unit !== null
}

const isApart = (words: readonly Word[], { to }: Measured, { from }: Measured): boolean =>
  !touches(words[to - 1], words[to]) && !touches(words[to], words[from])

const ZERO_FIRST = /^0\d/u
const YEAR = /^(?:19|20)\d\d$/u
const isPlainDigits = (word: Word | undefined): boolean =>
  /^\d/u.test(word?.text ?? '') && !ZERO_FIRST.test(word?.text ?? '') && !YEAR.test(word?.text ?? '')

/** The first number with the unit and the scale of the second, where it can have them; null where the two do not go together. */
function withShared(first: Measured, next: Measured): Measured | null {
  if (first.form === 'ordinal' || next.form === 'ordinal' || first.kind === 'ratio') return null
  if (next.kind === 'ratio') return next.by === 'unit' ? { ...first, kind: next.kind } : null
  if (first.unit === next.unit) return first.kind === next.kind ? scaledLike(first, next) : null
  if (next.unit === null) return first.by === 'sign' ? scaledLike(first, next) : null
  return first.unit === null ? { ...scaledLike(first, next), kind: next.kind, unit: next.unit, by: 'shared' } : null
}

/** `10 to 15 million`, not `900 to 1.2 million`. */
function scaledLike(first: Measured, next: Measured): Measured {
  const isScaled = first.scale === 1 && next.scale > 1 && first.value < next.value / next.scale
  if (!isScaled) return first
  const value = roundNumber(first.value * next.scale)
  return {
    ...first,
    value,
    low: value,
    high: value,
    scale: next.scale,
    by: first.by === 'number' ? 'shared' : first.by,
  }
}

function toRange(words: readonly Word[], first: Measured, next: Measured): Measured | null {
  if (first.low >= next.high || isOdds(words, first, next)) return null
  return { ...first, to: next.to, low: first.low, high: next.high, by: 'range' }
}

/** "Two or three" are near each other; "one or 100" are not. */
const FARTHEST_OR = 3
const isOdds = (words: readonly Word[], first: Measured, next: Measured): boolean =>
  isOr(words, first) && next.high > first.low * FARTHEST_OR

/** Words back to the verb that says that something went from one number to the other. */
const NEAR = 12
/** `rose from 5 to 10 percent`, `rose 5% to 10%`, `rose 5 to 45`; not `rose 5 to 10 percent`. */
function isChange(words: readonly Word[], first: Measured, next: Measured): boolean {
  if (words[first.to]?.lower !== 'to') return false
  if (wordBefore(words, first) === 'from')
    return (
      !quantityWords().spread.has(words[first.from - 2]?.lower ?? '') &&
      words.slice(Math.max(0, first.from - NEAR), first.from).some(({ lower }) => quantityWords().change.has(lower))
    )
  return isDirectChange(words, first) && (first.unit !== null || next.unit === null)
}

/** Most words between a verb and its number that say how nearly. */
const FEW = 3
/** `rose 5`, `up $5`, `down only 25 cents` */
function isDirectChange(words: readonly Word[], { from }: Measured): boolean {
  let at = from - 1
  while (from - at <= FEW && quantityWords().degree.has(words[at]?.lower ?? '')) at--
  return quantityWords().change.has(words[at]?.lower ?? '')
}
