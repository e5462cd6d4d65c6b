import type { Story } from '../../record/records.ts'
import { labelOf } from './label.ts'
import { commonest, namesOf } from './names_of.ts'
import type { StoryClaim } from './story_claim.ts'

/** What all claims of a story say together; they come in document order. */
export function toStory(story_id: string, claims: readonly StoryClaim[]): Story {
  return {
    story_id,
    label: labelOf(claims),
    event_class: commonest(claims.flatMap(({ event_class }) => event_class ?? [])),
    actors: namesOf(claims, 'actor'),
    recipients: namesOf(claims, 'recipient'),
    place: namesOf(claims, 'place')[0] ?? null,
    ...daysOf(claims),
    status: newest(claims).status,
    claim_count: claims.length,
    document_count: new Set(claims.map(({ document_id }) => document_id)).size,
  }
}

/** The narrowest of the spans of days that its claims give; of equals the first. */
function daysOf(claims: readonly StoryClaim[]): Pick<Story, 'earliest' | 'latest'> {
  const times = claims.flatMap(({ time }) => time ?? [])
  const [narrowest] = times.toSorted((a, b) => widthOf(a) - widthOf(b))
  return { earliest: narrowest?.earliest ?? null, latest: narrowest?.latest ?? null }
}

const DAY = 86_400_000
const widthOf = ({ earliest, latest }: { earliest: string | null; latest: string | null }): number =>
  earliest === null || latest === null ? Number.MAX_VALUE : (Date.parse(latest) - Date.parse(earliest)) / DAY

/** The claim of the article that was published last; of one day the first. */
function newest(claims: readonly StoryClaim[]): StoryClaim {
  const [first, ...others] = claims as readonly [StoryClaim, ...StoryClaim[]]
  return others.reduce((last, claim) => ((claim.published ?? '') > (last.published ?? '') ? claim : last), first)
}
