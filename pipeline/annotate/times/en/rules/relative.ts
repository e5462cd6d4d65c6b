import { isCapital } from '../../../capital.ts'
import { addDays, type Day, formatDay } from '../../calendar.ts'
import { date, type Frame, type Phrase, type Reading, type Rule, type TimeWord } from '../../grammar.ts'
import { dayOfScene, type Scene } from '../../scene.ts'
import { calendarValue, durationValue, shiftValue } from '../../value.ts'
import { pattern } from '../classes.ts'
import { first, has, modOf, PART, QUALIFIER } from '../phrase.ts'

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

/** A capital after a word with a capital, an article or a genitive: part of a name. */
const isTitle = ({ words, before }: Phrase): boolean =>
  isCapital(words[0]?.text) && before !== undefined && isNaming(before)
const isNaming = ({ kind, text }: TimeWord): boolean =>
  kind === 'the' || kind === 'genitive' || (kind === 'other' && isCapital(text))

function inDay(day: string | null, part: string | null, phrase: Phrase): Reading {
  if (!part) return date(day, 'document', modOf(phrase))
  return { ...date(day && `${day}T${part}`, 'document', modOf(phrase)), type: 'TIME' }
}

/** `tonight`, `overnight`, `this morning`, `last night`, `later this afternoon` */
const dayPart: Rule = {
  name: 'day-part',
  pattern: pattern(
    `${QUALIFIER} (tonight | overnight | (this | last) daypart | (that same? | the (same | next | following | previous)) daypart)`,
  ),
  read(phrase, { reference, narrative }) {
    const part = (first(phrase, 'daypart') ?? first(phrase, 'tonight') ?? first(phrase, 'overnight'))?.value ?? ''
    if (has(phrase, 'that') || has(phrase, 'the')) {
      const step = has(phrase, 'next') || has(phrase, 'following') ? 1 : has(phrase, 'previous') ? -1 : 0
      const day = narrative?.length === 10 ? shiftValue(narrative, 'D', step) : null
      return day === null ? null : { ...inDay(day, part, phrase), anchor: 'time' }
    }
    if (has(phrase, 'last') && part !== 'NI') return null
    const back = has(phrase, 'last') || has(phrase, 'overnight') ? -1 : 0
    return inDay(reference && formatDay(addDays(reference, back)), part, phrase)
  },
}

/** `this month`, `earlier this year`, `last week`, `next year` */
const thisUnit: Rule = {
  name: 'this-unit',
  of_today: true,
  pattern: pattern(`${PART} its? (this | last | past | next | coming | current) fiscal? unit`),
  read: readUnit,
}

/** `the coming decade`, `the past year`, `the current month` */
const theNextUnit: Rule = {
  name: 'the-next-unit',
  pattern: pattern(`${QUALIFIER} the (this | last | past | next | coming | current) fiscal? unit`),
  read(phrase, frame) {
    if ((frame.scene !== null && has(phrase, 'next')) || phrase.after?.kind === 'of') return null
    const stretch = stretchOf(phrase, frame)
    if (stretch) return stretch
    const day = first(phrase, 'unit')?.value === 'D'
    return day && (has(phrase, 'last') || has(phrase, 'next')) ? null : readUnit(phrase, frame)
  },
}

const DURING = new Set(['over', 'during', 'within', 'for', 'through', 'in'])
/** `over the past year`, `in the last month`: a length of time up to publication, or from then on. */
function stretchOf(phrase: Phrase, { reference }: Frame): Reading | null {
  const unit = first(phrase, 'unit')?.value ?? ''
  const back = has(phrase, 'past') || has(phrase, 'last')
  if (
    phrase.words.length !== 3 ||
    !DURING.has(phrase.before?.kind ?? '') ||
    !(back || has(phrase, 'next') || has(phrase, 'coming'))
  )
    return null
  return { ...date(durationValue(1, unit), 'document'), type: 'DURATION', ...daysOf(reference, unit, back) }
}

function daysOf(reference: Day | null, unit: string, back: boolean): Partial<Reading> {
  const other = reference && shiftValue(formatDay(reference), unit, back ? -1 : 1)
  if (!reference || !other) return {}
  const here = formatDay(reference)
  return back ? { earliest: other, latest: here } : { earliest: here, latest: other }
}

function readUnit(phrase: Phrase, { reference }: Frame): Reading | null {
  const unit = first(phrase, 'unit')?.value ?? ''
  if (phrase.before?.kind === 'the' && phrase.after?.kind === 'of') return null
  if (unit === 'Q' || unit.startsWith('T') || (unit === 'D' && isNoDay(phrase))) return null
  const step = has(phrase, 'last') || has(phrase, 'past') ? -1 : has(phrase, 'this') || has(phrase, 'current') ? 0 : 1
  return date(reference && calendarValue(reference, unit, step), 'document', modOf(phrase))
}

/** Nobody calls yesterday "last day": `last day to file`. */
const isNoDay = (phrase: Phrase): boolean => has(phrase, 'last') || has(phrase, 'past')

