import type { ClaimAnnotation, ClaimParticipant, MentionAnnotation } from '../../../record/records.ts'
import type { Span } from '../../../record/span.ts'

/** A claim where it stands, as it is told again. Offsets are UTF-16 code units of the text. */
export interface Clause {
  text: string
  sentence: Span
  claim: ClaimAnnotation
  /** Those of the sentence that are mentions, in the order of the text. */
  pronouns: readonly MentionAnnotation[]
  /** The name of a local entity; null where it has none. */
  nameOf: (entity: string) => string | null
}

export const stretch = ({ text }: Clause, start: number, end: number): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim()

const CIRCUMSTANCES: ReadonlySet<ClaimParticipant['role']> = new Set(['time', 'amount'])

/** Who takes part, in the order of the text: no days and amounts. */
export const takePart = ({ claim }: Clause): ClaimParticipant[] =>
  claim.participants.filter(({ role }) => !CIRCUMSTANCES.has(role)).toSorted((a, b) => a.start - b.start)
