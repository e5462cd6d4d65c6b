import { formatYear, pad } from '../../calendar.ts'
import { date, type Phrase, type Rule } from '../../grammar.ts'
import { pattern } from '../classes.ts'
import { first, has, modOf, numberOf, QUALIFIER } from '../phrase.ts'

/** `1990`, `early 1990`, `the end of 1994`, `the year 2000`, `nineteen ninety-six`, `1990-95` */
const year: Rule = {
  name: 'year',
  pattern: pattern(`${QUALIFIER} (the unit (year | number_word) | year (hyphen (year | number))?)`),
  read(phrase) {
    const word = first(phrase, 'year') ?? first(phrase, 'number_word')
    const value = word?.number?.value ?? 0
    if (!word || !isYear(phrase, value, word.kind)) return null
    const end = lastYear(phrase, value)
    if (
      phrase.words.some((w) => w.kind === 'hyphen') &&
      !has(phrase, 'mid') &&
      !has(phrase, 'early') &&
      !has(phrase, 'late') &&
      end === null
    )
      return null
    return date(end === null ? formatYear(value) : `${formatYear(value)}/${formatYear(end)}`, 'none', modOf(phrase))
  },
}

/** The second year of `1990-95` or `1990-1995`. */
function lastYear(phrase: Phrase, from: number): number | null {
  const hyphen = phrase.words.findLastIndex((word) => word.kind === 'hyphen')
  const tail = phrase.words[hyphen + 1]
  if (hyphen < 1 || phrase.words[hyphen - 1]?.kind !== 'year_number' || !tail?.number) return null
  const value = tail.number.value
  const full = value < 100 && tail.text.length === 2 ? from - (from % 100) + value : value
  return full > from && full < from + 100 ? full : null
}

const YEAR_LEADS = new Set([
  'in',
  'since',
  'until',
  'by',
  'during',
  'of',
  'from',
  'to',
  'before',
  'after',
  'through',
  'between',
  'and',
  'for',
  'this',
  'bracket',
  'comma',
  'late',
  'early',
  'mid',
])
const NOT_BEFORE = new Set([
  'sign',
  'apostrophe',
  'hyphen',
  'no',
  'more',
  'least',
  'than',
  'approx',
  'up',
  'day_number',
  'number',
  'decimal',
])
const NOT_AFTER = new Set(['units', 'quarters', 'number', 'sign', 'number_word', 'day_number', 'meridiem', 'zone'])

/** Four digits are a year where they lie between 1900 and 2100, or after a word that leads to years; never a count or a price. */
function isYear(phrase: Phrase, value: number, kind: string): boolean {
  if (kind === 'year_word' || phrase.words.some((word) => word.value === 'Y')) return value >= 1000 && value <= 2100
  const lead = phrase.words.length > 1 || YEAR_LEADS.has(phrase.before?.kind ?? '')
  if (NOT_BEFORE.has(phrase.before?.kind ?? '') && phrase.words.length === 1) return false
  if (NOT_AFTER.has(phrase.after?.kind ?? '')) return false
  if (value >= 1900 && value <= 2100) return lead || !isCounted(phrase)
  return lead && value >= 1100 && value < 1900 && !isCounted(phrase)
}

/** A plural noun after the number: `2000 people` cannot be seen by its ending alone, so any common word counts. */
const isCounted = ({ after }: Phrase): boolean => after?.kind === 'other' && /^\p{Ll}+s$/u.test(after.text)

/** `the late 1970s`, `the '90s`, `the nineties` */
const decade: Rule = {
  name: 'decade',
  pattern: pattern(
    `the? (early hyphen? | late hyphen? | mid hyphen? | edge of the)? (mid hyphen)? (decade | decade_name)`,
  ),
  read(phrase) {
    const named = first(phrase, 'decade_name')
    if (named && !has(phrase, 'the')) return null
    const digits = (first(phrase, 'decade')?.text ?? '').replace(/\D/g, '')
    const value = named ? `19${named.value}` : digits.length === 4 ? digits.slice(0, 3) : `19${digits.charAt(0)}`
    return date(value, 'none', modOf(phrase))
  },
}

/** `the 20th century` */
const century: Rule = {
  name: 'century',
  pattern: pattern('the? (early hyphen? | late hyphen? | mid hyphen?)? ordinal hyphen? unit'),
  read(phrase) {
    const number = numberOf(phrase, 'ordinal')
    return first(phrase, 'unit')?.value === '100Y' ? date(pad(number - 1), 'none', modOf(phrase)) : null
  },
}

export const YEARS: readonly Rule[] = [year, decade, century]
