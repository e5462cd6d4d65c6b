import { createHash } from 'node:crypto'
import type { Conflict } from '../../../record/records.ts'
import type { Difference } from './difference.ts'

const ID_LENGTH = 12

/** The row of a difference. Its id is a hash of what differs between which claims, so that it survives other stories. */
export function toConflict(
  story_id: string,
  { kind, relation, claim, other, value, other_value }: Difference,
): Conflict {
  const named = JSON.stringify([kind, relation, claim.id, other.id, value, other_value])
  const conflict_id = `con_${createHash('sha256').update(named).digest('hex').slice(0, ID_LENGTH)}`
  return {
    conflict_id,
    ...{ story_id, kind, relation, claim_id: claim.id, other_claim_id: other.id },
    ...{ document_id: claim.document_id, other_document_id: other.document_id },
    ...{ value, other_value, text: claim.text, other_text: other.text },
  }
}
