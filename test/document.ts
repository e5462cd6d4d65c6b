import type { Block, Document, EntityAnnotation, Found } from '../pipeline/record/records.ts'
import type { Span } from '../pipeline/record/span.ts'

/** A document as ingest would make it of a plain English text. */
export const toDocument = (text: string, more: Partial<Document> = {}): Document => ({
  document_id: 'doc_test',
  source_path: 'test.txt',
  record_number: null,
  sha256: '0'.repeat(64),
  media_type: 'text/plain',
  encoding: 'utf-8',
  language: 'en',
  url: null,
  title: null,
  authors: [],
  publisher: null,
  published_date: null,
  modified_date: null,
  published_basis: 'none',
  metadata_basis: null,
  extra: null,
  text,
  ...more,
})

/** A block of the article; one that is not kept is removed. */
export const toBlock = ({ start, end }: Span, more: Partial<Block> = {}): Block => {
  const verdict = more.kept === false ? 'removed' : 'kept'
  const article = { kind: 'body', kept: true, verdict, item: 1, related: null } as const
  return { start, end, ...article, rule: 'test', score: null, ...more }
}

/** Clean read nothing off the blocks. */
export const NOTHING_FOUND: Found = { header_date: null, title: null, authors: [], credits: [] }

/** An entity of a document of which no more than the name is known. */
export const toEntity = (
  id: string,
  name: string,
  type: EntityAnnotation['type'] = 'person',
  more: Partial<EntityAnnotation> = {},
): EntityAnnotation => ({
  layer: 'entity',
  id,
  name,
  type,
  aliases: [],
  description: null,
  wikidata_id: null,
  country_code: null,
  admin1_code: null,
  geoname_id: null,
  latitude: null,
  longitude: null,
  given_id: null,
  given_everywhere: false,
  ...more,
})
