import type { TimeAnnotation } from '../../records.ts'
import type { Annotator, BlockSentence, CleanDocument } from '../annotator.ts'
import { toWords } from '../quantities/words.ts'
import { type Day, readDay } from './calendar.ts'
import { toTimeWords } from './classes.ts'
import { extentOf } from './extent.ts'
import { findTimes } from './match.ts'
import type { Frame, Reading } from './rule.ts'
import { directionAt } from './tense.ts'

/** What the text has said so far: dates that later words may be reckoned from. */
interface Story {
  reference: Day | null
  narrative: string | null
  quarter: string | null
  /** Sentences since the last quarter. */
  since: number
}

/** Time expressions as TIMEX3 (ISO-TimeML), reckoned from the day of publication, never from today. */
export const times: Annotator = {
  name: 'times',
  annotate(document) {
    const story: Story = { reference: referenceOf(document), narrative: null, quarter: null, since: 0 }
    return document.sentences.flatMap((sentence) => readSentence(document.document.text, sentence, story))
  },
}

/** The publication date; the date of a header line where there is none. */
function referenceOf({ document, found }: CleanDocument): Day | null {
  const stated = document.published_date ?? found.header_date
  return stated === null ? null : readDay(stated)
}

function readSentence(text: string, sentence: BlockSentence, story: Story): TimeAnnotation[] {
  const words = toTimeWords(toWords(text.slice(sentence.start, sentence.end), sentence.start))
  const at = (offset: number): number => sentence.tokens.findIndex((token) => token.end > offset)
  const direction = (start: number, end: number) => directionAt(sentence.tokens, at(start), at(end))
  const found: TimeAnnotation[] = []
  story.since++
  for (const { start, end, reading } of findTimes(words, () => frameOf(story), direction)) {
    found.push(toAnnotation(start, end, reading))
    remember(story, reading)
  }
  return found
}

/** Sentences over which a quarter is still what sums are compared over. */
const COMPARED = 2
const frameOf = ({ reference, narrative, quarter, since }: Story): Omit<Frame, 'direction'> => ({
  reference,
  narrative,
  quarter,
  compared: since <= COMPARED ? quarter : null,
})

function toAnnotation(start: number, end: number, reading: Reading): TimeAnnotation {
  const { type, value, mod, anchor } = reading
  const extent = value === null || type === 'DURATION' || type === 'SET' ? null : extentOf(value)
  const earliest = reading.earliest ?? extent?.earliest ?? null
  const latest = reading.latest ?? extent?.latest ?? null
  return { layer: 'time', start, end, type, value, mod, earliest, latest, anchor }
}

const DATED = /^\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]))?(?=$|T)/
function remember(story: Story, { type, value, anchor }: Reading): void {
  const dated = type === 'DATE' || type === 'TIME' ? DATED.exec(value ?? '')?.[0] : undefined
  if (!dated) return
  story.narrative = dated
  if (!dated.includes('Q') || anchor === 'time') return
  story.quarter = dated
  story.since = 0
}
