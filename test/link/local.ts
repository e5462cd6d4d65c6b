import { emit, Groups } from '../../pipeline/engine/group.ts'
import { LINKERS } from '../../pipeline/link/index.ts'
import type { AnnotatedRecord, EntityAnnotation, LinkedEntity, LinkRecord } from '../../pipeline/records.ts'
import { NOTHING_FOUND, toBlock, toDocument, toEntity } from '../document.ts'

/** An entity of a document: name, type and whatever else it has. */
export const entity = (
  name: string,
  type: EntityAnnotation['type'],
  more: Partial<EntityAnnotation> = {},
): EntityAnnotation => toEntity(`e-${name}-${type}`, name, type, more)

/** A document at a path with entities, each mentioned once, and a text kept whole. */
export function record(
  path: string,
  entities: readonly EntityAnnotation[],
  text = `The text of ${path}`,
): AnnotatedRecord {
  const document = toDocument(text, { document_id: `doc_${path}`, source_path: path })
  return {
    document,
    blocks: [toBlock({ start: 0, end: text.length })],
    found: NOTHING_FOUND,
    annotations: [
      ...entities,
      ...entities.map(
        ({ id }) => ({ layer: 'mention', start: 0, end: 3, entity: id, form: 'name', metonym: false }) as const,
      ),
    ],
    issues: [],
  }
}

/** What link says of records, in whatever order they come. */
export function link(records: readonly AnnotatedRecord[]): LinkRecord[] {
  const groups = new Groups()
  for (const one of records)
    for (const emitted of emit(LINKERS, one).emitted) groups.add(JSON.parse(JSON.stringify(emitted)))
  return groups.reduce(LINKERS).results
}

export const linkedEntities = (records: readonly AnnotatedRecord[]): LinkedEntity[] =>
  link(records).filter((found): found is LinkedEntity => 'entity' in found)

/** The documents of each entity, by its name: `[['Name', 'a', 'b'], …]`. */
export const documentsOf = (records: readonly AnnotatedRecord[]): string[][] =>
  linkedEntities(records).map(({ entity, members }) => [
    entity.name,
    ...members.map(({ document_id }) => document_id.replace('doc_', '')),
  ])
