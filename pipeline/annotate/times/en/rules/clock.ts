import { addDays, formatDay, pad } from '../../calendar.ts'
import { date, type Frame, type Phrase, type Reading, type Rule, type TimeWord } from '../../grammar.ts'
import { dayOfScene, type Scene, weekdayInScene } from '../../scene.ts'
import { pattern } from '../classes.ts'
import { first, has, modOf, QUALIFIER } from '../phrase.ts'
import { MONTHS } from './month.ts'
import { nearDay } from './weekday.ts'

const HALF = '(meridiem | oclock)'
const CLOCK = `((clock | decimal | day_number | number_word) ${HALF} | clock)`
const ZONE = '(zone | bracket zone bracket | local time)?'
const DATE = '(month dot? (day_number | ordinal_digits) | (day_number | ordinal_digits) of? month dot?)'
const DAY = `(comma? on? ((weekday dot? comma?)? ${DATE} (comma? year)? | weekday dot? | day_name | the daypart | this daypart))?`

/** `7:15 p.m.`, `10 p.m. Wednesday`, `5 p.m. EST Nov. 9`, `8 o'clock`, `16:30 GMT` */
const clock: Rule = {
  name: 'clock',
  pattern: pattern(`approx? ${CLOCK} ${ZONE} (in the daypart)? ${DAY}`),
  read(phrase, frame) {
    const word = phrase.words.find(isHour)
    if (!word || (word.kind === 'clock' && !first(phrase, 'meridiem') && !hasContext(phrase))) return null
    const time = timeOf(word, halfOf(phrase.words) ?? halfOfPart(phrase, word))
    if (time === null) return null
    return isAnyDay(phrase) ? anyDay(time) : atTime(phrase, frame, time)
  },
}

/** `a 3 a.m. call`, on whatever day. */
const isAnyDay = ({ words, before, after }: Phrase): boolean =>
  before?.kind === 'a' && after?.kind === 'other' && !words.some(({ kind }) => DAYS.has(kind))
const DAYS = new Set(['weekday', 'day_name', 'month', 'month_short', 'daypart'])
const anyDay = (time: string): Reading => ({ ...date(`XXXX-XX-XXT${time}`), type: 'TIME' })

const HOURS = new Set(['clock', 'decimal', 'day_number', 'number_word'])
const isHour = ({ kind }: TimeWord): boolean => HOURS.has(kind)

type Half = 'a' | 'p' | null
const halfOf = (words: readonly TimeWord[]): Half =>
  (words.find((word) => word.kind === 'meridiem')?.lower.charAt(0) as Half) ?? null

/** `three o'clock in the morning`: the half of the day that a part of it is in; nights reach into both. */
function halfOfPart(phrase: Phrase, word: TimeWord): Half {
  const at = phrase.words.findIndex(({ kind }) => kind === 'daypart')
  if (phrase.words[at - 2]?.kind !== 'in' || (word.number?.value ?? 13) > 12) return null
  const part = phrase.words[at]?.value
  return part === 'MO' || (part === 'NI' && (word.number?.value ?? 0) < 6) ? 'a' : 'p'
}

/** `19:30` or `19:30:05` on the 24-hour clock; null where the word is no time of day. */
function timeOf(word: TimeWord, half: Half): string | null {
  const [hour = Number.NaN, minute = 0, second] =
    word.kind === 'clock' || word.kind === 'decimal' ? word.text.split(/[:.]/).map(Number) : [word.number?.value]
  if (!(hour <= (half ? 12 : 24)) || minute > 59) return null
  const full = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour
  return `${pad(full)}:${pad(minute)}${second === undefined ? '' : `:${pad(second)}`}`
}

const CLOCK_LEADS = new Set(['at', 'by', 'from', 'until', 'before', 'after', 'to', 'approx', 'since'])
/** Two numbers with a colon are a time of day beside a zone or a day, or after "at": else they may be a score or a verse. */
const hasContext = (phrase: Phrase): boolean => phrase.words.length > 1 || CLOCK_LEADS.has(phrase.before?.kind ?? '')

/** `1430 GMT`, `0900 local time`, `at 1430 hours` */
const military: Rule = {
  name: 'military',
  pattern: pattern(`year_number (zone | local time | units) ${DAY}`),
  read(phrase, frame) {
    const digits = phrase.words[0]?.text ?? ''
    const unit = first(phrase, 'units')
    if (unit && (unit.value !== 'TH' || !CLOCK_LEADS.has(phrase.before?.kind ?? ''))) return null
    const [hour, minute] = [Number(digits.slice(0, 2)), Number(digits.slice(2))]
    return hour > 24 || minute > 59 ? null : atTime(phrase, frame, `${pad(hour)}:${pad(minute)}`)
  },
}

