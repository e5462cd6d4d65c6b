import { isCapital } from '../../../capital.ts'
import { addDays, addMonths, type Day, formatDay } from '../../calendar.ts'
import { date, type Frame, type Mod, type Phrase, type Reading, type Rule, type TimeWord } from '../../grammar.ts'
import { calendarValue, durationValue, shiftHour, shiftValue } from '../../value.ts'
import { isOf, pattern } from '../classes.ts'
import { first, has, numberOf } from '../phrase.ts'
import { toReference } from './reference.ts'

/** Words for "how nearly": `nearly`, `more than`, `at least`, `up to`. */
const HEDGE =
  '(approx | over &cardinal | over &a | (no | not)? (more | less) than | at (least | most) | up to | as (many | few) as)?'
const COUNT =
  '(cardinal plus? | cardinal and a half &any_unit | few | a few | a? couple of? | a &any_unit | a additional &any_unit | half a? &any_unit)'
const MORE = '(more | additional | alternate)?'
const UNITS = '(any_unit | weekend)'
const TAIL = '(and a half)?'

/** MORE_THAN, LESS_THAN and so on, as the words before the number say. */
function hedgeOf(phrase: Phrase): Mod {
  const approx = first(phrase, 'approx') ?? first(phrase, 'over')
  if (approx) return approx.value as Mod
  if (has(phrase, 'plus')) return 'EQUAL_OR_MORE'
  const no = has(phrase, 'no')
  if (has(phrase, 'than'))
    return has(phrase, 'more') ? (no ? 'EQUAL_OR_LESS' : 'MORE_THAN') : no ? 'EQUAL_OR_MORE' : 'LESS_THAN'
  if (has(phrase, 'least')) return 'EQUAL_OR_MORE'
  return has(phrase, 'most') || has(phrase, 'up') ? 'EQUAL_OR_LESS' : has(phrase, 'so') ? 'APPROX' : null
}

/** How many: a number, 1 for an article, 2 for a couple, null (unknown) for a few or a bare plural. */
function countOf(phrase: Phrase): number | null {
  const number = numberOf(phrase, 'cardinal')
  const half = phrase.words.findIndex((word) => word.kind === 'half')
  if (!Number.isNaN(number)) return number + (half > 0 ? 0.5 : 0)
  if (has(phrase, 'couple')) return 2
  if (has(phrase, 'few')) return null
  if (half >= 0) return has(phrase, 'and') ? 1.5 : 0.5
  return has(phrase, 'a') || first(phrase, 'unit') || first(phrase, 'quarter') ? 1 : null
}

const unitOf = (phrase: Phrase): string => (has(phrase, 'weekend') ? 'WE' : (first(phrase, 'any_unit')?.value ?? ''))

const duration = (phrase: Phrase, reading: Partial<Reading> = {}): Reading => ({
  type: 'DURATION',
  value: durationValue(countOf(phrase), unitOf(phrase)),
  mod: hedgeOf(phrase),
  anchor: 'none',
  ...reading,
})

/** `two years`, `nearly two years`, `a minute and a half`, `2 1/2 years`, `several weeks`, `no more than sixty days` */
const counted: Rule = {
  name: 'counted',
  pattern: pattern(`${HEDGE} ${COUNT} ${MORE} ${UNITS} ${TAIL} (or so)?`),
  read(phrase, frame) {
    if (isSomeDay(phrase)) return frame.direction() === 'future' ? toReference('FUTURE_REF', frame.reference) : null
    return NO_COUNTS.some((isNone) => isNone(phrase)) ? null : duration(phrase)
  },
}

/** `one day it will open`: no length of time. */
const isSomeDay = ({ words, before, after }: Phrase): boolean =>
  words.length === 2 &&
  words[0]?.lower === 'one' &&
  words[1]?.kind === 'unit' &&
  words[1].value === 'D' &&
  (after?.kind === 'other' || after?.kind === 'comma') &&
  before?.kind !== 'by' &&
  !STRETCH_LEADS.has(before?.kind ?? '')

/** `45 years old`, `45 years of age`: how old somebody is is no time. */
const isAge = ({ after, beyond }: Phrase): boolean =>
  after?.kind === 'old' || (after?.kind === 'of' && beyond?.lower === 'age')

