import { readLexicon } from '../../../../lexicon.ts'
import { once } from '../../../../once.ts'
import { pad } from '../../calendar.ts'
import { date, type Frame, type Phrase, type Rule } from '../../grammar.ts'
import { pattern } from '../classes.ts'

interface EventDay {
  year: number
  words: ReadonlySet<string>
}

const rows = once(() => readLexicon('en', 'event_days'))
const byDay = once(
  () =>
    new Map(
      rows().map(({ day = '', year, words = '' }): [string, EventDay] => [
        day,
        { year: Number(year), words: new Set(words.split(',')) },
      ]),
    ),
)
const bySaid = once(() => new Map(rows().flatMap(({ day, year, said }) => (said ? [[said, `${year}-${day}`]] : []))))

/** The year of the event that a day of a month is called by: `the Sept. 11 attacks`; null where none is, or where it was yet to come. */
export function eventYear(month: number, day: number, { after, beyond }: Phrase, { reference }: Frame): number | null {
  const event = byDay().get(`${pad(month)}-${pad(day)}`)
  if (!event || (reference && reference.year < event.year)) return null
  return event.words.has(after?.lower ?? '') || (after?.kind === 'comma' ? false : event.words.has(beyond?.lower ?? ''))
    ? event.year
    : null
}

/** `9/11` */
const eventDay: Rule = {
  name: 'event-day',
  of_event: true,
  pattern: pattern('day_number other day_number'),
  read({ words }) {
    const value = bySaid().get(words.map(({ text }) => text).join(''))
    const touching = words.every((word, i) => i === 0 || words[i - 1]?.end === word.start)
    return value && touching ? date(value) : null
  },
}

export const EVENT_DAYS: readonly Rule[] = [eventDay]
