import { addDays, type Day, formatDay } from '../calendar.ts'
import { pattern } from '../pattern.ts'
import {
  type Direction,
  date,
  type Frame,
  first,
  has,
  modOf,
  type Phrase,
  QUALIFIER,
  type Reading,
  type Rule,
} from '../rule.ts'
import { calendarValue, durationValue, shiftValue } from '../value.ts'

/** `yesterday`, `late yesterday`, `tomorrow morning` */
const dayName: Rule = {
  name: 'day-name',
  pattern: pattern(`${QUALIFIER} day_name daypart?`),
  read(phrase, { reference }) {
    if (isTitle(phrase)) return null
    const value = reference && formatDay(addDays(reference, Number(first(phrase, 'day_name')?.value)))
    return inDay(value, first(phrase, 'daypart')?.value ?? null, phrase)
  },
}

const CAPITAL = /^\p{Lu}/u
/** A capital after a word with a capital: part of a name. */
const isTitle = ({ words, before }: Phrase): boolean =>
  CAPITAL.test(words[0]?.text ?? '') && before?.kind === 'other' && CAPITAL.test(before.text)

function inDay(day: string | null, part: string | null, phrase: Phrase): Reading {
  if (!part) return date(day, 'document', modOf(phrase))
  return { ...date(day && `${day}T${part}`, 'document', modOf(phrase)), type: 'TIME' }
}

/** `tonight`, `overnight`, `this morning`, `last night`, `later this afternoon` */
const dayPart: Rule = {
  name: 'day-part',
  pattern: pattern(`${QUALIFIER} (tonight | overnight | (this | last | that) daypart)`),
  read(phrase, { reference, narrative }) {
    const part = (first(phrase, 'daypart') ?? first(phrase, 'tonight') ?? first(phrase, 'overnight'))?.value ?? ''
    if (has(phrase, 'that'))
      return narrative?.length === 10 ? { ...inDay(narrative, part, phrase), anchor: 'time' } : null
    if (has(phrase, 'last') && part !== 'NI') return null
    const back = has(phrase, 'last') || has(phrase, 'overnight') ? -1 : 0
    return inDay(reference && formatDay(addDays(reference, back)), part, phrase)
  },
}

/** `this month`, `earlier this year`, `last week`, `next year`, `the coming decade`, `the past year` */
const thisUnit: Rule = {
  name: 'this-unit',
  pattern: pattern(`${QUALIFIER} (the | its)? (this | last | past | next | coming | current) fiscal? unit`),
  read(phrase, { reference }) {
    const unit = first(phrase, 'unit')?.value ?? ''
    if (unit === 'Q' || unit.startsWith('T')) return null
    if (has(phrase, 'the') && has(phrase, 'last') && unit === 'D') return null
    const step = has(phrase, 'last') || has(phrase, 'past') ? -1 : has(phrase, 'this') || has(phrase, 'current') ? 0 : 1
    return date(reference && calendarValue(reference, unit, step), 'document', modOf(phrase))
  },
}

/** `the following year`, `the previous day`, `that year`, `the same month`: reckoned from the last date of the text. */
const thatUnit: Rule = {
  name: 'that-unit',
  pattern: pattern('(that same? | the (same | following | previous | next)) unit'),
  read(phrase, { narrative }) {
    const unit = first(phrase, 'unit')?.value ?? ''
    if (unit.startsWith('T') || (has(phrase, 'next') && unit !== 'D')) return null
    const step = has(phrase, 'previous') ? -1 : has(phrase, 'following') || has(phrase, 'next') ? 1 : 0
    return date(narrative && stepFrom(narrative, unit, step), 'time')
  },
}

const PREFIX: Record<string, RegExp> = { Y: /^\d{4}/, M: /^\d{4}-\d{2}(?!\d)/, D: /^\d{4}-\d{2}-\d{2}/ }
/** The unit that holds a date of the text, some units on; null where the date is coarser than the unit. */
function stepFrom(narrative: string, unit: string, step: number): string | null {
  const whole = PREFIX[unit]?.exec(narrative)?.[0]
  return whole ? shiftValue(whole, unit, step) : null
}

/** `the week`, `the end of the month`, `the year`: the one of the publication date. */
const theUnit: Rule = {
  name: 'the-unit',
  pattern: pattern('((the? edge | later | earlier | late | early) (of | in))? the (full | additional)? unit'),
  read(phrase, { reference }) {
    const unit = first(phrase, 'unit')?.value ?? ''
    if (unit === 'Q' || unit.startsWith('T') || !THE_UNITS.has(unit)) return null
    const edge = first(phrase, 'edge')
    if (edge) return date(reference && calendarValue(reference, unit, 0), 'document', modOf(phrase))
    if (phrase.after?.kind === 'ended' || phrase.after?.kind === 'ending')
      return { ...date(durationValue(1, unit)), type: 'DURATION' }
    return isWhole(phrase) ? date(reference && calendarValue(reference, unit, 0), 'document') : null
  },
}
const THE_UNITS = new Set(['D', 'W', 'M', 'Y', '10Y'])
/** Only after words that make it a stretch of the calendar: "for the year", "during the week". */
const WHOLE_LEADS = new Set(['for', 'during', 'in', 'of', 'later', 'earlier', 'through'])
const isWhole = (phrase: Phrase): boolean =>
  WHOLE_LEADS.has(phrase.before?.kind ?? '') &&
  phrase.after?.kind !== 'of' &&
  phrase.after?.kind !== 'genitive' &&
  phrase.after?.kind !== 'hyphen' &&
  phrase.after?.kind !== 'before' &&
  phrase.after?.kind !== 'after'