/** `half past seven`, `a quarter to nine` */
const past: Rule = {
  name: 'past',
  pattern: pattern(`approx? (half past | a? quarter (past | to)) (day_number | number_word) ${HALF}? ${DAY}`),
  read(phrase, frame) {
    const hour = phrase.words.find(isHour)
    const full = hour && timeOf(hour, halfOf(phrase.words))
    if (!full || (hour.number?.value ?? 0) < 1 || (hour.number?.value ?? 0) > 12) return null
    const minutes = Number(full.slice(0, 2)) * 60 + (has(phrase, 'half') ? 30 : has(phrase, 'to') ? -15 : 15)
    return atTime(phrase, frame, `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`)
  },
}

/** `7` in `between 7 and 8pm`, `9` in `9-11 a.m.`: the half of the day is that of the end, unless that is earlier in it. */
const firstHour: Rule = {
  name: 'first-hour',
  pattern: pattern(
    `(clock | day_number | number_word) (?= (to | and | hyphen | until) (clock | day_number | number_word) meridiem)`,
  ),
  read(phrase, frame) {
    const [joint, end] = phrase.line.slice(phrase.at + 1, phrase.at + 3)
    const [word] = phrase.words
    if (!word || !end || (joint?.kind === 'and' && phrase.before?.kind !== 'between')) return null
    const half = halfOf(phrase.line.slice(phrase.at + 3, phrase.at + 4))
    const [from, to] = [timeOf(word, half), timeOf(end, half)]
    if (from === null || to === null) return null
    return atTime(phrase, frame, from > to ? (timeOf(word, half === 'p' ? 'a' : 'p') ?? from) : from)
  },
}

/** `noon`, `midnight Friday`, `noon Thursday` */
const hourName: Rule = {
  name: 'hour-name',
  pattern: pattern(`hour_name ${ZONE} ${DAY}`),
  read: (phrase, frame) => atTime(phrase, frame, first(phrase, 'hour_name')?.value ?? ''),
}

/** `March 22, 2013 9:20am EDT`, `Wed Oct 26 15:50:06 2016`, `2023-05-10 14:30`: day and hour side by side are one time. */
const dateClock: Rule = {
  name: 'date-clock',
  pattern: pattern(
    `(weekday dot? comma?)? (${DATE} (comma? year)? comma? ${CLOCK} ${ZONE} year? | (iso | year_first) comma? ${CLOCK} ${ZONE})`,
  ),
  read(phrase, frame) {
    const at = phrase.words.findLastIndex(({ kind }) => kind === 'clock' || kind === 'meridiem' || kind === 'oclock')
    const hour = phrase.words[at]?.kind === 'clock' ? at : at - 1
    const word = phrase.words[hour]
    const time = word ? timeOf(word, halfOf(phrase.words)) : null
    const day = dayBefore(phrase, hour, frame)
    if (time === null || day === null) return null
    return { ...date(`${day.value?.slice(0, 10)}T${time}${zoneOf(phrase)}`, day.anchor), type: 'TIME' }
  },
}

/** The date of the words beside the hour; a year may stand after it. */
function dayBefore(phrase: Phrase, hour: number, frame: Frame): Reading | null {
  const shaped = phrase.words.find(({ kind }) => kind === 'iso' || kind === 'year_first')
  if (shaped) return date(shaped.text.replace(/\D/g, '-').slice(0, 10))
  const words = phrase.words.filter(({ kind }, index) => index < hour || kind === 'year_number')
  return ANY_DATE?.read({ ...phrase, words }, frame) ?? null
}

/** `mid-afternoon yesterday`, `the morning`, `late Monday evening` */
const partOfDay: Rule = {
  name: 'part-of-day',
  pattern: pattern(
    `${QUALIFIER} (the? (early | late)? daypart (of | on) (weekday comma?)? ${DATE} (comma? year)? | daypart (on? weekday dot? | ${DATE} (comma? year)? | day_name))`,
  ),
  read: (phrase, frame) => inPart(phrase, frame, first(phrase, 'daypart')?.value ?? '', modOf(phrase)),
}

