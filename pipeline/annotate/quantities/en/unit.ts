import { type LexiconRow, type PhraseIndex, phraseIndex, readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { Kind } from '../grammar.ts'
import { moneyScales, quantityWords, rateCodes } from './quantity_words.ts'

/** A unit of measure or money, and how many words it took. `factor` turns the number into that unit (cents, dollars). */
export interface Unit {
  kind: Kind
  code: string
  factor: number
  length: number
}

const lower = (text: string): string => text.toLowerCase()
const units = once(() => phraseIndex(readLexicon('en', 'units'), (row) => row.form ?? '', lower))
const moneyOf = (place: string): LexiconRow[] => readLexicon('en', 'currencies').filter((row) => row.place === place)
const currencies = once(() => phraseIndex(moneyOf('word'), (row) => row.form ?? '', lower))
const signs = once(() => new Map(moneyOf('sign').map((row) => [row.form ?? '', row.unit ?? ''])))
const codes = once(() => new Map(moneyOf('code').map((row) => [(row.form ?? '').toUpperCase(), row.unit ?? ''])))

/** The unit after a number: `miles per hour`, `%`, `U.S. dollars`; a hyphen may stand before it. Null where none follows. */
export function unitAfter(words: readonly Word[], at: number): Unit | null {
  const hyphen = words[at]?.text === '-' ? 1 : 0
  const found = plainUnit(words, at + hyphen)
  return found && { ...found, length: found.length + hyphen }
}

function plainUnit(words: readonly Word[], at: number): Unit | null {
  const texts = words.slice(at, at + LONGEST).map((word) => word.text)
  const money = read(currencies(), texts, 'money')
  if (money) return money
  const code = codes().get(texts[0] ?? '')
  if (code) return { kind: 'money', code, factor: 1, length: 1 }
  const unit = read(units(), texts, null)
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

/** `litres per second`, `barrels a day`: a rate of the unit. */
function withRate(words: readonly Word[], at: number, unit: Unit): Unit {
  const per = words[at + unit.length]?.lower ?? ''
  const rate = quantityWords().per.has(per) ? rateCodes().get(words[at + unit.length + 1]?.lower ?? '') : undefined
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
  const code = codes().get(sign?.text ?? '')
  if (code) return { code, length: 1 }
  if (!sign || !touches(sign, words[at])) return null
  const letters = words[at - 2]
  const long = touches(letters, sign) ? signs().get(`${letters?.lower}${sign.lower}`) : undefined
  if (long) return { code: long, length: 2 }
  const short = signs().get(sign.lower)
  return short ? { code: short, length: 1 } : null
}

/** `$5m`, `£3bn`: letters that touch a sum of money multiply it. */
export function shortScale(words: readonly Word[], at: number): number | null {
  const word = words[at]
  return word && touches(words[at - 1], word) ? (moneyScales().get(word.lower) ?? null) : null
}