/** `a quarter of the vote`, `three-quarters` */
const isShare = (phrase: Phrase): boolean =>
  (has(phrase, 'quarter') || has(phrase, 'quarters')) &&
  (phrase.after?.kind === 'of' || (has(phrase, 'hyphen') && has(phrase, 'quarters')))

/** Words and verbs after which `over` says how many; after others it says in what time. */
const OVER_LEADS = new Set(['for', 'of', 'in', 'after', 'by', 'than', 'to', 'at', 'within', 'since'])
const LASTS = /^(?:VB|RB|CD|TO|MD)/
/** `closes 150 shops over 3 years`, `Over a year, these savings grow`: in its course, not more than that. */
const isCourse = ({ words, before, after }: Phrase): boolean =>
  words[0]?.kind === 'over' && after?.kind !== 'old' && !(before !== undefined && saysHowMuch(before))
const saysHowMuch = ({ kind, tag }: TimeWord): boolean =>
  kind === 'other' ? LASTS.test(tag) : OVER_LEADS.has(kind) || tag.startsWith('VB')

/** `the 52 Week Photography Project` */
const isTitle = ({ words, after }: Phrase): boolean =>
  isCapital(words.at(-1)?.text) && after?.kind === 'other' && isCapital(after.text)

const STRETCH_LEADS = new Set([
  'for',
  'in',
  'within',
  'of',
  'than',
  'after',
  'over',
  'approx',
  'least',
  'last',
  'about',
  'every',
])
/** `a day` in "$5 a day" is a rate, and after most words no stretch of time at all. */
function isArticleOnly(phrase: Phrase): boolean {
  if (phrase.words[0]?.kind !== 'a' || phrase.words.length > 2) return false
  return !STRETCH_LEADS.has(phrase.before?.kind ?? '') || phrase.after?.kind === 'hyphen'
}

const NO_COUNTS = [isArticleOnly, isShare, isAge, isCourse, isTitle]

/** `a month-long strike`, `decades-long` */
const long: Rule = {
  name: 'long',
  pattern: pattern('(unit | units) hyphen long'),
  read: (phrase) => duration(phrase),
}

/** `two-year`, `10-year`, `52-week`, `an 8-month-old law`; how many years old somebody is is no time. */
const compound: Rule = {
  name: 'compound',
  pattern: pattern(`(cardinal | few | ordinal) hyphen (any_unit) (hyphen old)?`),
  read(phrase) {
    if (has(phrase, 'old') && unitOf(phrase) === 'Y') return null
    if ((has(phrase, 'ordinal') && !has(phrase, 'cardinal')) || isShare(phrase)) return null
    return duration(phrase)
  },
}

/** `two to three weeks`, `five or six days`, `between five and ten years`, `weeks or months` */
const range: Rule = {
  name: 'range',
  pattern: pattern(
    `${HEDGE} (cardinal (to | or | hyphen) cardinal hyphen? any_unit | between cardinal and cardinal hyphen? any_unit | units or units | a unit or number_word)`,
  ),
  read: (phrase) =>
    !(unitOf(phrase) === 'Y' && isAge(phrase)) && (has(phrase, 'cardinal') || has(phrase, 'units'))
      ? (fromTo(phrase) ?? { ...duration(phrase), mod: 'APPROX' })
      : null,
}

/** Both ends of what lasts from so long to so long; null where there are no two numbers that rise. */
function fromTo(phrase: Phrase): Reading | null {
  const ends = phrase.words.flatMap(({ kind, number }) => (isOf(kind, 'cardinal') && number ? [number.value] : []))
  const [least = 0, most = 0] = ends
  if (ends.length !== 2 || least >= most) return null
  const unit = unitOf(phrase)
  return duration(phrase, { value: `${durationValue(least, unit)}/${durationValue(most, unit)}` })
}

/** `decades`, `for years`, `in weeks` */
const plural: Rule = {
  name: 'plural',
  pattern: pattern('units'),
  read(phrase) {
    const unit = unitOf(phrase)
    if (phrase.after?.kind === 'old' || unit === 'WE') return null
    const related =
      RELATING.has(phrase.after?.kind ?? '') && !['ordinal', 'the', 'early', 'late'].includes(phrase.before?.kind ?? '')
    if (!PLURAL_LEADS.has(phrase.before?.kind ?? '') && !LONG.has(unit) && !related) return null
    return duration(phrase, { value: durationValue(null, unit) })
  },
}
const PLURAL_LEADS = new Set(['for', 'in', 'within', 'after', 'over', 'of', 'through', 'approx', 'than', 'to'])
/** `minutes before the bell`, `days after the vote` */
const RELATING = new Set(['before', 'after'])
const LONG = new Set(['10Y', '100Y', '1000Y'])