/** `the early hours of Saturday`: its early morning. */
const earlyHours: Rule = {
  name: 'early-hours',
  pattern: pattern(`the early units of ((weekday comma?)? ${DATE} (comma? year)? | weekday | day_name | this daypart)`),
  read: (phrase, frame) => (first(phrase, 'units')?.value === 'TH' ? inPart(phrase, frame, 'MO', 'START') : null),
}

function inPart(phrase: Phrase, frame: Frame, part: string, mod: Reading['mod']): Reading {
  const day = dayOf(phrase, frame)
  return { ...date(day && `${day}T${part}`, anchorOf(phrase, frame), mod), type: 'TIME' }
}

/** `8 on Monday night`, `eight that evening`, `one in the morning` behind "at": the part of the day says which half is meant. */
const bareHour: Rule = {
  name: 'bare-hour',
  pattern: pattern(
    `(day_number | number_word) (on? weekday daypart | day_name daypart | (that | this | the same) daypart | tonight | in the daypart (on? weekday)?)`,
  ),
  read(phrase, frame) {
    const [word] = phrase.words
    const hour = word?.number?.value ?? 13
    const part = (first(phrase, 'daypart') ?? first(phrase, 'tonight'))?.value ?? ''
    if (!BARE_LEADS.has(phrase.before?.kind ?? '') || hour < 1 || hour > 12 || !Number.isInteger(hour) || !word)
      return null
    const isFirstHalf = part === 'MO' || (part === 'NI' && hour < 6)
    const time = timeOf(word, (hour === 12) !== isFirstHalf ? 'a' : 'p')
    return time === null ? null : atTime(phrase, frame, timeOf(word, isFirstHalf ? 'a' : 'p') ?? time)
  },
}
const BARE_LEADS = new Set(['at', 'by', 'until', 'approx'])

function atTime(phrase: Phrase, frame: Frame, time: string): Reading {
  const day = dayOf(phrase, frame)
  return {
    type: 'TIME',
    value: `${day ?? 'XXXX-XX-XX'}T${time}${zoneOf(phrase)}`,
    mod: modOf(phrase),
    anchor: anchorOf(phrase, frame),
  }
}

/** What the day of an hour was reckoned from. */
const anchorOf = (phrase: Phrase, { scene }: Frame): Reading['anchor'] =>
  has(phrase, 'month') && has(phrase, 'year')
    ? 'none'
    : scene !== null && !has(phrase, 'day_name')
      ? 'time'
      : 'document'

const zoneOf = (phrase: Phrase): string => (['gmt', 'utc'].includes(first(phrase, 'zone')?.lower ?? '') ? 'Z' : '')

const ANY_DATE = MONTHS.find((rule) => rule.name === 'month-day')

/** The day beside the time of day; else the last of the sentence, that of publication, the last of the text. */
function dayOf(phrase: Phrase, frame: Frame): string | null {
  if (has(phrase, 'month'))
    return ANY_DATE?.read({ ...phrase, words: dayWords(phrase) }, frame)?.value?.slice(0, 10) ?? null
  const { reference, scene } = frame
  const name = first(phrase, 'day_name')
  if (name) return reference && formatDay(addDays(reference, Number(name.value)))
  const weekday = first(phrase, 'weekday')
  if (scene !== null) return dayInScene(scene, weekday)
  if (weekday)
    return (
      reference &&
      formatDay(
        nearDay(reference, Number(weekday.value), frame.direction() ?? (isTold(phrase) ? 'past' : 'future'), false),
      )
    )
  if (frame.nearby?.length === 10) return frame.nearby
  return reference ? formatDay(reference) : frame.narrative?.length === 10 ? frame.narrative : null
}

/** A sentence with no verb of the past that gives an hour of a weekday tells of what is to come. */
const isTold = ({ line }: Phrase): boolean => line.some(({ tag }) => tag === 'VBD' || tag === 'VBN')

function dayInScene(scene: Scene, weekday: TimeWord | undefined): string | null {
  const day = weekday ? weekdayInScene(scene, Number(weekday.value), false) : dayOfScene(scene)
  return day && formatDay(day)
}

/** What stands behind the hour; all where there is none. */
const dayWords = ({ words }: Phrase): Phrase['words'] =>
  words[0]?.kind === 'year_number' ||
  words.some(({ kind }) => kind === 'meridiem' || kind === 'oclock' || kind === 'clock')
    ? words.slice(words.findIndex((word) => isHour(word) || word.kind === 'year_number') + 1)
    : words

export const CLOCKS: readonly Rule[] = [
  dateClock,
  clock,
  military,
  past,
  firstHour,
  hourName,
  bareHour,
  earlyHours,
  partOfDay,
]
