import type { Linker, Outcome, Resolved } from '../../stage.ts'
import { keysOf } from './keys.ts'
import { isMatch } from './match.ts'
import { OpenStories } from './open_stories.ts'
import { readClaims } from './read_claims.ts'
import type { StoryClaim } from './story_claim.ts'

/** Ids of two claims of one event. */
type Found = [first: string, other: string]

/** What stands first in the key under which a claim waits for its story; other keys are those by which claims meet. */
const OWN = 'claim'
/** Claims that others of their key are compared with: the last ones before them. */
const MOST_COMPARED = 64

/** Claims of one event, within and across documents, are a story. */
export const stories: Linker<StoryClaim, Found> = {
  name: 'stories',
  after: 'entities',
  emit: (record, links, settings) =>
    readClaims(record, links, settings).flatMap((value) => [
      { key: `${OWN} ${value.id}`, value, placed: true },
      ...keysOf(value).map((key) => ({ key, value })),
    ]),
  reduce: (key, values) => (key.startsWith(`${OWN} `) ? [] : matches(values)),
  resolve: tellStories,
}

function* matches(values: Iterable<StoryClaim>): Generator<Found> {
  const before: StoryClaim[] = []
  for (const claim of values) {
    for (const other of before) if (isMatch(other, claim)) yield [other.id, claim.id]
    before.push(claim)
    if (before.length > MOST_COMPARED) before.shift()
  }
}

function tellStories(found: Iterable<Found>, { tell }: Outcome): Resolved<StoryClaim> {
  const open = new OpenStories(found, tell)
  return {
    place(document_id, _, claim) {
      const story_id = open.add(claim)
      return story_id === null ? null : { document_id, claim_id: claim.id, story_id }
    },
    finish: () => open.finish(),
  }
}
