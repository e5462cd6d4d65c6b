import { isCapital } from '../../../capital.ts'
import { type Day, formatDay } from '../../calendar.ts'
import { date, type Phrase, type Reading, type Rule, type TimeWord } from '../../grammar.ts'
import { durationValue } from '../../value.ts'
import { isOf, pattern } from '../classes.ts'
import { has } from '../phrase.ts'
import { ago, inTime, moved } from './how_far.ts'
import { COUNT, countOf, duration, HEDGE, MORE, TAIL, UNITS, unitOf } from './how_long.ts'
import { toReference } from './reference.ts'

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
