import type { Document } from '../records.ts'

/** A string whose code-unit order is the order of documents: path segment by segment, then record by record. */
export const orderOf = ({ source_path, record_number }: Document): string =>
  `${source_path.replaceAll('/', '\u0001')}\u0000${String(record_number ?? 0).padStart(10, '0')}`
