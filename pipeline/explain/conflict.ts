import type { Row } from '../export/rows.ts'
import { ownField } from '../own_field.ts'
import type { Reason } from '../stage.ts'
import { findRow } from './row.ts'
import type { Asked, Why } from './why.ts'

/** By kind, what makes two claims differ, and what would make them agree. */
const DECIDED: Readonly<Record<string, { differ: string; agree: string }>> = {
  date: {
    differ: 'no day is in both',
    agree: 'a day, week or month that both times hold; a night that the two days share',
  },
  place: {
    differ: 'both places are named, and neither is known to lie in the other',
    agree: 'one place in the other, by the lists or by a sentence that names both; towns within 30 kilometres',
  },
  number: {
    differ: 'amounts of one thing, in one unit, whose bounds do not meet',
    agree: 'bounds that meet (“at least”, “more than”, a round number for what lies around it); another thing or unit',
  },
  polarity: {
    differ: 'one source says that it is so, the other that it is not',
    agree: 'a source that only guesses, asks or imagines',
  },
  participant: {
    differ: 'others are named in the same role, of the same type, where another participant is the same',
    agree: 'a word that both names share; somebody who takes part in both',
  },
  status: {
    differ: 'one source says that it happened or goes on, the other that it is yet to come',
    agree: 'a plan of which no day is known, told after the event',
  },
}

/** What tells an update from a conflict. */
const RELATIONS: Readonly<Record<string, string>> = {
  update: 'both were right on their days: the other one was published later, or tells what the first one plans',
  conflict: 'not both can be right, whichever was published first',
}

/** Columns of a claim that are shown beside those of the other. */
const SHOWN = [
  ...([
    'publisher',
    'published_date',
    'sources',
    'certainty',
    'polarity',
    'status',
    'time',
    'amount_text',
    'place',
  ] as const),
]

/** A conflict: its claims beside each other, what made them differ, and what would make them agree. */
export async function whyConflict({ folder, row, pipeline }: Asked): Promise<Why> {
  const [claim, other] = [
    await findRow(folder, String(row.claim_id), pipeline),
    await findRow(folder, String(row.other_claim_id), pipeline),
  ]
  const decided = ownField(DECIDED, String(row.kind))
  const reasons: Reason[] = [
    ...besides(row.text, row.value, claim?.row, 'claim'),
    ...besides(row.other_text, row.other_value, other?.row, 'other claim'),
    { name: 'differ', value: decided?.differ ?? String(row.kind) },
    { name: 'relation', value: ownField(RELATIONS, String(row.relation)) ?? String(row.relation) },
    { name: 'would agree by', value: decided?.agree ?? '' },
  ]
  return { stage: 'link', reasons }
}

function besides(text: unknown, value: unknown, row: Row | undefined, name: string): Reason[] {
  const columns = row ? SHOWN.filter((column) => row[column] !== null).map((column) => `${column} ${row[column]}`) : []
  return [
    { name, value: `“${text}”: ${value}` },
    { name: `… ${name}`, value: columns.join(', ') },
  ]
}
