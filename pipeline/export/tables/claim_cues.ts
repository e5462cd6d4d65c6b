import type { ClaimCueRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { claimsOf } from '../claims.ts'
import { type Page, place } from '../page.ts'
import type { Table } from '../table.ts'

export const claimCues: Table = {
  name: 'claim_cues',
  schema: readSchema('tables/claim_cues'),
  rows: (page: Page): ClaimCueRow[] =>
    claimsOf(page).flatMap(({ id, claim }) =>
      claim.cues.map((cue) => ({ claim_id: id, kind: cue.kind, ...place(page, cue) })),
    ),
}
