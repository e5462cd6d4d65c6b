import type { TimelineEntry } from '../../../record/records.ts'
import type { Phase } from './phases.ts'

/** A phase of a story, with what the story is. */
export type StoryPhase = Phase & Pick<TimelineEntry, 'story_id' | 'label'>

/** All phases in the order of the days on which they begin, where that is open, end; numbered from 1. */
export function toTimeline(phases: readonly StoryPhase[]): TimelineEntry[] {
  const ordered = phases
    .map((phase, i) => ({ phase, i, from: beginOf(phase), to: phase.latest ?? '~' }))
    .sort(
      (a, b) =>
        compare(a.from, b.from) || compare(a.to, b.to) || compare(a.phase.story_id, b.phase.story_id) || a.i - b.i,
    )
  return ordered.map(({ phase: { earliest, latest, story_id, label, status, claim_count, document_count } }, i) => ({
    ...{ position: i + 1, earliest, latest, story_id, label, status, claim_count, document_count },
  }))
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)

const beginOf = ({ earliest, latest }: StoryPhase): string => earliest ?? latest ?? ''
