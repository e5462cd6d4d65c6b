import { type Day, formatYear, quarterOf } from '../../calendar.ts'
import { date, type Frame, type Phrase, type Reading, type Rule } from '../../grammar.ts'
import { quarterValue, shiftValue } from '../../value.ts'
import { pattern } from '../classes.ts'
import { first, has, modOf, numberOf, QUALIFIER } from '../phrase.ts'

const OF_YEAR = '((of | comma)? (fiscal? year | (this | last | next) unit genitive?))?'

/** `the third quarter`, `third-quarter`, `Q3 2022`, `the 1988 second quarter`, `this year's third quarter`, `the first half of 2020` */
const quarter: Rule = {
  name: 'quarter',
  pattern: pattern(
    `${QUALIFIER} (the | its)? (year genitive? | (this | last | next) unit genitive)? fiscal? (ordinal hyphen? fiscal? (quarter | half) | q) ${OF_YEAR}`,
  ),
  read(phrase, frame) {
    const letter = has(phrase, 'half') ? 'H' : 'Q'
    const number = has(phrase, 'q') ? Number(first(phrase, 'q')?.text.slice(1)) : numberOf(phrase, 'ordinal')
    if (!(number >= 1 && number <= (letter === 'H' ? 2 : 4))) return null
    if (letter === 'H' && !isOfYear(phrase)) return null
    const year = yearOf(phrase, frame) ?? nearYear(frame, number, letter)
    const anchor = has(phrase, 'year') ? 'none' : 'document'
    return date(`${year === null ? 'XXXX' : formatYear(year)}-${letter}${number}`, anchor, modOf(phrase))
  },
}

/** A half is of a year only where the words say so: else it may be of a match. */
function isOfYear(phrase: Phrase): boolean {
  if (has(phrase, 'year') || has(phrase, 'unit') || has(phrase, 'fiscal')) return true
  const [of, the, unit] = phrase.line.slice(phrase.at + phrase.words.length)
  return of?.kind === 'of' && (the?.kind === 'the' || the?.kind === 'its') && unit?.value === 'Y'
}

const STEPS: ReadonlyMap<string, number> = new Map(Object.entries({ last: -1, this: 0, next: 1 }))
function yearOf(phrase: Phrase, { reference }: Frame): number | null {
  if (has(phrase, 'year')) return numberOf(phrase, 'year')
  const step = phrase.words.find((word) => STEPS.has(word.kind))
  return step && reference ? reference.year + (STEPS.get(step.kind) ?? 0) : null
}

/** Results of a quarter are awaited for months: within so many it is still the one meant, whatever the verb. */
const AWAITED = 2
/** The year of the last such quarter (half) that has begun; of the next where the verb looks ahead. */
function nearYear({ reference, direction }: Frame, number: number, letter: string): number | null {
  if (!reference) return null
  const now = letter === 'H' ? Math.ceil(reference.month / 6) : quarterOf(reference)
  if (direction() === 'future') return reference.year + (now - number > AWAITED ? 1 : 0)
  return reference.year - (number > now ? 1 : 0)
}

/** `the quarter`, `the latest period`, `this quarter`: the one that the text speaks of, else the last that is over. */
const sameQuarter: Rule = {
  name: 'same-quarter',
  pattern: pattern('(the (latest | current | same | recent | last | past | previous)? | this) (quarter | period)'),
  read(phrase, frame) {
    if (['of', 'hyphen'].includes(phrase.after?.kind ?? '') || (has(phrase, 'period') && !frame.quarter)) return null
    const known =
      frame.quarter ?? (frame.reference && lastQuarter(frame.reference, has(phrase, 'this') || has(phrase, 'current')))
    return date(known, frame.quarter ? 'time' : 'document')
  },
}

const lastQuarter = (reference: Day, current: boolean): string => quarterValue(reference, current ? 0 : -1)

/** `the next quarter`, `the following quarter` */
const nextQuarter: Rule = {
  name: 'next-quarter',
  pattern: pattern('(the | its)? forward quarter'),
  read(phrase, frame) {
    if (has(phrase, 'following')) return date(frame.quarter && shiftValue(frame.quarter, 'Q', 1), 'time')
    return date(frame.reference && quarterValue(frame.reference, 1), 'document')
  },
}

/** `a year earlier`, `the year-ago quarter`, `the 1988 period`: the quarter that the text speaks of, in another year. */
const yearAgo: Rule = {
  name: 'year-ago',
  pattern: pattern('(the | a | its)? unit hyphen (ago | earlier | before) (quarter | period | unit)?'),
  read(phrase, frame) {
    if (first(phrase, 'unit')?.value !== 'Y') return null
    return backOneYear(frame)
  },
}

function backOneYear(frame: Frame): Reading {
  const known = frame.quarter && shiftValue(frame.quarter, 'Y', -1)
  if (known) return date(known, 'time')
  return date(frame.reference && formatYear(frame.reference.year - 1), 'document')
}

const PERIOD_OF_YEAR = /-Q[1-4]$/
const periodOfYear: Rule = {
  name: 'period-of-year',
  pattern: pattern(`the (same)? (year | (last | this) unit genitive) (period | quarter)`),
  read(phrase, frame) {
    const year = yearOf(phrase, frame)
    if (year === null) return null
    const part = PERIOD_OF_YEAR.exec(frame.quarter ?? '')?.[0] ?? ''
    return date(`${formatYear(year)}${part}`, part ? 'time' : 'none')
  },
}

/** `the last quarter of 1989`, `the last half of 1989` */
const lastOfYear: Rule = {
  name: 'last-quarter-of-year',
  pattern: pattern('(the | its)? last (quarter | half) of fiscal? year'),
  read: (phrase) => date(`${formatYear(numberOf(phrase, 'year'))}-${has(phrase, 'half') ? 'H2' : 'Q4'}`, 'none'),
}

/** `fiscal 1989`, `fiscal year 2020`, `FY 2020` */
const fiscal: Rule = {
  name: 'fiscal',
  pattern: pattern(`${QUALIFIER} (the | its)? fiscal unit? year`),
  read: (phrase) => date(formatYear(numberOf(phrase, 'year')), 'none', modOf(phrase)),
}

export const QUARTERS: readonly Rule[] = [quarter, sameQuarter, nextQuarter, yearAgo, periodOfYear, lastOfYear, fiscal]
