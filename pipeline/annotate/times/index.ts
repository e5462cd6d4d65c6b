import type { TimeAnnotation } from '../../record/records.ts'
import { contains, type Span } from '../../record/span.ts'
import type { Annotator, BlockSentence, CleanDocument } from '../annotator.ts'
import { indexAfter, spansOver } from '../overlaps.ts'
import { afterPublication } from './after_publication.ts'
import { type Day, readDay } from './calendar.ts'
import { extentOf } from './extent.ts'
import { findTimes } from './find_times.ts'
import type { FoundTime, Frame, Reading, TimeGrammar } from './grammar.ts'
import { timeGrammarOf } from './grammars.ts'
import { isNarrative, type Telling, tellingOf } from './narrative.ts'
import { openingDay } from './opening_day.ts'
import { type Scene, sceneOf, yearOf } from './scene.ts'
import { reasonsFor } from './time_reasons.ts'

/** What the text has said so far: dates that later words may be reckoned from. */
interface Story {
  reference: Day | null
  narrative: string | null
  /** The same, emptied at each sentence's start. */
  nearby: string | null
  quarter: string | null
  /** Sentences since the last quarter. */
  since: number
  hour: string | null
  /** Sentences since the last hour. */
  hour_since: number
  /** Where the story is, in a text that tells of the past. */
  scene: Scene | null
}

/** A time, and what it was by itself where it was joined with another to a range. */
interface Told {
  time: FoundTime
  alone: Reading
  /** Does a verb of the past tell of it? */
  isToldAsPast: () => boolean
}

/** Time expressions as TIMEX3 (ISO-TimeML), reckoned from the day of publication or from dates of the text, never from today. */
export const times: Annotator = {
  name: 'times',
  needs_words: true,
  annotate(document, _context, report, because) {
    const grammar = timeGrammarOf(document.document.language)
    if (!grammar) return []
    const namesOver = spansOver(namesOf(document))
    const given = givenNamesOf(document)
    const { text } = document.document
    const { told, telling } = tell(grammar, document)
    const times = told.filter(({ time }) => {
      const isName = given.has(text.slice(time.start, time.end)) && !grammar.isLed(time.by.phrase)
      const stays = (name: Span): boolean => time.end === name.end && grammar.endsName(time.by.phrase)
      return (
        !isName &&
        !grammar.isTitle(time.by.phrase) &&
        !namesOver(time).some((name) => isPart(time, name) && !stays(name))
      )
    })
    for (const issue of afterPublication(times, referenceOf(document), document)) report?.(issue)
    return times.map(({ time, alone }) => {
      const annotation = toAnnotation(time.start, time.end, writable(time.reading))
      because?.(annotation, () => reasonsFor(time, alone, telling, document))
      return annotation
    })
  },
}

/** Read as news; where its dates say that it tells of the past, once more as a story. */
function tell(grammar: TimeGrammar, document: CleanDocument): { told: Told[]; telling: Telling | null } {
  const stated = referenceOf(document)
  const plain = readAll(grammar, document, stated, null)
  const reference = stated ?? openedWith(plain, document)
  const news = reference === stated ? plain : readAll(grammar, document, reference, null)
  const telling = tellingOf(
    news.map(({ time }) => time),
    reference,
  )
  if (!isNarrative(telling)) return { told: news, telling: null }
  return { told: readAll(grammar, document, reference, telling.opens), telling }
}

/** Without any other date, the text's own first line is the day that it is told from. */
function openedWith(told: readonly Told[], document: CleanDocument): Day | null {
  const day = openingDay(
    told.map(({ time: { start, end, reading } }) => ({ start, end, value: reading.value })),
    document,
  )
  return day === null ? null : readDay(day)
}

function readAll(grammar: TimeGrammar, document: CleanDocument, reference: Day | null, scene: Scene | null): Told[] {
  const story: Story = {
    reference,
    narrative: null,
    nearby: null,
    quarter: null,
    since: 0,
    hour: null,
    hour_since: 0,
    scene,
  }
  return document.sentences.flatMap((sentence) => readSentence(grammar, document, sentence, story))
}

const isPart = (time: Span, name: Span): boolean =>
  contains(name, time) && name.end - name.start > time.end - time.start

/** Names that a time's words may be part of: a newspaper may be called after a day, an event is often dated by one. */
function namesOf({ annotations }: CleanDocument): Span[] {
  const types = new Map(annotations.flatMap((a) => (a.layer === 'entity' ? [[a.id, a.type]] : [])))
  return annotations.flatMap((a) =>
    a.layer === 'mention' && a.form === 'name' && types.get(a.entity) !== 'event'
      ? [{ start: a.start, end: a.end }]
      : [],
  )
}

