import type { AnnotatedRecord, EntityAnnotation } from '../records.ts'

/** A local entity with all that link needs of it. */
export interface Local {
  /** Its place among all local entities in document order. */
  rank: number
  document_id: string
  id: string
  name: string
  type: EntityAnnotation['type']
  aliases: string[]
  wikidata_id: string | null
  country_code: string | null
  latitude: number | null
  longitude: number | null
  description: string | null
  mentions: number
}

type Row = [
  id: string,
  name: string,
  type: Local['type'],
  mentions: number,
  aliases: string[],
  description: string | null,
  wikidata_id: string | null,
  country_code: string | null,
  latitude: number | null,
  longitude: number | null,
]

/** The entities of a document as one string, about 60 characters each: many documents fit into memory that way. Null where it has none. */
export function toValue({ document, annotations }: AnnotatedRecord): string | null {
  const counts = new Map<string, number>()
  for (const a of annotations) if (a.layer === 'mention') counts.set(a.entity, (counts.get(a.entity) ?? 0) + 1)
  const rows = annotations
    .filter((a) => a.layer === 'entity')
    .map((entity) => toRow(entity, counts.get(entity.id) ?? 0))
  return rows.length > 0 ? JSON.stringify([document.document_id, rows]) : null
}

const toRow = (entity: EntityAnnotation, mentions: number): Row => {
  const { id, name, type, aliases, description, wikidata_id, country_code, latitude, longitude } = entity
  return [id, name, type, mentions, aliases, description, wikidata_id, country_code, latitude, longitude]
}

/** The local entities of documents in order, read one document at a time. */
export function* fromValues(values: Iterable<string>): Generator<Local> {
  let rank = 0
  for (const value of values) {
    const [document_id, rows] = JSON.parse(value) as [string, Row[]]
    for (const row of rows) yield toLocal(document_id, rank++, row)
  }
}

function toLocal(document_id: string, rank: number, row: Row): Local {
  const [id, name, type, mentions, aliases, description, wikidata_id, country_code, latitude, longitude] = row
  const place = { wikidata_id, country_code, latitude, longitude }
  return { rank, document_id, id, name, type, mentions, aliases, description, ...place }
}
