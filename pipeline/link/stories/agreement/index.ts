import { toIssue } from '../../../record/issue.ts'
import type { Linker, Outcome, Resolved } from '../../../stage.ts'
import type { Contradiction } from '../../dates/contradictions.ts'
import { type Dated, readDated, toDateConflict } from '../../dates/dated.ts'
import { readClaims } from '../read_claims.ts'
import { readTold } from './read_told.ts'
import { type StoryPhase, toTimeline } from './timeline.ts'
import type { ToldClaim } from './told_claim.ts'
import { MOST_COMPARED, type ToldStory, tellStory } from './told_story.ts'

/** Of what a claim is matched by, that which nobody asks any more: it need not travel. */
const UNASKED = { names: [] } as const

/** What stands first in the key under which a document waits for what stories say of its day; other keys are ids of stories. */
const DOCUMENT = 'document'

/** What the claims of each story say together: whether they agree, where they differ, what happened when; and what that says of the days of documents. */
export const agreement: Linker<ToldClaim | Dated, ToldStory> = {
  name: 'agreement',
  after: 'stories',
  emit(record, links, settings) {
    const stories = new Map(links.flatMap((line) => ('story_id' in line ? [[line.claim_id, line.story_id]] : [])))
    if (stories.size === 0) return []
    const claims = readClaims(record, links, settings, { isAsked: (id) => stories.has(id), withTopic: false })
    const dated = readDated(record)
    return [
      ...readTold(record, links, claims).map((claim) => ({
        ...{ key: stories.get(claim.id) as string, value: { ...claim, ...UNASKED } },
      })),
      ...(dated === null ? [] : [{ key: `${DOCUMENT} ${dated.document_id}`, value: dated, placed: true }]),
    ]
  },
  reduce: (key, values) => (key.startsWith(`${DOCUMENT} `) ? [] : [tellStory(key, values as Iterable<ToldClaim>)]),
  resolve: tellAll,
}

function tellAll(found: Iterable<ToldStory>, { tell, report, sort }: Outcome): Resolved<ToldClaim | Dated> {
  const contradicted = new Map<string, Contradiction>()
  let uncompared = 0
  for (const told of found) {
    tell(told.story.story_id, { story: told.story })
    for (const conflict of told.conflicts) tell(conflict.conflict_id, { conflict })
    for (const one of told.contradictions) keepFirst(contradicted, one)
    if (told.uncompared > 0) uncompared++
  }
  for (const entry of toTimeline(phasesOf(found), sort)) tell(idOf(entry.position), { timeline: entry })
  if (uncompared > 0)
    report(toIssue('CLAIMS_NOT_COMPARED', { stage: 'link' }, { stories: uncompared, limit: MOST_COMPARED }))
  return {
    place(document_id, _, value) {
      const one = contradicted.get(document_id)
      if (!one) return null
      if (one.stated !== null) report(toDateConflict(value as Dated, one))
      return { document_id, inferred_date: one.latest }
    },
  }
}

function* phasesOf(found: Iterable<ToldStory>): Generator<StoryPhase> {
  for (const { phases } of found) yield* phases
}

/** Of several bounds of the day of a document the first holds. */
function keepFirst(contradicted: Map<string, Contradiction>, one: Contradiction): void {
  const known = contradicted.get(one.document_id)
  if (!known || one.latest < known.latest) contradicted.set(one.document_id, one)
}

const DIGITS = 12

/** Lines come in the order of their ids. */
const idOf = (position: number): string => `time_${String(position).padStart(DIGITS, '0')}`
