import type { Linker, Resolved } from '../../stage.ts'
import { Components } from '../components.ts'
import { keysOf } from './keys.ts'
import { isMatch } from './match.ts'
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
  resolve: placeStories,
}

function* matches(values: Iterable<StoryClaim>): Generator<Found> {
  const before: StoryClaim[] = []
  for (const claim of values) {
    for (const other of before) if (isMatch(other, claim)) yield [other.id, claim.id]
    before.push(claim)
    if (before.length > MOST_COMPARED) before.shift()
  }
}

const PREFIX = 'story_'

/** A story is called after its first claim, in document order. */
function placeStories(found: Iterable<Found>): Resolved<StoryClaim> {
  const joined = new Components<string>()
  const members = new Set<string>()
  for (const [first, other] of found) {
    joined.join(first, other)
    members.add(first).add(other)
  }
  const names = new Map<string, string>()
  return {
    place(document_id, _, { id }) {
      if (!members.has(id)) return null
      const owner = joined.ownerOf(id)
      const story_id = names.get(owner) ?? PREFIX + id
      names.set(owner, story_id)
      return { document_id, claim_id: id, story_id }
    },
  }
}
