import type { ToldClaim } from './told_claim.ts'

export type Kind = 'date' | 'place' | 'number' | 'polarity' | 'participant' | 'status'

/** Two claims of one story that do not say the same. */
export interface Difference {
  kind: Kind
  /** conflict: one of the two is wrong. update: both were right when they were published. */
  relation: 'conflict' | 'update'
  claim: ToldClaim
  other: ToldClaim
  value: string
  other_value: string
}

/** What two claims say of one thing: null where they agree, or where one of them does not say. The other is not published before the claim. */
export type Compare = (claim: ToldClaim, other: ToldClaim) => Found | null

export type Found = Pick<Difference, 'relation' | 'value' | 'other_value'>
