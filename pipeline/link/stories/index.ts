import { toIssue } from '../../record/issue.ts'
import type { Linker, Outcome, Resolved } from '../../stage.ts'
import { joinPairs } from './join_pairs.ts'
import { keysOf } from './keys.ts'
import { learnedOdds } from './match.ts'
import { type Capped, MOST_COMPARED, type Pair, pairsOf } from './pairs.ts'
import { readClaims } from './read_claims.ts'
import { type MatchClaim, toMatchClaim } from './story_claim.ts'

/** What stands first in the key under which a claim waits for its story; other keys are those by which claims meet. */
const OWN = 'claim'
const MEETING = 'meeting'

type Emitted = MatchClaim | Pick<MatchClaim, 'id'>

/** Claims of one event, within and across documents, are a story. */
export const stories: Linker<Emitted, Pair | Capped> = {
  name: 'stories',
  after: 'entities',
  emit: (record, links, settings) =>
    readClaims(record, links, settings).flatMap((claim) => {
      const value = toMatchClaim(claim)
      return [
        { key: `${OWN} ${claim.id}`, value: { id: claim.id }, placed: true },
        ...keysOf(claim).map((key) => ({ key: `${MEETING} ${key}`, value })),
      ]
    }),
  reduce: (key, values) => (key.startsWith(`${OWN} `) ? [] : pairsOf(values as Iterable<MatchClaim>, learnedOdds())),
  resolve: placeStories,
}

const PREFIX = 'story_'

/** A story is called after its first claim, in document order. */
function placeStories(found: Iterable<Pair | Capped>, { report }: Outcome): Resolved<Emitted> {
  let capped = 0
  const pairs = function* (): Generator<Pair> {
    for (const one of found)
      if (one.length === 1) capped++
      else yield one
  }
  const { joined, members } = joinPairs(pairs())
  const details = { count: capped, limit: MOST_COMPARED }
  if (capped > 0) report(toIssue('CLAIMS_NOT_MATCHED', { stage: 'link' }, details))
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
