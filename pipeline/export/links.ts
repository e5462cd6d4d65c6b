import { inCodeUnits } from '../document_order.ts'
import type { EntityRow, LinkRecord } from '../records.ts'
import { joinList } from './rows.ts'

/** What link said, as export looks it up. */
export interface Links {
  /** Rows of the table `entities`, by id. */
  entities: EntityRow[]
  /** The row of an entity of one document. Throws where link did not place it: every local entity has a global one. */
  entityOf(documentId: string, local: string): EntityRow
  /** Did link place any entity of the document? */
  isPlaced(documentId: string): boolean
  /** The first document that this one repeats. */
  duplicateOf(documentId: string): string | null
}

/** Indexes link's records. Memory grows with the number of entities of all documents, about 40 bytes each, not with the texts. */
export function indexLinks(links: readonly LinkRecord[]): Links {
  const entities: EntityRow[] = []
  const byDocument = new Map<string, Map<string, EntityRow>>()
  const duplicates = new Map<string, string>()
  for (const link of links) {
    if ('duplicate_of' in link) duplicates.set(link.document_id, link.duplicate_of)
    else {
      const row: EntityRow = { ...link.entity, aliases: joinList(link.entity.aliases) }
      entities.push(row)
      for (const { document_id, entity } of link.members) placeMember(byDocument, document_id, entity, row)
    }
  }
  return {
    entities: entities.sort((a, b) => inCodeUnits(a.entity_id, b.entity_id)),
    entityOf: (documentId, local) => byDocument.get(documentId)?.get(local) ?? unplaced(documentId, local),
    isPlaced: (documentId) => byDocument.has(documentId),
    duplicateOf: (documentId) => duplicates.get(documentId) ?? null,
  }
}

type Members = Map<string, Map<string, EntityRow>>

function placeMember(byDocument: Members, documentId: string, local: string, row: EntityRow): void {
  const members = byDocument.get(documentId)
  if (members) members.set(local, row)
  else byDocument.set(documentId, new Map([[local, row]]))
}

function unplaced(documentId: string, local: string): never {
  throw new Error(`Entity ${local} of ${documentId} has no global entity: link and annotate disagree`)
}
