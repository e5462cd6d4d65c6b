import { readFileSync } from 'node:fs'
import { parseLexicon } from '../../pipeline/lexicon.ts'
import { readClaims } from '../../pipeline/link/stories/read_claims.ts'
import type { StoryClaim } from '../../pipeline/link/stories/story_claim.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { byName } from './cases.ts'
import type { Linked } from './runs.ts'

/** Two claims of real articles, and whether they tell of one event. */
export interface JudgedPair {
  claims: readonly [StoryClaim, StoryClaim]
  /** Its fold: pairs of one document stay together. */
  document: string
  same: boolean
}

const ANY = { ...DEFAULT_SETTINGS, claims_from: 0 }

/** The judged pairs (`pair_labels.tsv`) of which a run over their articles, each named by its id in `gold_article`, has both claims. */
export function readPairs(runs: readonly Linked[]): JudgedPair[] {
  const linked = byName(runs)
  const claims = new Map<string, ReadonlyMap<string, StoryClaim>>()
  const claimAt = (document: string, trigger: string): StoryClaim | undefined => {
    const known = claims.get(document) ?? claimsByTrigger(linked.get(document))
    claims.set(document, known)
    return known.get(trigger)
  }
  const rows = parseLexicon(readFileSync(new URL('pair_labels.tsv', import.meta.url), 'utf8'))
  return rows.flatMap(({ document = '', trigger = '', other_document = '', other_trigger = '', same }) => {
    const [claim, other] = [claimAt(document, trigger), claimAt(other_document, other_trigger)]
    return claim && other ? [{ claims: [claim, other] as const, document: other_document, same: same === '1' }] : []
  })
}

function claimsByTrigger(linked: Linked | undefined): ReadonlyMap<string, StoryClaim> {
  if (linked === undefined) return new Map()
  const all = readClaims(linked.record, linked.links, ANY)
  return new Map(all.map((claim) => [claim.id.slice(claim.id.lastIndexOf(':c') + 2), claim]))
}

/** Share of the words of a sentence that stand in another, from which on the one was copied. */
const COPIED = 0.85

/** Do the two stand in different articles, in sentences of much the same words? */
export function isCopied({ claims: [claim, other] }: JudgedPair): boolean {
  const shared = claim.sentence.filter((word) => other.sentence.includes(word)).length
  const longer = Math.max(claim.sentence.length, other.sentence.length)
  return claim.document_id !== other.document_id && shared > COPIED * longer
}
