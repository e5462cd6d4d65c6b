import type { Reason } from '../stage.ts'
import type { Asked, Why } from './why.ts'

/** A line of the timeline: where its days come from, and what put it in its place. */
export async function whyTimeline({ row }: Asked): Promise<Why> {
  const { earliest, latest, status, claim_count } = row
  const isOpen = (earliest === null) !== (latest === null)
  const reasons: Reason[] = [
    {
      name: 'days',
      value: isOpen
        ? 'no claim gives a day: what happened was so by the day on which it was first told, what is planned comes no earlier than that'
        : 'the narrowest that a claim gives',
    },
    {
      name: 'status',
      value: `${status}, by ${claim_count} of the claims of its story; a story has a line for each of its statuses`,
    },
    {
      name: 'place',
      value: 'by the first day, where that is open by the last; then in the order in which it was told',
    },
  ]
  return { stage: 'link', reasons }
}
