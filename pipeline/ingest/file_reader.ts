import type { ForeignIssue } from '../record/issue.ts'
import type { IssueCode } from '../record/issue_codes.ts'
import type { Own, Settings } from '../stage.ts'
import type { ByteReader } from './bytes.ts'
import { decode } from './decode.ts'
import type { Item } from './item.ts'

/** Says what is wrong with part of a file. */
export type Report = (issue: IssueCode | ForeignIssue, details: Record<string, string | number>) => void

/** What is asked of a reader besides the bytes. */
export interface ReadOptions {
  /** Bytes of a record. */
  limit: number
  /** The field that holds the text; null tries the usual names. */
  textField: string | null
  settings?: Settings
  report: Report
  /** There for the readers of a plug-in. */
  own?: Own
}

/** A format of files that hold several articles. What no reader claims is one article, read whole. */
export interface FileReader {
  name: string
  /** Is the file in this format? Readers are asked in their order. */
  claims(head: Head): boolean
  /** The articles, one after another. */
  open(source: ByteReader, options: ReadOptions): AsyncGenerator<Item>
  /** It reads bytes of UTF-8: a file with two or four bytes a character is made so first. */
  reads_utf8?: boolean
  /** It says itself where a file breaks off. */
  tells_cuts?: boolean
}

/** The beginning of a file. */
export interface Head {
  bytes: Uint8Array
  /** The same, decoded. */
  text: string
  /** Its path, without `.gz` where that was unpacked. */
  name: string
  /** Is it the whole file? */
  isWhole: boolean
}

/** Bytes of the beginning that tell the format. */
export const HEAD_BYTES = 64 * 1024

const toHead = (bytes: Uint8Array, name: string): Head => ({
  ...{ bytes, name, isWhole: bytes.length < HEAD_BYTES },
  get text() {
    return decode(bytes).text
  },
})

/** Do the bytes begin with these ASCII characters? */
export const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text

const GZIP = '\x1f\x8b'
export const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, GZIP)

/** The reader of the file; null where it is one article. */
export const readerOf = (readers: readonly FileReader[], bytes: Uint8Array, name: string): FileReader | null => {
  const head = toHead(bytes, name)
  return readers.find((reader) => reader.claims(head)) ?? null
}
