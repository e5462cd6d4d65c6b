import { addDays, formatDay, pad } from '../../calendar.ts'
import { date, type Frame, type Phrase, type Reading, type Rule } from '../../grammar.ts'
import { pattern } from '../classes.ts'
import { first, has, modOf, QUALIFIER } from '../phrase.ts'
import { MONTHS } from './month.ts'
import { nearDay } from './weekday.ts'

const CLOCK = '((clock | day_number | number_word) (meridiem | oclock) | clock)'
const ZONE = '(zone | bracket zone bracket | local time)?'
const DAY =
  '(comma? on? (weekday dot? | day_name | (weekday comma?)? month dot? day_number (comma? year)? | the daypart | this daypart))?'

/** `7:15 p.m.`, `10 p.m. Wednesday`, `5 p.m. EST Nov. 9`, `8 o'clock`, `16:30 GMT` */
const clock: Rule = {
  name: 'clock',
  pattern: pattern(`approx? ${CLOCK} ${ZONE} ${DAY}`),
  read(phrase, frame) {
    const time = clockOf(phrase)
    return time === null ? null : atTime(phrase, frame, time)
  },
}

/** Hour and minute on the 24-hour clock; null where the words are no time of day. */
function clockOf(phrase: Phrase): string | null {
  const word = phrase.words[phrase.words[0]?.kind === 'approx' ? 1 : 0]
  const [hour = Number.NaN, minute = 0] =
    word?.kind === 'clock' ? word.text.split(':').map(Number) : [word?.number?.value]
  const half = first(phrase, 'meridiem')?.lower.charAt(0)
  if (!(hour <= (half ? 12 : 24)) || minute > 59) return null
  if (word?.kind === 'clock' && !half && !hasContext(phrase)) return null
  const full = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour
  return `${pad(full)}:${pad(minute)}`
}

/** Two numbers with a colon are a time of day beside a zone or a day, or after "at": else they may be a score or a verse. */
const hasContext = (phrase: Phrase): boolean =>
  phrase.words.length > 1 ||
  ['at', 'by', 'from', 'until', 'before', 'after', 'to', 'approx'].includes(phrase.before?.kind ?? '')

/** `noon`, `midnight Friday`, `noon Thursday` */
const hourName: Rule = {
  name: 'hour-name',
  pattern: pattern(`hour_name ${ZONE} ${DAY}`),
  read: (phrase, frame) => atTime(phrase, frame, first(phrase, 'hour_name')?.value ?? ''),
}

/** `mid-afternoon yesterday`, `the morning`, `late Monday evening` */
const partOfDay: Rule = {
  name: 'part-of-day',
  pattern: pattern(`${QUALIFIER} daypart (of? month dot? day_number (comma? year)? | day_name | weekday dot?)`),
  read(phrase, frame) {
    const day = dayOf(phrase, frame)
    return { ...date(day && `${day}T${first(phrase, 'daypart')?.value}`, 'document', modOf(phrase)), type: 'TIME' }
  },
}

function atTime(phrase: Phrase, frame: Frame, time: string): Reading {
  const day = dayOf(phrase, frame)
  return {
    type: 'TIME',
    value: `${day ?? 'XXXX-XX-XX'}T${time}${zoneOf(phrase)}`,
    mod: modOf(phrase),
    anchor: 'document',
  }
}

const zoneOf = (phrase: Phrase): string => (['gmt', 'utc'].includes(first(phrase, 'zone')?.lower ?? '') ? 'Z' : '')

const ANY_DATE = MONTHS.find((rule) => rule.name === 'month-day')

/** The day beside the time of day; else the last of the sentence, that of publication, the last of the text. */
function dayOf(phrase: Phrase, frame: Frame): string | null {
  if (has(phrase, 'month'))
    return ANY_DATE?.read({ ...phrase, words: dayWords(phrase) }, frame)?.value?.slice(0, 10) ?? null
  const { reference } = frame
  const name = first(phrase, 'day_name')
  if (name) return reference && formatDay(addDays(reference, Number(name.value)))
  const weekday = first(phrase, 'weekday')
  if (weekday)
    return reference && formatDay(nearDay(reference, Number(weekday.value), frame.direction() ?? 'past', false))
  if (frame.nearby?.length === 10) return frame.nearby
  return reference ? formatDay(reference) : frame.narrative?.length === 10 ? frame.narrative : null
}

const dayWords = (phrase: Phrase): Phrase['words'] =>
  phrase.words.slice(phrase.words.findIndex((word) => word.kind.startsWith('month')))

export const CLOCKS: readonly Rule[] = [clock, hourName, partOfDay]
