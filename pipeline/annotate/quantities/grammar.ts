import type { Token } from '../../language/reader.ts'
import type { QuantityAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import type { NumberReading } from '../numbers/reading.ts'
import type { Word } from '../numbers/words.ts'

export type Kind = QuantityAnnotation['kind']

/** A unit of measure or money, and how many words it took. `factor` turns the number into that unit (cents, dollars); no code where it only counts. */
export interface Unit {
  kind: Kind
  code: string
  factor: number
  length: number
}

/** How a number is to be taken, and the words that say so. */
export interface Modifier {
  mod: NonNullable<QuantityAnnotation['mod']>
  said: string
  /** How far beyond the number it may lie on the side that `mod` leaves open, as a share of it; null where it says nothing of that. */
  reach: number | null
}

/** A number with its unit, over words `from` to `to`, exclusive. */
export interface Measured {
  from: number
  to: number
  kind: Kind
  value: number
  /** The ends of a range, or of what a vague word may mean; the value itself where it is one number. */
  low: number
  high: number
  unit: string | null
  form: NumberReading['form']
  /** What a scale word or letter multiplied the written number by: `3 million`, `$5m`. */
  scale: number
  /** What made it one: a unit behind it, a sign before it, "half a", a fraction, two ends, "hundreds of", the range whose unit it shares. */
  by: 'number' | 'unit' | 'sign' | 'half' | 'fraction' | 'range' | 'vague' | 'shared'
}

/** What a number counts or is a share of. */
export interface Counted {
  /** Its noun with what stands before it; null where it is not said. */
  noun: string | null
  /** What befell those who are counted: `killed`; null where nothing of that is said. */
  state: string | null
  /** Where its noun ends, in the document's text; where the number does where there is none. */
  end: number
}

/** A number that has no noun of its own, and what it stands among. */
export interface Left {
  text: string
  tokens: readonly Token[]
  words: readonly Word[]
  measured: Measured
  span: Span
  /** What the last number before it counts, in its sentence or those right before; null where none does. */
  earlier: string | null
  /** Is that in its sentence? */
  isNear: boolean
}

/** What a number is said for each of, and where that is said. */
export interface Per extends Span {
  words: string
}

/** A name that a number may belong to, as to a flight or a make; or one of a person or a place, or a time, to which none does. */
export type NameBefore = 'numbered' | 'other'

/** How one language says quantities. */
export interface QuantityGrammar {
  /** The words of a sentence that begins at offset `start`. */
  wordsOf(text: string, start: number): Word[]
  /** Every number of a sentence with its unit, from left to right; a range is one. */
  findNumbers(words: readonly Word[]): Measured[]
  /** How the number at words `from` to `to` (exclusive) is to be taken, by the words on either side. */
  modifierOf(words: readonly Word[], from: number, to: number): Modifier | null
  /** What the number at a span counts or is a share of, in words of the document's `text`. */
  countedBy(text: string, tokens: readonly Token[], measured: Measured, span: Span): Counted
  /** What a number counts that has no noun of its own; null where nothing says it. */
  leftOut(left: Left): string | null
  /** Is a number that counts nothing no count at all: a rating, a cell? */
  isNoCount(words: readonly Word[], tokens: readonly Token[], measured: Measured): boolean
  /** Is the number of a group that ends at an offset the place of a name in a list? */
  isPlaceInList(tokens: readonly Token[], measured: Measured, end: number): boolean
  /** Does a noun name several? */
  isPlural(noun: string): boolean
  /** What the number is said for each of: `day`, `100,000 people`; null where nothing. */
  perOf(text: string, tokens: readonly Token[], measured: Measured, span: Span, end: number): Per | null
  /** The number as a sum of money where the words beside it say that it is one; else as it is. `sums`: the currency of other sums. */
  asMoney(words: readonly Word[], measured: Measured, counted: Counted, sums: string | null): Measured
  /** Do the words between two groups of a list join them: `12 soldiers and 3 civilians were killed`? */
  isListJoint(between: string): boolean
  /** Is the number how many years old somebody is? */
  isAgeOfPerson(words: readonly Word[], measured: Measured): boolean
  /**
   * Is the number a count or a measure, and no label, list number, part of a name, or pronoun? `before`: what
   * sort of name or time ends right before it, if one does.
   */
  isCountable(words: readonly Word[], measured: Measured, counted: Counted, before: NameBefore | null): boolean
}
