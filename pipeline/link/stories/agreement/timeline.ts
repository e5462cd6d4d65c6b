import type { TimelineEntry } from '../../../record/records.ts'
import type { Outcome } from '../../../stage.ts'
import type { Phase } from './phases.ts'

/** A phase of a story, with what the story is. */
export type StoryPhase = Phase & Pick<TimelineEntry, 'story_id'>

/** All phases in the order of the days on which they begin, where that is open, end; numbered from 1. */
export function* toTimeline(phases: Iterable<StoryPhase>, sort: Outcome['sort']): Generator<TimelineEntry> {
  let position = 0
  for (const { earliest, latest, story_id, label, status, claim_count, document_count } of sort(phases, orderOf))
    yield { position: ++position, earliest, latest, story_id, label, status, claim_count, document_count }
}

/** Sorts behind every day. */
const OPEN = '~'

const orderOf = ({ earliest, latest, story_id }: StoryPhase): string =>
  [earliest ?? latest ?? '', latest ?? OPEN, story_id].join('\t')
