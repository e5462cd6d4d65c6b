import { touches, type Word } from '../../numbers/words.ts'
import type { Measured } from '../grammar.ts'

const DIGITS = /^\d+$/u
const DECIMAL = /^\d+\.\d+$/u
const LETTERS = /^\p{L}+$/u
const CAPITAL = /^\p{Lu}\p{Ll}+$/u
const STATE = /^\p{Lu}{2}$/u
const DASH = /^[-–‑]$/u

/** Digits of a ZIP code. */
const ZIP = /^\d{5}$/u
/** So many digits without a comma are a telephone number, an identifier, an account. */
const LONG = /^\d{7,}$/u
const ZERO_FIRST = /^0\d/u

/** Capitals of a form or a type. */
const TYPE = /^\p{Lu}{1,3}$/u

/** Is the number part of a code that goes on behind a hyphen: `15-fd1035cl`, `1099-K`? */
export function isCode(words: readonly Word[], { to, by }: Measured): boolean {
  if (by === 'sign' || !DASH.test(words[to]?.text ?? '')) return false
  if (
    TYPE.test(words[to + 1]?.text ?? '') &&
    touches(words[to], words[to + 1]) &&
    !DASH.test(words[to + 2]?.text ?? '')
  )
    return touches(words[to - 1], words[to])
  for (let at = to; touches(words[at - 1], words[at]); at++)
    if (LETTERS.test(words[at - 1]?.text ?? '') && DIGITS.test(words[at]?.text ?? '') && at > to) return true
  return false
}

/** Is the number a ZIP code, a telephone number, a version, an identifier? `of`: what it counts, null where nothing. */
export const isIdentifier = (words: readonly Word[], measured: Measured, of: string | null): boolean =>
  measured.form === 'digits' &&
  (isZip(words, measured) ||
    isVersion(words, measured) ||
    isChained(words, measured) ||
    ZERO_FIRST.test(textOf(words, measured)) ||
    (of === null && (LONG.test(textOf(words, measured)) || isBehindState(words, measured))))

const textOf = (words: readonly Word[], { to }: Measured): string => words[to - 1]?.text ?? ''

/** Two capitals and five digits. */
function isZip(words: readonly Word[], measured: Measured): boolean {
  const comma = words[measured.from - 1]?.text === ',' ? 1 : 0
  return ZIP.test(textOf(words, measured)) && STATE.test(words[measured.from - 1 - comma]?.text ?? '')
}

/** Five digits without a comma behind the name of a state, and counted as nothing. */
const isBehindState = (words: readonly Word[], measured: Measured): boolean =>
  ZIP.test(textOf(words, measured)) && CAPITAL.test(words[measured.from - 1]?.text ?? '') && measured.from > 1

/** `2.4.1` */
const isVersion = (words: readonly Word[], { to }: Measured): boolean =>
  DECIMAL.test(words[to - 1]?.text ?? '') &&
  words[to]?.text === '.' &&
  touches(words[to - 1], words[to]) &&
  touches(words[to], words[to + 1]) &&
  DIGITS.test(words[to + 1]?.text ?? '')

/** `555-123-4567`, `1545-0008`: digits that dashes hang on to, and that are no range. */
const isChained = (words: readonly Word[], { from, to }: Measured): boolean =>
  isDashBetween(words, to) || isDashBetween(words, from - 1)

const isDashBetween = (words: readonly Word[], at: number): boolean =>
  DASH.test(words[at]?.text ?? '') && /^\d/u.test(words[at + 1]?.text ?? '') && /^\d/u.test(words[at - 1]?.text ?? '')
