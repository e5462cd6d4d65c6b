import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { roundNumber } from '../../numbers/reading.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { Measured } from '../grammar.ts'
import { sameBounds } from './one_number.ts'

/** A larger unit and the smaller one that is said behind it: how many of these make one. */
interface Pair {
  small: string
  count: number
}

const pairs = once(
  () =>
    new Map(
      readLexicon('en', 'unit_pairs').map(({ unit = '', small = '', count }): [string, Pair] => [
        unit,
        { small, count: Number(count) },
      ]),
    ),
)

/** `5ft 11in`, `five feet, four inches`, `5-foot-11` are one length, told in the smaller unit, in which it is exact. */
export function joinFeet(words: readonly Word[], found: readonly Measured[]): Measured[] {
  const joined: Measured[] = []
  for (const measured of found) {
    const last = joined.at(-1)
    const whole = last ? withSmaller(words, last, measured) : null
    if (whole) joined[joined.length - 1] = whole
    else joined.push(measured)
  }
  return joined
}

function withSmaller(words: readonly Word[], large: Measured, small: Measured): Measured | null {
  const pair = pairs().get(large.unit ?? '')
  if (!pair || small.value < 0 || small.value >= pair.count || !isBehind(words, large, small)) return null
  if (small.unit !== pair.small && !(small.unit === null && isHyphened(words, small))) return null
  const value = roundNumber(large.value * pair.count + small.value)
  return { ...large, to: small.to, unit: pair.small, ...sameBounds(value) }
}

/** Nothing but a sign or "and" stands between. */
const JOINTS = new Set([',', '-', '.', 'and'])
const isBehind = (words: readonly Word[], { to }: Measured, { from }: Measured): boolean =>
  from === to || (from === to + 1 && JOINTS.has(words[to]?.lower ?? ''))

/** `5-foot-11`: the unit of the second is left out. */
const isHyphened = (words: readonly Word[], { from, kind }: Measured): boolean =>
  kind === 'count' && words[from - 1]?.text === '-' && touches(words[from - 1], words[from])
