import { formatDay, isDay } from '../../calendar.ts'
import { date, type Rule } from '../../grammar.ts'
import { pattern } from '../classes.ts'

/** `2023-11-10`, `2023-11-10T08:00Z` */
const iso: Rule = {
  name: 'iso',
  pattern: pattern('iso'),
  read({ words }) {
    const text = words[0]?.text ?? ''
    return text.length > 10 ? { ...date(text.slice(0, 16)), type: 'TIME' } : date(text)
  },
}

/** `12/31/99`: month first, unless only the other order is a date. */
const slashes: Rule = {
  name: 'slashes',
  pattern: pattern('slashes'),
  read({ words }) {
    const [a = 0, b = 0, c = 0] = (words[0]?.text ?? '').split('/').map(Number)
    const year = c < 100 ? c + (c < 50 ? 2000 : 1900) : c
    const orders = [
      { year, month: a, day: b },
      { year, month: b, day: a },
    ]
    const day = orders.find(isDay)
    return day && year >= 1000 ? date(formatDay(day)) : null
  },
}

export const NUMERIC: readonly Rule[] = [iso, slashes]
