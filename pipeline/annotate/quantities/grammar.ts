import type { Token } from '../../language/reader.ts'
import type { QuantityAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import type { NumberReading } from '../numbers/reading.ts'
import type { Word } from '../numbers/words.ts'

export type Kind = QuantityAnnotation['kind']

/** How a number is to be taken, and the words that say so. */
export interface Modifier {
  mod: NonNullable<QuantityAnnotation['mod']>
  said: string
}

/** A number with its unit, over words `from` to `to`, exclusive. */
export interface Measured {
  from: number
  to: number
  kind: Kind
  value: number
  unit: string | null
  form: NumberReading['form']
  /** What made it one: a unit behind it, a sign before it, "half a", a fraction, the range that it opens. */
  by: 'number' | 'unit' | 'sign' | 'half' | 'fraction' | 'range'
}

/** How one language says quantities. */
export interface QuantityGrammar {
  /** The words of a sentence that begins at offset `start`. */
  wordsOf(text: string, start: number): Word[]
  /** Every number of a sentence with its unit, from left to right. */
  findNumbers(words: readonly Word[]): Measured[]
  /** How the number at words `from` to `to` (exclusive) is to be taken, by the words on either side. */
  modifierOf(words: readonly Word[], from: number, to: number): Modifier | null
  /** What the number at a span counts or is a share of, as written in the document's `text`; null where that is not said. */
  countedBy(text: string, tokens: readonly Token[], measured: Measured, span: Span): string | null
  /** Is the number a count or a measure, and no label, list number, part of a name, or pronoun? */
  isCountable(words: readonly Word[], measured: Measured, of: string | null): boolean
}
