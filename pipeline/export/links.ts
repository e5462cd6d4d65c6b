import type { LinkedLocal } from '../record/records.ts'
import type { MapLine } from '../stage.ts'

/** What link said of one document, as export looks it up. */
export interface Links {
  /** All of it, what linkers of plug-ins said included, round by round. */
  lines: readonly MapLine[]
  /** The global entity that a local one is. Throws where link did not place it: every local entity has a global one. */
  entityOf(local: string): LinkedLocal
  /** Did link place it? */
  isPlaced(local: string): boolean
  /** The first document that this one repeats. */
  duplicate_of: string | null
  /** The last day on which it can have been published, where its own day is not known or contradicted. */
  inferred_date: string | null
  /** The story that a claim belongs to; null of one that stands alone. */
  storyOf(claim_id: string): string | null
}

export function toLinks(lines: readonly MapLine[]): Links {
  const entities = new Map<string, LinkedLocal>()
  const stories = new Map<string, string>()
  let duplicate_of: string | null = null
  let inferred_date: string | null = null
  for (const line of lines)
    if ('duplicate_of' in line) duplicate_of = line.duplicate_of
    else if ('inferred_date' in line) inferred_date = line.inferred_date
    else if ('story_id' in line) stories.set(line.claim_id, line.story_id)
    else if ('entity' in line) entities.set(line.entity, line)
  return {
    lines,
    duplicate_of,
    inferred_date,
    entityOf: (local) => entities.get(local) ?? unplaced(local),
    isPlaced: (local) => entities.has(local),
    storyOf: (claim_id) => stories.get(claim_id) ?? null,
  }
}

function unplaced(local: string): never {
  throw new Error(`Entity ${local} has no global entity: link and annotate disagree`)
}
