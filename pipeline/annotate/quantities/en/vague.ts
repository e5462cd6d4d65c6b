import { readLexicon, rowsOf } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { scaleAt } from '../../numbers/en/read_number.ts'
import type { Word } from '../../numbers/words.ts'
import type { Measured } from '../grammar.ts'
import { quantityWords } from './quantity_words.ts'
import { unitAfter } from './unit.ts'

/** What a vague number word may mean. */
interface Vague {
  value: number
  low: number
  high: number
}

const vagueOf = (kind: string): Map<string, Vague> =>
  new Map(
    rowsOf(readLexicon('en', 'number_words'), kind).map(({ form = '', value, low, high }) => [
      form,
      { value: Number(value), low: Number(low), high: Number(high) },
    ]),
  )
/** `dozens`, `hundreds`. */
const plurals = once(() => vagueOf('plural'))
/** `few`, `several`: before a scale word. */
const fews = once(() => vagueOf('few'))

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? ''

/** `dozens of`, `tens of thousands`, `millions of dollars`, `a few thousand`, `several hundred`; null where none begins at word `at`. */
export const readVague = (words: readonly Word[], at: number): Measured | null =>
  readPlural(words, at) ?? readFew(words, at)

function readPlural(words: readonly Word[], at: number): Measured | null {
  const first = plurals().get(lowerAt(words, at))
  const second = first && lowerAt(words, at + 1) === 'of' ? plurals().get(lowerAt(words, at + 2)) : undefined
  if (!first) return null
  const base = second ? baseOf(second) : 1
  const to = pastRepeated(words, at, at + (second ? 3 : 1))
  const isOf = lowerAt(words, to) === 'of'
  if (!isOf && quantityWords().only_of.has(lowerAt(words, to - 1))) return null
  return toMeasured(words, at, to, times(first, base), isOf ? 1 : 0)
}

/** `millions and millions` are said as one number. */
function pastRepeated(words: readonly Word[], at: number, end: number): number {
  let to = end
  while (lowerAt(words, to) === 'and' && lowerAt(words, to + 1) === lowerAt(words, at)) to += 2
  return to
}

/** `thousands` are so many times a thousand: the word's least meaning is two of them. */
const baseOf = ({ low }: Vague): number => low / 2

const times = ({ value, low, high }: Vague, factor: number): Vague => ({
  value: value * factor,
  low: low * factor,
  high: high * factor,
})

/** `a few thousand`, `a couple of hundred`, `several dozen`. */
function readFew(words: readonly Word[], at: number): Measured | null {
  const article = lowerAt(words, at) === 'a' ? 1 : 0
  const few = fews().get(lowerAt(words, at + article))
  const of = lowerAt(words, at + article + 1) === 'of' ? 1 : 0
  const scale = few ? scaleAt(words, at + article + 1 + of) : null
  if (!few || !scale || scale.length === 0) return null
  return toMeasured(words, at, at + article + 1 + of + scale.length, times(few, scale.factor), 0)
}

/** With the unit behind it, or behind `of`. */
function toMeasured(words: readonly Word[], from: number, to: number, vague: Vague, of: number): Measured {
  const unit = unitAfter(words, to + of, null)
  const end = unit ? to + of + unit.length : to
  const { kind, code, factor } = unit ?? { kind: 'count' as const, code: '', factor: 1 }
  return { from, to: end, kind, unit: code || null, form: 'words', scale: 1, by: 'vague', ...times(vague, factor) }
}