/** `the past two months`, `the next few days`, `the first nine months`, `the nine months`, `the last decade` */
const theLast: Rule = {
  name: 'the-last',
  pattern: pattern(
    `(the | its | these)? (past | last | next | coming | previous | following | ordinal | latest | early)? ${HEDGE} (cardinal | few | couple of) ${MORE} ${UNITS} (or so)?`,
  ),
  read(phrase, { reference, scene }) {
    const lead = phrase.words[0]?.kind ?? ''
    if (isTitle(phrase) || isAge(phrase) || isLasting(phrase)) return null
    if (!['the', 'its', 'these', 'past', 'last', 'next', 'coming', 'previous', 'following'].includes(lead)) return null
    const back = has(phrase, 'past') || has(phrase, 'last')
    const ahead = has(phrase, 'next') || has(phrase, 'coming')
    if (!back && !ahead) return duration(phrase)
    if (scene !== null) return duration(phrase, { anchor: 'time' })
    return duration(phrase, { anchor: 'document', ...stretch(phrase, reference, back) })
  },
}

/** `it was to last 900 days` */
const isLasting = ({ words: [head], before }: Phrase): boolean =>
  head?.kind === 'last' && (head.tag.startsWith('VB') || before?.kind === 'to' || before?.tag === 'MD')

/** First and last day of the stretch that ends (or begins) with the day of publication. */
function stretch(phrase: Phrase, reference: Day | null, back: boolean): Partial<Reading> {
  const count = countOf(phrase)
  const far = reference && count !== null ? moved(reference, unitOf(phrase), back ? -count : count) : null
  if (!reference || !far) return {}
  const ends = [formatDay(reference), formatDay(far)]
  return back
    ? { earliest: ends[1] ?? null, latest: ends[0] ?? null }
    : { earliest: ends[0] ?? null, latest: ends[1] ?? null }
}

const IN_DAYS: ReadonlyMap<string, number> = new Map(Object.entries({ D: 1, W: 7, '2W': 14 }))
const IN_MONTHS: ReadonlyMap<string, number> = new Map(Object.entries({ M: 1, Q: 3, Y: 12, '10Y': 120 }))
function moved(day: Day, unit: string, count: number): Day | null {
  const days = IN_DAYS.get(unit)
  if (days) return addDays(day, Math.round(days * count))
  const months = IN_MONTHS.get(unit)
  return months && Math.abs(count) < 1000 ? addMonths(day, Math.round(months * count)) : null
}

/** `two years ago`, `a week earlier`, `nearly four years ago`, `months ago`, `10 days later`, `two weeks from now` */
const ago: Rule = {
  name: 'ago',
  pattern: pattern(
    `${HEDGE} (${COUNT} ${MORE} ${UNITS} ${TAIL} (or so)? | units) (ago | earlier | later | hence | (before | after) that? | from now)`,
  ),
  read(phrase, frame) {
    const direction = AHEAD.some((kind) => has(phrase, kind)) ? 1 : -1
    const deictic = has(phrase, 'ago') || has(phrase, 'hence') || has(phrase, 'from')
    const count = countOf(phrase)
    const isBeside = has(phrase, 'before') || has(phrase, 'after')
    if (isBeside && !isClosed(phrase)) return null
    if (count === null && !deictic) return duration(phrase, { value: durationValue(null, unitOf(phrase)) })
    if (count === null) return toReference(direction < 0 ? 'PAST_REF' : 'FUTURE_REF', frame.reference)
    const compared =
      has(phrase, 'ago') && count === 1 && unitOf(phrase) === 'Y' ? shifted(frame.compared, 'Y', -1) : null
    if (compared) return date(compared, 'time')
    return deictic ? fromReference(phrase, frame, direction * count) : fromNarrative(phrase, frame, direction * count)
  },
}

