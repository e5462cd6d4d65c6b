import type { Conflict, Story } from '../../../record/records.ts'
import { type Contradiction, contradictionsIn } from '../../dates/contradictions.ts'
import { toStory } from '../story.ts'
import { agreementOf } from './agreement.ts'
import { toConflict } from './conflict.ts'
import { inOrderOfTelling } from './order.ts'
import { phasesOf } from './phases.ts'
import type { StoryPhase } from './timeline.ts'
import type { ToldClaim } from './told_claim.ts'

/** Claims of a story that are compared with each other: the first ones, in document order. */
export const MOST_COMPARED = 200

/** What the claims of one story say together. */
export interface ToldStory {
  story: Story
  conflicts: Conflict[]
  phases: StoryPhase[]
  contradictions: Contradiction[]
  /** Claims that were not compared. */
  uncompared: number
}

/** Reads the claims once, in document order. */
export function tellStory(story_id: string, told: Iterable<ToldClaim>): ToldStory {
  const claims: ToldClaim[] = []
  const documents = new Set<string>()
  let count = 0
  for (const claim of told) {
    count++
    documents.add(claim.document_id)
    if (claims.length < MOST_COMPARED) claims.push(claim)
  }
  const contradictions = contradictionsIn(claims)
  const sound = withoutDoubtfulDays(claims, contradictions)
  const { differences, status, ...agreed } = agreementOf(sound)
  const counts = { claim_count: count, document_count: documents.size }
  const story = { ...toStory(story_id, sound), status, ...counts, ...agreed }
  return {
    story,
    conflicts: differences.map((difference) => toConflict(story_id, difference)),
    phases: phasesOf(sound.toSorted(inOrderOfTelling), story.label).map((phase) => ({ ...phase, story_id })),
    contradictions,
    uncompared: count - claims.length,
  }
}

/** Where the day of a document is contradicted, it and the times that hang on it say nothing. */
function withoutDoubtfulDays(claims: readonly ToldClaim[], found: readonly Contradiction[]): ToldClaim[] {
  const doubtful = new Set(found.flatMap(({ document_id, stated }) => (stated === null ? [] : [document_id])))
  return claims.map((claim) => (doubtful.has(claim.document_id) ? { ...claim, published: null, time: null } : claim))
}
