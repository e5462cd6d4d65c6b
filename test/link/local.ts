import type {
  AnnotatedRecord,
  EntityAnnotation,
  LinkedEntity,
  LinkedLocal,
  LinkRecord,
} from '../../pipeline/record/records.ts'
import { NOTHING_FOUND, toBlock, toDocument, toEntity } from '../document.ts'
import { linkRecords } from './link_records.ts'

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

/** A global entity with the local ones that it is. */
interface Linked extends LinkedEntity {
  members: LinkedLocal[]
}

/** The entities of records, in the order of their first documents. */
export async function linkedEntities(records: readonly AnnotatedRecord[]): Promise<Linked[]> {
  const { lines } = await linkRecords(records)
  const members = new Map<string, LinkedLocal[]>()
  for (const line of lines.filter((each) => 'entity_id' in each))
    if (!members.get(line.entity_id)?.push(line)) members.set(line.entity_id, [line])
  const globals = new Map(lines.filter(isGlobal).map((line) => [line.entity.entity_id, line]))
  return Array.from(members, ([id, locals]) => ({ ...(globals.get(id) as LinkedEntity), members: locals }))
}

const isGlobal = (line: LinkRecord): line is LinkedEntity => !('document_id' in line)

/** The documents of each entity, by its name: `[['Name', 'a', 'b'], …]`. */
export const documentsOf = async (records: readonly AnnotatedRecord[]): Promise<string[][]> =>
  (await linkedEntities(records)).map(({ entity, members }) => [
    entity.name,
    ...members.map(({ document_id }) => document_id.replace('doc_', '')),
  ])
