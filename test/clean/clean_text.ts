import type { CleanedRecord, Document } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { clean } from '../built_in.ts'
import { toDocument } from '../document.ts'

/** Cleans a plain text. */
export function cleanText(text: string, more: Partial<Document> = {}): CleanedRecord {
  const cleaned = clean.map({ document: toDocument(text, more), issues: [] }, { settings: DEFAULT_SETTINGS })
  if ('rejected' in cleaned) throw new Error('rejected')
  return cleaned
}
