import type { Story } from '../../record/records.ts'
import type { ToldClaim } from './agreement/told_claim.ts'
import { labelOf } from './label.ts'
import { commonest, namesOf } from './names_of.ts'

/** What a story is: all of its row but how its claims agree, and how many there are. */
type StoryHead = Pick<
  Story,
  'story_id' | 'label' | 'event_class' | 'actors' | 'recipients' | 'place' | 'earliest' | 'latest'
>

/** What all claims of a story say together; they come in document order. */
export function toStory(story_id: string, claims: readonly ToldClaim[]): StoryHead {
  return {
    story_id,
    label: labelOf(claims),
    event_class: commonest(claims.flatMap(({ event_class }) => event_class ?? [])),
    actors: namesOf(claims, 'actor'),
    recipients: namesOf(claims, 'recipient'),
    place: namesOf(claims, 'place')[0] ?? null,
    ...daysOf(claims),
  }
}

/** The narrowest of the spans of days that its claims give; of equals the first. */
function daysOf(claims: readonly ToldClaim[]): Pick<Story, 'earliest' | 'latest'> {
  const times = claims.flatMap(({ time }) => time ?? [])
  const [narrowest] = times.toSorted((a, b) => widthOf(a) - widthOf(b))
  return { earliest: narrowest?.earliest ?? null, latest: narrowest?.latest ?? null }
}

const DAY = 86_400_000
const widthOf = ({ earliest, latest }: { earliest: string | null; latest: string | null }): number =>
  earliest === null || latest === null ? Number.MAX_VALUE : (Date.parse(latest) - Date.parse(earliest)) / DAY
