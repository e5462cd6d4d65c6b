import { toIssue } from '../../record/issue.ts'
import type { Issue } from '../../record/records.ts'
import type { CleanDocument } from '../annotator.ts'
import { type Day, formatDay, readDay, toDayNumber } from './calendar.ts'
import { extentOf } from './extent.ts'
import type { FoundTime } from './grammar.ts'

/** Days after publication that no zone of the world explains. */
const SLACK = 1

/** A time, and whether a verb of the past tells of it. */
interface Telling {
  time: FoundTime
  isToldAsPast: () => boolean
}

/** What is told as past, but lies after publication: then the day of publication is wrong, and with it what is reckoned from it. */
export function afterPublication(told: readonly Telling[], reference: Day | null, document: CleanDocument): Issue[] {
  if (reference === null) return []
  const late = told.filter(({ time, isToldAsPast }) => isAfter(time, reference) && isToldAsPast())
  const [first] = late
  if (first === undefined) return []
  const { source_path, document_id, text } = document.document
  const { start, end, reading } = first.time
  const place = { stage: 'annotate', source_path, document_id, start, end } as const
  const details = {
    words: text.slice(start, end),
    value: reading.value ?? '',
    published: formatDay(reference),
    count: late.length,
  }
  return [toIssue('TIME_AFTER_PUBLICATION', place, details)]
}

/** Words that are said from the day of publication, as `this weekend`, lie where they lie: they contradict nothing. */
function isAfter({ reading, by }: FoundTime, reference: Day): boolean {
  if (by.rule.of_today) return false
  const day = reading.type === 'DATE' || reading.type === 'TIME' ? extentOf(reading.value ?? '')?.earliest : undefined
  const earliest = day === undefined ? null : readDay(day)
  return earliest !== null && toDayNumber(earliest) > toDayNumber(reference) + SLACK
}
