import type { DocumentRow } from '../../../record/records.ts'
import type { StoryClaim } from '../story_claim.ts'
import type { Telling } from '../telling/told_again.ts'

/** A claim of a story with what tells besides whether others agree with it. */
export interface ToldClaim extends StoryClaim {
  /** What it says, in plain English. */
  telling: Telling
  /** Where its day of publication is from. */
  basis: DocumentRow['published_basis']
  /** Whom the document credits: agencies, mostly. */
  credits: readonly string[]
  /** The words of the article, see `wordingOf`. */
  wording: readonly number[]
  /** The named places where it happens. */
  places: readonly ToldPlace[]
  /** Those that its sentence names. */
  near: readonly ToldPlace[]
}

/** A place as far as lists know it. */
export interface ToldPlace {
  entity: string
  name: string
  country_code: string | null
  admin1_code: string | null
  geoname_id: number | null
  /** Degrees north and east. */
  latitude: number | null
  longitude: number | null
  /** Places that the document names in one sentence with it: one may lie in the other. */
  beside: readonly string[]
}
