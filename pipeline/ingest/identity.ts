import { createHash } from 'node:crypto'

const UNSAFE = /[^A-Za-z0-9._-]/gu

/** `doc_` and the relative path; six hex digits of its SHA-256 follow where a character had to be replaced. */
export function toDocumentId(source_path: string): string {
  const safe = source_path.replace(UNSAFE, '_')
  return safe === source_path ? `doc_${safe}` : `doc_${safe}_${sha256(source_path).slice(0, 6)}`
}

/** The id of record N (from 1) of a file that holds several. */
export const toRecordId = (document_id: string, record_number: number): string => `${document_id}~${record_number}`

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
