import { clean } from '../../pipeline/clean/index.ts'
import type { CleanedRecord, Document } from '../../pipeline/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'

/** A document as ingest would make it of a plain text. */
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

/** Cleans a plain text. */
export function cleanText(text: string, more: Partial<Document> = {}): CleanedRecord {
  const cleaned = clean.map({ document: toDocument(text, more), issues: [] }, { settings: DEFAULT_SETTINGS })
  if ('rejected' in cleaned) throw new Error('rejected')
  return cleaned
}
