import type { Phrase, Reading, Rule } from '../../grammar.ts'
import { durationValue } from '../../value.ts'
import { pattern } from '../classes.ts'
import { first, has, numberOf } from '../phrase.ts'

const set = (value: string): Reading => ({ type: 'SET', value, mod: null, anchor: 'none' })
const pad = (value: string | undefined): string => (value ?? '').padStart(2, '0')

/** `every Friday`, `each July`, `every morning`, `each of the past three years` */
const every: Rule = {
  name: 'every',
  pattern: pattern('each (alternate | cardinal | ordinal)? (any_unit | weekday | month | season | daypart | weekend)'),
  read(phrase) {
    const name = named(phrase)
    if (name) return set(name)
    const unit = first(phrase, 'any_unit')?.value ?? 'WE'
    const every = has(phrase, 'alternate') ? 2 : numberOf(phrase, 'cardinal') || numberOf(phrase, 'ordinal') || 1
    return set(unit === 'Q' ? 'P1Q' : durationValue(Number.isNaN(every) ? 1 : every, unit))
  },
}

function named(phrase: Phrase): string | null {
  const day = first(phrase, 'weekday') ?? first(phrase, 'weekdays')
  const part = first(phrase, 'daypart') ?? first(phrase, 'dayparts')
  if (day) return `XXXX-WXX-${day.value}${part ? `T${part.value}` : ''}`
  const month = first(phrase, 'month')
  if (month) return `XXXX-${pad(month.value)}`
  const season = first(phrase, 'season')
  if (season) return `XXXX-${season.value}`
  return part ? `XXXX-XX-XXT${part.value}` : null
}

/** `every few years`, `every two to five years` */
const everyFew: Rule = {
  name: 'every-few',
  pattern: pattern('each (few | cardinal (to | or | hyphen) cardinal) any_unit'),
  read(phrase) {
    const number = numberOf(phrase, 'cardinal')
    return set(durationValue(Number.isNaN(number) ? null : number, first(phrase, 'any_unit')?.value ?? ''))
  },
}

/** `Mondays`, `Tuesday nights` */
const weekdays: Rule = {
  name: 'weekdays',
  pattern: pattern('weekdays | weekday dayparts'),
  read: (phrase) =>
    phrase.words[0]?.text.startsWith(phrase.words[0].lower.charAt(0)) ? null : set(named(phrase) ?? ''),
}

/** `$5 a year`, `twice a week`; "60 miles an hour" is a speed and not here. */
const rate: Rule = {
  name: 'rate',
  pattern: pattern('(a | per | each) unit !hyphen !direction'),
  read(phrase) {
    const unit = first(phrase, 'unit')?.value ?? ''
    return isRate(phrase) && !has(phrase, 'per') && !unit.startsWith('T') ? set(durationValue(1, unit)) : null
  },
}

const COUNTED = new Set(['once', 'number', 'number_word', 'day_number', 'units', 'decimal', 'sign', 'year_number'])
/** After a number, or a common noun in the plural. */
const isRate = ({ before }: Phrase): boolean =>
  before !== undefined && (COUNTED.has(before.kind) || (before.kind === 'other' && /^\p{Ll}{3,}s$/u.test(before.text)))

/** `daily`, `weekly` */
const frequency: Rule = {
  name: 'frequency',
  pattern: pattern('frequency'),
  read: (phrase) => (/^\p{Lu}/u.test(phrase.words[0]?.text ?? '') ? null : set(phrase.words[0]?.value ?? '')),
}

export const SETS: readonly Rule[] = [every, everyFew, weekdays, rate, frequency]
