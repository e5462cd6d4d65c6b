import type { StoryClaim } from './story_claim.ts'

/** May these two claims tell of one event? They share what is done and a participant, and no day keeps them apart. */
export const isMatch = (a: StoryClaim, b: StoryClaim): boolean => !areDaysApart(a, b)

const areDaysApart = ({ time: a }: StoryClaim, { time: b }: StoryClaim): boolean =>
  isBefore(a?.latest, b?.earliest) || isBefore(b?.latest, a?.earliest)

const isBefore = (last: string | null | undefined, first: string | null | undefined): boolean =>
  last != null && first != null && last < first
