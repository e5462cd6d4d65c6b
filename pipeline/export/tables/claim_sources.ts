import type { ClaimSourceRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { claimsOf, sourceName } from '../claims.ts'
import { type Page, placeOrNull } from '../page.ts'
import type { Table } from '../table.ts'

export const claimSources: Table = {
  name: 'claim_sources',
  schema: readSchema('tables/claim_sources'),
  rows: (page: Page): ClaimSourceRow[] =>
    claimsOf(page).flatMap(({ id, claim }) =>
      claim.sources.map((source, depth) => {
        const { entity, certainty, polarity } = source
        const cue = placeOrNull(page, source.cue_start, source.cue_end)
        return {
          claim_id: id,
          ...{ depth, source: sourceName(page, source) },
          entity_id: entity === null ? null : page.links.entityOf(entity).entity_id,
          ...placeOrNull(page, source.start, source.end),
          ...{ certainty, polarity, cue: cue.text ?? source.cue, cue_start: cue.start, cue_end: cue.end },
        }
      }),
    ),
}
