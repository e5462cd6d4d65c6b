import { toIssue } from '../../record/issue.ts'
import { inOrder, LETTERS, placedIds } from '../../record/placed_ids.ts'
import type { AnnotatedRecord, Issue } from '../../record/records.ts'
import { offsetMap } from '../../record/span.ts'
import type { Contradiction } from './contradictions.ts'

/** A document whose day other documents may contradict. */
export interface Dated {
  document_id: string
  source_path: string
  /** Ids of its times that hang on that day. */
  times: readonly string[]
}

/** Nothing of a document that says itself when it was published. */
export function readDated({ document, found, annotations }: AnnotatedRecord): Dated | null {
  if (document.published_date !== null) return null
  const { document_id, source_path, text } = document
  const times = inOrder(annotations.filter((annotation) => annotation.layer === 'time'))
  const map = offsetMap(text)
  const starts = times.map(({ start }) => map.toCodePoint(start))
  const ids = placedIds(document_id, LETTERS.times, starts)
  const hanging = found.header_date === null ? [] : ids.filter((_, i) => times[i]?.anchor === 'document')
  return { document_id, source_path, times: hanging }
}

/** Rows that the issue names. */
const MOST_NAMED = 5

/** What the user must know of a day that others contradict. */
export function toDateConflict({ document_id, source_path, times }: Dated, found: Contradiction): Issue {
  const { stated, claim, other, latest } = found
  const named = times.slice(0, MOST_NAMED).join(', ')
  const more = times.length > MOST_NAMED ? ` and ${times.length - MOST_NAMED} more` : ''
  const details = {
    ...{ stated: stated ?? '', latest, trigger: claim.trigger, status: claim.status, claim: claim.id },
    ...{ other_trigger: other.trigger, other_status: other.status, other: other.id, published: other.published ?? '' },
    hanging: times.length === 0 ? 'No time hangs on it' : `What hangs on it: ${named}${more}`,
  }
  return toIssue('DATE_CONFLICT', { stage: 'link', source_path, document_id }, details)
}