const AHEAD = ['later', 'hence', 'from', 'after']
/** `in three weeks' time`, `in a year's time` */
const inTime: Rule = {
  name: 'in-time',
  pattern: pattern(`${HEDGE} ${COUNT} ${UNITS} (apostrophe | genitive) time`),
  read(phrase, frame) {
    const count = countOf(phrase)
    if (phrase.before?.kind !== 'in' || frame.scene !== null) return null
    return count === null ? toReference('FUTURE_REF', frame.reference) : fromReference(phrase, frame, count)
  },
}

/** "two days before" is a date where nothing follows that it is before. */
const CLOSES = new Set(['dot', 'comma', 'and', 'or'])
/** "That" is what it is before or after where no noun follows. */
const isClosed = (phrase: Phrase): boolean =>
  CLOSES.has(phrase.after?.kind ?? 'dot') || (has(phrase, 'that') && !/^(?:NN|JJ|CD|VBG)/.test(phrase.after?.tag ?? ''))

function fromReference(phrase: Phrase, { reference }: Frame, count: number): Reading {
  const unit = unitOf(phrase)
  const whole = Number.isInteger(count)
  const value =
    reference && whole ? calendarValue(reference, unit, count) : reference && halfValue(reference, unit, count)
  return date(value, 'document', hedgeOf(phrase))
}

/** `2 1/2 years ago` is known to the month. */
function halfValue(reference: Day, unit: string, count: number): string | null {
  const day = moved(reference, unit, count)
  return day && formatDay(day).slice(0, unit === 'Y' ? 7 : 10)
}

/** Earlier or later than a date of the text; where there is none, or one too coarse, the publication date for "earlier". */
function fromNarrative(phrase: Phrase, frame: Frame, count: number): Reading {
  const unit = unitOf(phrase)
  if (unit.startsWith('T')) return fromHour(phrase, frame, unit, count)
  const year = unit === 'Y' && count < 0
  if (year && frame.narrative === null) return fromReference(phrase, frame, count)
  const from = year ? yearsBefore(frame, count) : shifted(coarse(frame.narrative, unit), unit, count)
  return from && !isYetToCome(from, frame) ? date(from, 'time', hedgeOf(phrase)) : duration(phrase)
}

/** "Twenty years later it stands" goes from what the text gives no date of, where it would lie behind publication. */
const isYetToCome = (value: string, { reference }: Frame): boolean =>
  reference !== null && Number(value.slice(0, 4)) > reference.year

/** `an hour before`: so long from the hour that the text named last; a length of time where it named none. */
function fromHour(phrase: Phrase, { hour }: Frame, unit: string, count: number): Reading {
  const value = hour && shiftHour(hour, count * (MINUTES.get(unit) ?? Number.NaN))
  return value ? { ...date(value, 'time', hedgeOf(phrase)), type: 'TIME' } : duration(phrase)
}
const MINUTES: ReadonlyMap<string, number> = new Map(Object.entries({ TM: 1, TH: 60 }))

/** What is told in years or months is known to the year or month. */
const coarse = (value: string | null, unit: string): string | null =>
  value && !value.includes('-Q') ? value.slice(0, unit === 'M' ? 7 : YEARS.has(unit) ? 4 : undefined) : value
const YEARS = new Set(['Y', '10Y', '100Y', '1000Y'])

const shifted = (value: string | null, unit: string, count: number): string | null =>
  value && Number.isInteger(count) ? shiftValue(value, unit, count) : null

/** Years are reckoned from the quarter that the text compares, else from the year: a day is too fine. */
const yearsBefore = (frame: Frame, count: number): string | null =>
  shifted(
    frame.compared ?? (frame.narrative?.length === 10 ? frame.narrative.slice(0, 4) : frame.narrative),
    'Y',
    count,
  )

const RACE_LEADS = new Set(['in', 'of', 'within'])
/** `in 3:07:35`: hours, minutes and seconds that something took. */
const race: Rule = {
  name: 'race',
  pattern: pattern('clock !meridiem'),
  read({ words, before }) {
    const [hours, minutes, seconds] = (words[0]?.text ?? '').split(':').map(Number)
    if (seconds === undefined || !RACE_LEADS.has(before?.kind ?? '')) return null
    return { ...date(`PT${hours}H${minutes}M${seconds}S`), type: 'DURATION' }
  },
}

export const DURATIONS: readonly Rule[] = [inTime, ago, theLast, range, compound, counted, race, long, plural]
