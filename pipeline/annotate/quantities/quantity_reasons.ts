import type { Reason } from '../../stage.ts'
import type { Word } from '../numbers/words.ts'
import type { Measured, Modifier } from './grammar.ts'

const RULES: Readonly<Record<Measured['by'], string>> = {
  number: 'a number without a unit',
  unit: 'a number and the unit behind it (lists units, currencies)',
  sign: 'a number and the sign of a currency before it (list currencies)',
  half: 'half of what follows',
  fraction: 'a fraction (list number_words)',
  range: 'the two ends of a range; where one has no unit or scale, it is that of the other',
  vague: 'a word for many without a number of its own (list number_words: what it may mean)',
  shared: 'a number whose unit and scale are those of the number behind it',
}

const FORMS: Readonly<Record<Measured['form'], string>> = {
  digits: 'digits',
  words: 'number words (list number_words)',
  mixed: 'digits and number words (list number_words)',
  ordinal: 'an ordinal',
  year: 'two numbers that are said as a year is',
}

/** What a quantity was read by: its rule, its words, the words that modify it, what it counts. */
export function reasonsFor(
  { by, form, from, to, unit }: Measured,
  words: readonly Word[],
  modifier: Modifier | null,
  per: string | null,
  of: string | null,
): Reason[] {
  return [
    { name: 'rule', value: RULES[by] },
    { name: 'written as', value: `${FORMS[form]}: ${textOf(words.slice(from, to))}` },
    ...(unit === null ? [] : [{ name: 'unit', value: unit }]),
    ...(modifier ? [{ name: 'modifier', value: `${modifier.mod}: "${modifier.said}" (list quantity_modifiers)` }] : []),
    ...(per === null ? [] : [{ name: 'for each', value: per }]),
    { name: 'what it counts', value: of === null ? 'nothing that stands beside it' : `the nouns beside it: ${of}` },
  ]
}

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ')
