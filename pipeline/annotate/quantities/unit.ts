import { type LexiconRow, type PhraseIndex, phraseIndex, readLexicon } from '../../lexicon.ts'
import type { QuantityAnnotation } from '../../records.ts'
import { touches, type Word } from './words.ts'

type Kind = QuantityAnnotation['kind']

/** A unit of measure or money, and how many words it took. `factor` turns the number into that unit (cents, dollars). */
export interface Unit {
  kind: Kind
  code: string
  factor: number
  length: number
}

const lower = (text: string): string => text.toLowerCase()
const UNITS = phraseIndex(readLexicon('en', 'units'), (row) => row.form ?? '', lower)
const MONEY = readLexicon('en', 'currencies')
const CURRENCIES = phraseIndex(
  MONEY.filter((row) => row.place === 'word'),
  (row) => row.form ?? '',
  lower,
)
const SIGNS = new Map(MONEY.filter((row) => row.place === 'sign').map((row) => [row.form ?? '', row.unit ?? '']))
const CODES = new Map(
  MONEY.filter((row) => row.place === 'code').map((row) => [(row.form ?? '').toUpperCase(), row.unit ?? '']),
)

/** The unit after a number: `miles per hour`, `%`, `U.S. dollars`; a hyphen may stand before it. Null where none follows. */
export function unitAfter(words: readonly Word[], at: number): Unit | null {
  const hyphen = words[at]?.text === '-' ? 1 : 0
  const found = plainUnit(words, at + hyphen)
  return found && { ...found, length: found.length + hyphen }
}

function plainUnit(words: readonly Word[], at: number): Unit | null {
  const texts = words.slice(at, at + LONGEST).map((word) => word.text)
  const money = read(CURRENCIES, texts, 'money')
  if (money) return money
  const code = CODES.get(texts[0] ?? '')
  if (code) return { kind: 'money', code, factor: 1, length: 1 }
  const unit = read(UNITS, texts, null)
  return unit && withRate(words, at, unit)
}

/** Most pieces of a unit's name. */
const LONGEST = 5

function read(index: PhraseIndex<LexiconRow>, texts: readonly string[], kind: Kind | null): Unit | null {
  const phrase = index.longestAt(texts, 0)
  const row = phrase?.rows[0]
  if (!phrase || !row) return null
  return { kind: kind ?? (row.kind as Kind), code: row.unit ?? '', factor: Number(row.factor), length: phrase.end }
}

const PER = new Set(['per', 'a', 'an', '/'])
/** UCUM codes of what a rate is per. */
const RATES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    second: 's',
    minute: 'min',
    hour: 'h',
    day: 'd',
    week: 'wk',
    month: 'mo',
    year: 'a',
  }),
)

/** `litres per second`, `barrels a day`: a rate of the unit. */
function withRate(words: readonly Word[], at: number, unit: Unit): Unit {
  const per = words[at + unit.length]?.lower ?? ''
  const rate = PER.has(per) ? RATES.get(words[at + unit.length + 1]?.lower ?? '') : undefined
  if (!rate || unit.kind === 'percent') return unit
  return {
    ...unit,
    kind: unit.kind === 'length' ? 'speed' : 'other',
    code: `${unit.code}/${rate}`,
    length: unit.length + 2,
  }
}

/** The currency of the sign that touches a number from the left, and how many words it took: `$`, `US$`, `EUR`. */
export function signBefore(words: readonly Word[], at: number): { code: string; length: number } | null {
  const sign = words[at - 1]
  const code = CODES.get(sign?.text ?? '')
  if (code) return { code, length: 1 }
  if (!sign || !touches(sign, words[at])) return null
  const letters = words[at - 2]
  const long = touches(letters, sign) ? SIGNS.get(`${letters?.lower}${sign.lower}`) : undefined
  if (long) return { code: long, length: 2 }
  const short = SIGNS.get(sign.lower)
  return short ? { code: short, length: 1 } : null
}

const SHORT_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, tn: 1e12, trn: 1e12 }),
)
/** `$5m`, `£3bn`: letters that touch a sum of money multiply it. */
export function shortScale(words: readonly Word[], at: number): number | null {
  const word = words[at]
  return word && touches(words[at - 1], word) ? (SHORT_SCALES.get(word.lower) ?? null) : null
}
