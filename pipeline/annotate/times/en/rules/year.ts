import { isCapital } from '../../../capital.ts'
import { formatYear, pad } from '../../calendar.ts'
import { date, type Phrase, type Rule } from '../../grammar.ts'
import { pattern } from '../classes.ts'
import { first, has, modOf, numberOf, QUALIFIER } from '../phrase.ts'

/** `1990`, `early 1990`, `the end of 1994`, `the year 2000`, `nineteen ninety-six`, `1990-95` */
const year: Rule = {
  name: 'year',
  pattern: pattern(`${QUALIFIER} (the unit (year | number_word) | year (hyphen (year | number | day_number))?)`),
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
  const isApart = phrase.words[hyphen - 1]?.end !== phrase.words[hyphen]?.start
  if (isApart && tail.text.length < 4) return null
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

const NUMBER = '(number | day_number | year_number)'
/** `490 BC`, `AD 410`, `14 CE` */
const era: Rule = {
  name: 'era',
  pattern: pattern(`${NUMBER} (bc | ad) | ad ${NUMBER}`),
  read({ words }) {
    const value = words.find(({ number }) => number !== null)?.number?.value ?? Number.NaN
    if (!Number.isInteger(value) || value < 1 || value > 9999) return null
    return date(`${words.some(({ kind }) => kind === 'bc') ? 'BC' : ''}${formatYear(value)}`)
  },
}

/** `the 2020/21 season` */
const yearPair: Rule = {
  name: 'year-pair',
  pattern: pattern('year_pair'),
  read({ words: [word] }) {
    const [from = 0, tail = 0] = word?.text.split('/').map(Number) ?? []
    return tail === (from + 1) % 100 ? date(`${formatYear(from)}/${formatYear(from + 1)}`) : null
  },
}

/** Four digits are a year where they lie between 1900 and 2100, or after a word that leads to years; never a count or a price. */
function isYear(phrase: Phrase, value: number, kind: string): boolean {
  if (kind === 'year_word' || phrase.words.some((word) => word.value === 'Y')) return value >= 1000 && value <= 2100
  const lead = phrase.words.length > 1 || YEAR_LEADS.has(phrase.before?.kind ?? '')
  if (NOT_BEFORE.has(phrase.before?.kind ?? '') && phrase.words.length === 1) return false
  if (NOT_AFTER.has(phrase.after?.kind ?? '') || isNamed(phrase) || isListed(phrase) || isSize(phrase)) return false
  if (value >= 1900 && value <= 2100) return lead || !isCounted(phrase)
  return lead && value >= 1100 && value < 1900 && !isCounted(phrase)
}

/** `Flight 1984`, `the Model 2000`: a number beside a name is part of it, but for headlines, where all words have capitals. */
const isNamed = ({ words, before, after, at }: Phrase): boolean =>
  words.length === 1 &&
  before?.kind === 'other' &&
  isCapital(before.text) &&
  (at > 1 || /^NN/.test(before.tag)) &&
  !(after?.kind === 'other' && isCapital(after.text))

const BY = /^[x×]$/iu
/** `1920×1200`: one side of a size. */
const isSize = ({ words, before, after }: Phrase): boolean =>
  (BY.test(before?.text ?? '') && before?.end === words[0]?.start) ||
  (BY.test(after?.text ?? '') && after?.start === words.at(-1)?.end)

const NUMBERS = new Set(['number', 'day_number', 'year_number', 'decimal'])
/** `600, 1200, 2400`: one number of a list of those that are no years. */
const isListed = ({ line, at, before }: Phrase): boolean => {
  if (before?.kind !== 'comma' && YEAR_LEADS.has(before?.kind ?? '')) return false
  const [two, one, , next, last] = [line[at - 2], line[at - 1], line[at], line[at + 1], line[at + 2]]
  const beside = [one?.kind === 'comma' ? two : undefined, next?.kind === 'comma' ? last : undefined]
  return beside.some((word) => word !== undefined && NUMBERS.has(word.kind) && !isRecent(word.number?.value ?? 0))
}
const isRecent = (value: number): boolean => value <= 31 || (value >= 1900 && value <= 2100)

/** A plural noun after the number: `2000 people` cannot be seen by its ending alone, so any common word counts. */
const isCounted = ({ after }: Phrase): boolean =>
  after?.kind === 'other' && /^\p{Ll}+s$/u.test(after.text) && !/^(?:VB|IN|MD)/.test(after.tag)

/** `the late 1970s`, `the '90s`, `the nineties` */
const decade: Rule = {
  name: 'decade',
  pattern: pattern(
    `(the (early hyphen? | late hyphen? | mid hyphen? | edge of the)? | early hyphen? | late hyphen? | mid hyphen?)? (mid hyphen)? (decade | decade_name)`,
  ),
  read(phrase) {
    const named = first(phrase, 'decade_name')
    const [head] = phrase.words
    if (isLife(phrase) || isHeat(phrase) || (phrase.words.length === 1 && !LONG.test(head?.text ?? ''))) return null
    const digits = (first(phrase, 'decade')?.text ?? '').replace(/\D/g, '')
    const value = named ? named.value : digits.length === 4 ? decadeOrCentury(digits) : `19${digits.charAt(0)}`
    return date(value, 'none', modOf(phrase))
  },
}
/** `the 1970s`; `the 1800s` are a century, as those of this one are not yet. */
const decadeOrCentury = (digits: string): string =>
  digits.endsWith('00') && digits < '2000' ? digits.slice(0, 2) : digits.slice(0, 3)

/** `1970s` and `'70s`, which are a decade without more words; `90s` and `nineties` are not. */
const LONG = /^(?:\d{4}|['’‘]\d)/

/** `in his 90s`, `her early sixties`: years of a life. */
const isLife = ({ before }: Phrase): boolean => before?.kind === 'its'

/** How many words before a decade may say that degrees are meant. */
const HEAT_REACH = 5
/** `highs will be in the mid-80s` */
const isHeat = ({ line, at }: Phrase): boolean =>
  line.slice(Math.max(0, at - HEAT_REACH), at).some(({ kind }) => kind === 'heat')

/** `the 1990's`, `the late 60's` */
const decadeOf: Rule = {
  name: 'decade-genitive',
  pattern: pattern('the (early hyphen? | late hyphen? | mid hyphen?)? (year_number | number | decimal) genitive'),
  read(phrase) {
    const value = phrase.words.at(-2)?.number?.value ?? 0
    if (value % 10 !== 0 || isHeat(phrase)) return null
    const full = value >= 20 && value <= 90 ? 1900 + value : value
    return full >= 1700 && full <= 2090 ? date(pad(full / 10, 3), 'none', modOf(phrase)) : null
  },
}

/** `the 20th century` */
const century: Rule = {
  name: 'century',
  pattern: pattern('the? (early hyphen? | late hyphen? | mid hyphen?)? ordinal hyphen? unit'),
  read(phrase) {
    const number = numberOf(phrase, 'ordinal')
    if (phrase.after?.kind === 'bc') return null
    return first(phrase, 'unit')?.value === '100Y' ? date(pad(number - 1), 'none', modOf(phrase)) : null
  },
}

export const YEARS: readonly Rule[] = [era, year, yearPair, decade, decadeOf, century]