const FIRST_WORD = /^\S+(?= )/
/** First words of the longer names of persons: what is short for one of them is no month or day. */
const givenNamesOf = ({ annotations }: CleanDocument): ReadonlySet<string> =>
  new Set(
    annotations.flatMap((a) => (a.layer === 'entity' && a.type === 'person' ? (FIRST_WORD.exec(a.name) ?? []) : [])),
  )

/** The publication date; the date of a header line where there is none. */
function referenceOf({ document, found }: CleanDocument): Day | null {
  const stated = document.published_date ?? found.header_date
  return stated === null ? null : readDay(stated)
}

function readSentence(grammar: TimeGrammar, document: CleanDocument, sentence: BlockSentence, story: Story): Told[] {
  const { text } = document.document
  const words = grammar.wordsOf(text.slice(sentence.start, sentence.end), sentence.start, sentence.tokens)
  const at = (offset: number): number => indexAfter(sentence.tokens, offset)
  const direction = (start: number, end: number) => grammar.directionAt(sentence.tokens, at(start), at(end))
  const found: FoundTime[] = []
  story.since++
  story.hour_since++
  story.nearby = null
  for (const time of findTimes(grammar, words, () => frameOf(story), direction)) {
    found.push(time)
    const { phrase } = time.by
    remember(story, writable(time.reading), { goes: grammar.setsScene(phrase), back: grammar.looksBack(phrase) })
  }
  return grammar.joinRanges(found, words).map((time, index) => ({
    time,
    alone: found[index]?.reading ?? time.reading,
    isToldAsPast: () => grammar.isToldAsPast(sentence.tokens, at(time.start), at(time.end)),
  }))
}

/** Sentences over which a quarter is still what sums are compared over, and an hour what minutes are counted from. */
const COMPARED = 2
const frameOf = (story: Story): Omit<Frame, 'direction'> => ({
  reference: story.reference,
  narrative: story.narrative,
  nearby: story.nearby,
  quarter: story.quarter,
  scene: story.scene,
  hour: story.hour_since <= COMPARED ? story.hour : null,
  compared: story.since <= COMPARED ? story.quarter : null,
})

/** What no value of TIMEX3 or ISO 8601 holds: years before 1 or behind 9999, and what a reckoning beyond all numbers leaves. */
const UNWRITABLE = /NaN|Infinity|e[+-]|(?:^|\/)(?:-|0000|\d{5})/
const orNull = (value: string | null): string | null => (value === null || UNWRITABLE.test(value) ? null : value)

/** The reading without what cannot be written: that the words state a time is still known. */
const writable = (reading: Reading): Reading => ({
  ...reading,
  value: orNull(reading.value),
  ...(reading.earliest === undefined ? {} : { earliest: orNull(reading.earliest) }),
  ...(reading.latest === undefined ? {} : { latest: orNull(reading.latest) }),
})

function toAnnotation(start: number, end: number, reading: Reading): TimeAnnotation {
  const { type, value, mod, anchor } = reading
  const extent = value === null || type === 'DURATION' || type === 'SET' ? null : extentOf(value)
  const earliest = reading.earliest ?? extent?.earliest ?? null
  const latest = reading.latest ?? extent?.latest ?? null
  return { layer: 'time', start, end, type, value, mod, earliest, latest, anchor }
}

const DATED = /^\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]|SP|SU|FA|WI))?(?=$|T)/
/** Nothing is reckoned from such years. */
const BEFORE_CHRIST = 'BC'
const HOUR = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
function remember(story: Story, reading: Reading, step: Step): void {
  const { type, value, anchor } = reading
  const dated = type === 'DATE' || type === 'TIME' ? DATED.exec(value ?? '')?.[0] : undefined
  if (type === 'TIME') {
    story.hour = HOUR.exec(value ?? '')?.[0] ?? null
    story.hour_since = 0
  }
  if (step.goes && type !== 'DURATION' && type !== 'SET') goTo(story, reading, step)
  if (value?.startsWith(BEFORE_CHRIST)) {
    story.narrative = null
    story.nearby = null
  }
  if (!dated) return
  story.narrative = dated
  story.nearby = dated
  if (!dated.includes('Q') || anchor === 'time') return
  story.quarter = dated
  story.since = 0
}

/** Does a time take the story to its date, and is it told of what had happened before? */
interface Step {
  goes: boolean
  back: boolean
}

/** Years that a look back lies behind the story, at least, where it names no more than a year. */
const LOOK_BACK = 10

/** A story goes on from a date that it reached, not from one that is reckoned from publication, nor from one long before. */
function goTo(story: Story, { value, anchor }: Reading, { back }: Step): void {
  const scene = sceneOf(value)
  if (story.scene === null || scene === null || anchor === 'document') return
  if (scene.length === 4 && yearOf(scene) < yearOf(story.scene) - LOOK_BACK) return
  if (back && scene.slice(0, MONTH) < story.scene.slice(0, MONTH)) return
  story.scene = scene
}
const MONTH = 'YYYY-MM'.length
