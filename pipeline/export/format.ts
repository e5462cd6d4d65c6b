import type { Row } from './rows.ts'

/** How the rows of a table become text. A file is `open`, then batches, then `close`. */
export interface Format {
  /** Folder and extension. */
  name: string
  /** IANA media type. */
  mediatype: string
  open(columns: readonly string[]): string
  /** Rows in order; `before` is how many stand in the file already. */
  encode(rows: readonly Row[], columns: readonly string[], before: number): string
  /** `count` is how many rows the file has. */
  close(count: number): string
}
