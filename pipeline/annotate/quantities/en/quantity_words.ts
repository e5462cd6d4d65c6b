import { readLexicon, rowsOf, wordClasses } from '../../../lexicon.ts'
import { once } from '../../../once.ts'

const rows = once(() => readLexicon('en', 'quantity_words'))
const CLASSES = [
  'article',
  'range',
  'determiner',
  'filler',
  'genitive',
  'definite',
  'age',
  'than_age',
  'sum',
  'per_lead',
  'every',
  'ago',
  'apiece',
  'cash',
  'fund',
  'pays',
  'gains',
  'beside',
  'attribute',
  'multiple',
  'best',
  'aged',
  'per',
  'and',
  'by',
  'minus',
  'either',
  'only_of',
  'change',
  'degree',
  'spread',
  'behind',
  'pronoun',
  'sole',
  'person',
  'pronominal',
  'street',
  'tally',
  'copula',
  'at_age',
  'crowd',
  'past',
  'people',
  'strong',
  'reach',
  'side_of_age',
  'rating',
  'stock_index',
  'others',
  'compared',
  'compared_with',
  'modal',
  'no_comparative',
  'negation',
  'after_score',
  'before_score',
] as const

/** The small words around English quantities, by class; the list says what each is. */
export const quantityWords = once(() => wordClasses(rows(), CLASSES))

/** Words of any class that other lists name, by class. */
export const cueWords = once(() => {
  const classes = new Map<string, Set<string>>()
  for (const { class: name = '', word = '' } of rows()) {
    const words = classes.get(name) ?? new Set()
    classes.set(name, words.add(word))
  }
  return classes
})

const valuesOf = (name: string): [string, string][] =>
  rowsOf(rows(), name).map(({ word = '', value = '' }) => [word, value])

/** UCUM codes of what a rate is per, by the word for it. */
export const rateCodes = once(() => new Map(valuesOf('rate')))
/** What those are called whom a word for many of them stands for: `workforce`. */
export const collectives = once(() => new Map(valuesOf('collective')))
/** The unit of time that a word says how often in: `monthly`. */
export const rateWords = once(() => new Map(valuesOf('rate_word')))
/** What letters that touch a sum of money multiply it by. */
export const moneyScales = once(() => new Map(valuesOf('scale').map(([word, value]) => [word, Number(value)])))
