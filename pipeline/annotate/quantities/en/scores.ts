import { touches, type Word } from '../../numbers/words.ts'
import type { Counted, Measured } from '../grammar.ts'
import { quantityWords } from './quantity_words.ts'

const NUMBER = /^\d+$/u
const DASH = /^[-–‑]$/u
/** Words back to the verb of a result. */
const NEAR = 6

/** Is the number one of a result or a record: `won 2-3`, `a 4-5 vote`, `lost 1 to 2`, `3 of 12`, `25-for-40`? */
export function isScore(words: readonly Word[], measured: Measured, { noun, state }: Counted): boolean {
  if (measured.form === 'mixed' || measured.by === 'vague') return false
  const isCounted = (state ?? noun) !== null
  if (measured.by === 'range') {
    if (isDashed(words, measured)) return !isCounted || isResult(words, measured)
    return !isCounted && isResult(words, measured)
  }
  return !isCounted && isBesideAnother(words, measured)
}

const isDashed = (words: readonly Word[], { from, to }: Measured): boolean =>
  words.slice(from, to).some((word, i) => DASH.test(word.text) && touches(words[from + i - 1], word))

function isResult(words: readonly Word[], { from, to }: Measured): boolean {
  const { before_score, after_score } = quantityWords()
  if (after_score.has(words[to]?.lower ?? '')) return true
  return words.slice(Math.max(0, from - NEAR), from).some(({ lower }) => before_score.has(lower))
}

/** `6 to 2` near the verb of a result, `5-to-4`, `25-for-40`, `3 of 12`: bare numbers with such a word between. */
function isBesideAnother(words: readonly Word[], measured: Measured): boolean {
  const joint = jointBeside(words, measured.to, 1) ?? jointBeside(words, measured.from - 1, -1)
  const isHyphened = DASH.test(words[measured.to]?.text ?? '') || DASH.test(words[measured.from - 1]?.text ?? '')
  if (joint === 'to') return isHyphened || isResult(words, measured)
  return joint !== null && quantityWords().tally.has(joint)
}

/** The word between a number and a second one, hyphens aside; null where no number stands behind it. */
function jointBeside(words: readonly Word[], at: number, step: 1 | -1): string | null {
  const middle = at + (DASH.test(words[at]?.text ?? '') ? step : 0)
  const next = middle + step + (DASH.test(words[middle + step]?.text ?? '') ? step : 0)
  return NUMBER.test(words[next]?.text ?? '') ? (words[middle]?.lower ?? null) : null
}
