import type { ClaimAnnotation, ClaimParticipant, ClaimParticipantRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { annotationFinder, claimsOf, ofRole } from '../claims.ts'
import { LETTERS, type Page, place } from '../page.ts'
import type { Table } from '../table.ts'

export const claimParticipants: Table = {
  name: 'claim_participants',
  schema: readSchema('tables/claim_participants'),
  rows(page: Page): ClaimParticipantRow[] {
    const timeOf = annotationFinder(page, 'time', LETTERS.times)
    const amountOf = annotationFinder(page, 'quantity', LETTERS.quantities)
    return claimsOf(page).flatMap(({ id, claim }) =>
      numbered(claim).map(({ participant, position }) => {
        const { role, entity } = participant
        return {
          claim_id: id,
          ...{ role, position },
          entity_id: entity === null ? null : page.links.entityOf(entity).entity_id,
          time_id: role === 'time' ? (timeOf(participant)?.id ?? null) : null,
          quantity_id: role === 'amount' ? (amountOf(participant)?.id ?? null) : null,
          ...place(page, participant),
        }
      }),
    )
  },
}

/** The participants, each with its number among those of its role. */
const numbered = (claim: ClaimAnnotation): { participant: ClaimParticipant; position: number }[] =>
  claim.participants.map((participant) => ({
    participant,
    position: ofRole(claim, participant.role).indexOf(participant) + 1,
  }))
