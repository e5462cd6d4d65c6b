import { emit, Groups } from '../../pipeline/engine/group.ts'
import { LINKERS } from '../../pipeline/link/index.ts'
import type { AnnotatedRecord, EntityAnnotation, LinkedEntity, LinkRecord } from '../../pipeline/records.ts'
import { toDocument } from '../clean/clean_text.ts'

/** An entity of a document: name, type and whatever else it has. */
export const entity = (
  name: string,
  type: EntityAnnotation['type'],
  more: Partial<EntityAnnotation> = {},
): EntityAnnotation => ({
  layer: 'entity',
  id: `e-${name}-${type}`,
  name,
  type,
  aliases: [],
  description: null,
  wikidata_id: null,
  country_code: null,
  latitude: null,
  longitude: null,
  ...more,
})

/** A document at a path with entities, each mentioned once, and a text kept whole. */
export function record(
  path: string,
  entities: readonly EntityAnnotation[],
  text = `The text of ${path}`,
): AnnotatedRecord {
  const document = toDocument(text, { document_id: `doc_${path}`, source_path: path })
  const block = { start: 0, end: text.length, kind: 'body', kept: true, verdict: 'kept', item: 1 } as const
  return {
    document,
    blocks: [{ ...block, related: null, rule: 'test', score: null }],
    found: { header_date: null, title: null, authors: [], credits: [] },
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
  for (const one of records) for (const emitted of emit(LINKERS, one)) groups.add(JSON.parse(JSON.stringify(emitted)))
  return groups.reduce(LINKERS)
}

export const linkedEntities = (records: readonly AnnotatedRecord[]): LinkedEntity[] =>
  link(records).filter((found): found is LinkedEntity => 'entity' in found)

/** The documents of each entity, by its name: `[['Name', 'a', 'b'], …]`. */
export const documentsOf = (records: readonly AnnotatedRecord[]): string[][] =>
  linkedEntities(records).map(({ entity, members }) => [
    entity.name,
    ...members.map(({ document_id }) => document_id.replace('doc_', '')),
  ])
