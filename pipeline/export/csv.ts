import { stringify } from 'csv-stringify/sync'
import type { Format } from './format.ts'
import type { Row } from './rows.ts'

// Every string in quotes, so that a null (nothing) is not a string, and no reader trips over a bare CR.
const OPTIONS = {
  record_delimiter: '\r\n',
  quoted_string: true,
  cast: { boolean: (value: boolean) => ({ value: String(value), quoted_string: false }) },
} as const

const write = (records: readonly Row[] | readonly (readonly string[])[], columns?: readonly string[]): string =>
  stringify([...records], columns ? { ...OPTIONS, columns: [...columns] } : OPTIONS)

/** RFC 4180: UTF-8 without a byte order mark, CRLF, strings quoted, nothing for null; lossless. */
export const csv: Format = {
  name: 'csv',
  mediatype: 'text/csv',
  open: (columns) => write([columns]),
  encode: (rows, columns) => write(rows, columns),
  close: () => '',
}