/** `year-end`, `year's end` */
const yearEnd: Rule = {
  name: 'year-end',
  pattern: pattern('unit (hyphen | genitive)? edge'),
  read(phrase, { reference }) {
    const [unit, edge] = [first(phrase, 'unit'), first(phrase, 'edge')]
    if (unit?.value !== 'Y' || edge?.lower !== 'end') return null
    return date(reference && calendarValue(reference, 'Y', 0), 'document', 'END')
  },
}

/** `this summer`, `last fall`, `the winter of 1994`, `spring 2020`, `this past spring` */
const season: Rule = {
  name: 'season',
  pattern: pattern(
    `${QUALIFIER} (the? season (of | comma)? year | (the? this? (last | past | next | coming)? | that) season)`,
  ),
  read(phrase, frame) {
    const name = first(phrase, 'season')?.value ?? ''
    const stated = first(phrase, 'year')?.number?.value
    if (stated !== undefined) return date(`${stated}-${name}`, 'none', modOf(phrase))
    if (!phrase.words.some((word) => SEASON_LEADS.has(word.kind))) return null
    if (!frame.reference) return date(null, 'document')
    return date(`${seasonYear(phrase, name, frame.reference, frame.direction())}-${name}`, 'document', modOf(phrase))
  },
}
const SEASON_LEADS = new Set(['this', 'last', 'past', 'next', 'coming'])
/** Month that a season begins in. */
const SEASON_MONTH: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 }

function seasonYear(phrase: Phrase, name: string, reference: Day, direction: Direction): number {
  const begins = SEASON_MONTH[name] ?? 1
  const year = name === 'WI' && reference.month < 3 ? reference.year - 1 : reference.year
  if (has(phrase, 'past') || has(phrase, 'last'))
    return reference.month > begins + 2 ? reference.year : reference.year - 1
  if (has(phrase, 'next')) return reference.month >= begins ? reference.year + 1 : reference.year
  if (has(phrase, 'coming') || direction === 'future') return reference.month > begins + 2 ? reference.year + 1 : year
  return year
}

/** `recent weeks`, `the coming months`, `these days`, `the next few days` is a duration and not here. */
const vague: Rule = {
  name: 'vague',
  pattern: pattern('(the | these)? (recent | past | coming | future) (units | quarters) | these units'),
  read(phrase, { reference }) {
    if (phrase.words[0]?.kind === 'these' && !has(phrase, 'recent') && !has(phrase, 'coming'))
      return present(phrase, reference)
    return has(phrase, 'coming') || has(phrase, 'future')
      ? toReference('FUTURE_REF', reference)
      : toReference('PAST_REF', reference)
  },
}
const present = (phrase: Phrase, reference: Day | null): Reading | null =>
  first(phrase, 'units')?.value === 'D' ? toReference('PRESENT_REF', reference) : null

/** Past, present or future, as seen from the day of publication: needs none to be understood. */
export function toReference(value: string, reference: Day | null): Reading {
  const day = reference && formatDay(reference)
  const earliest = value === 'PAST_REF' ? null : day
  return { ...date(value, 'document'), earliest, latest: value === 'FUTURE_REF' ? null : day }
}

/** `now`, `currently`, `recently`, `soon` */
const word: Rule = {
  name: 'reference-word',
  pattern: pattern('(more | right)? reference'),
  read: (phrase, { reference }) => toReference(first(phrase, 'reference')?.value ?? '', reference),
}

/** `now`, `right now` */
const now: Rule = {
  name: 'now',
  pattern: pattern('right? now'),
  read: (_, { reference }) => toReference('PRESENT_REF', reference),
}

/** `the past`, `the near future`, `future`, `the near term` */
const future: Rule = {
  name: 'future',
  pattern: pattern('the (near future | future | near term) | (in | for) &past'),
  read: (phrase, { reference }) =>
    has(phrase, 'future') || has(phrase, 'term') ? toReference('FUTURE_REF', reference) : null,
}
const thePast: Rule = {
  name: 'the-past',
  pattern: pattern('<preposition the (recent)? past'),
  read: (phrase, frame: Frame) => (isFollowedByNoun(phrase) ? null : toReference('PAST_REF', frame.reference)),
}
const isFollowedByNoun = ({ after }: Phrase): boolean =>
  after !== undefined && !['dot', 'comma', 'and', 'that'].includes(after.kind)

/** `current`, `recent` before a noun; `previously` */
const adjective: Rule = {
  name: 'adjective',
  pattern: pattern('current | recent | previously'),
  read(phrase, { reference }) {
    const head = phrase.words[0]
    if (head?.kind === 'current') return head.lower === 'current' ? toReference('PRESENT_REF', reference) : null
    return toReference('PAST_REF', reference)
  },
}

export const RELATIVES: readonly Rule[] = [
  dayName,
  dayPart,
  thisUnit,
  thatUnit,
  theUnit,
  yearEnd,
  season,
  vague,
  word,
  now,
  future,
  thePast,
  adjective,
]