/** `the following year`, `the previous day`, `that year`, `the same month`: reckoned from the last date of the text. */
const thatUnit: Rule = {
  name: 'that-unit',
  pattern: pattern(`${PART} (that same? | the (same | following | previous | next)) unit`),
  read(phrase, { narrative, scene }) {
    const unit = first(phrase, 'unit')?.value ?? ''
    if (unit.startsWith('T') || (has(phrase, 'next') && unit !== 'D' && scene === null)) return null
    const step = has(phrase, 'previous') ? -1 : has(phrase, 'following') || has(phrase, 'next') ? 1 : 0
    if (narrative === null) return null
    return date(stepFrom(narrative, unit, step), 'time', modOf(phrase))
  },
}

const CLOSES = new Set(['dot', 'comma', 'and', 'or'])
/** `the day before`, `the year after`: reckoned so, too, where nothing follows that it is before or after. */
const dayBefore: Rule = {
  name: 'day-before',
  pattern: pattern('the unit (before | after)'),
  read(phrase, { narrative }) {
    if (!CLOSES.has(phrase.after?.kind ?? 'dot') || narrative === null) return null
    const value = stepFrom(narrative, first(phrase, 'unit')?.value ?? '', has(phrase, 'before') ? -1 : 1)
    return value === null ? null : date(value, 'time')
  },
}

const PREFIX: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({ Y: /^\d{4}/, M: /^\d{4}-\d{2}(?!\d)/, D: /^\d{4}-\d{2}-\d{2}/ }),
)
/** The unit that holds a date of the text, some units on; null where the date is coarser than the unit. */
function stepFrom(narrative: string, unit: string, step: number): string | null {
  const whole = PREFIX.get(unit)?.exec(narrative)?.[0]
  return whole ? shiftValue(whole, unit, step) : null
}

/** `the week`, `the end of the month`, `the year`: the one of the publication date. */
const theUnit: Rule = {
  name: 'the-unit',
  pattern: pattern('((the? edge | later | earlier | late | early) (of | in))? the additional? unit'),
  read(phrase, { reference, scene }) {
    const unit = first(phrase, 'unit')?.value ?? ''
    if (unit === 'Q' || unit.startsWith('T') || !THE_UNITS.has(unit)) return null
    const edge = first(phrase, 'edge')
    if ((unit === 'D' && isIdiom(phrase)) || isPrize(phrase)) return null
    if (scene !== null && (edge || isWhole(phrase))) return date(unitInScene(scene, unit), 'time', modOf(phrase))
    if (edge) return date(reference && calendarValue(reference, unit, 0), 'document', modOf(phrase))
    if (isStretch(phrase)) return { ...date(durationValue(1, unit)), type: 'DURATION' }
    return isWhole(phrase) ? date(reference && calendarValue(reference, unit, 0), 'document') : null
  },
}
/** `Album of the Year`, `the Year of the Dragon`: with a capital, a prize or a name. */
const isPrize = ({ words }: Phrase): boolean => isCapital(first({ words } as Phrase, 'unit')?.text)

/** `at the end of the day`: in the end. */
function isIdiom({ line, at, words }: Phrase): boolean {
  const edge = line.findIndex(({ lower }, index) => lower === 'end' && index >= at - 2 && index < at + words.length)
  return edge > 1 && line[edge - 1]?.kind === 'the' && line[edge - 2]?.kind === 'at'
}

/** The year, month or week in which a story is; null where it is not known so finely. */
function unitInScene(scene: Scene, unit: string): string | null {
  const day = dayOfScene(scene)
  if (day) return calendarValue(day, unit, 0)
  return stepFrom(scene, unit, 0) ?? (unit === '10Y' ? scene.slice(0, 3) : null)
}

/** `the year ended Dec. 31`, `the year to March`; not `later in the day to vote` */
const isStretch = (phrase: Phrase): boolean =>
  ENDED.has(phrase.after?.kind ?? '') || (phrase.after?.kind === 'to' && !phrase.beyond?.tag.startsWith('VB'))
const ENDED = new Set(['ended', 'ending'])
const THE_UNITS = new Set(['D', 'W', 'M', 'Y', '10Y'])
/** Only after words that make it a stretch of the calendar: "for the year", "during the week". */
const WHOLE_LEADS = new Set(['for', 'during', 'in', 'of', 'later', 'earlier', 'through'])
const isWhole = (phrase: Phrase): boolean =>
  (WHOLE_LEADS.has(phrase.before?.kind ?? '') || phrase.words[1]?.kind === 'in') &&
  phrase.after?.kind !== 'of' &&
  phrase.after?.kind !== 'genitive' &&
  phrase.after?.kind !== 'hyphen' &&
  phrase.after?.kind !== 'before' &&
  phrase.after?.kind !== 'after'

/** `year-end`, `year's end` */
const yearEnd: Rule = {
  name: 'year-end',
  pattern: pattern('unit (hyphen | genitive)? edge'),
  read(phrase, { reference, scene }) {
    const [unit, edge] = [first(phrase, 'unit'), first(phrase, 'edge')]
    if (unit?.value !== 'Y' || edge?.lower !== 'end') return null
    if (scene !== null) return date(scene.slice(0, 4), 'time', 'END')
    return date(reference && calendarValue(reference, 'Y', 0), 'document', 'END')
  },
}

export const RELATIVES: readonly Rule[] = [
  dayName,
  dayPart,
  thisUnit,
  theNextUnit,
  thatUnit,
  dayBefore,
  theUnit,
  yearEnd,
]
