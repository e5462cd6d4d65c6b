import { type LexiconRow, readLexicon, wordClasses } from '../../../lexicon.ts'
import { once } from '../../../once.ts'

const rows = once(() => readLexicon('en', 'quantity_words'))
const CLASSES = ['article', 'range', 'determiner', 'filler', 'genitive', 'definite', 'age', 'per'] as const

/** The small words around English quantities, by class; the list says what each is. */
export const quantityWords = once(() => wordClasses(rows(), CLASSES))

const valuesOf = (name: string): [string, string][] =>
  rows()
    .filter((row: LexiconRow) => row.class === name)
    .map(({ word = '', value = '' }) => [word, value])

/** UCUM codes of what a rate is per, by the word for it. */
export const rateCodes = once(() => new Map(valuesOf('rate')))
/** What letters that touch a sum of money multiply it by. */
export const moneyScales = once(() => new Map(valuesOf('scale').map(([word, value]) => [word, Number(value)])))
