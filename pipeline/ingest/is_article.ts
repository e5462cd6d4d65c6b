import { closeSync, openSync, readSync } from 'node:fs'
import { toSystemPath } from './file_name.ts'
import { type FileReader, HEAD_BYTES, isGzip, readerOf } from './file_reader.ts'
import type { RawRecord } from './index.ts'

/** A file that cannot be opened counts as one: it is refused, with its reason, by the stage that reads it. */
export function isArticle({ absolute, source_path }: RawRecord, readers: readonly FileReader[]): boolean {
  const head = readHead(absolute)
  return head === null || (!isGzip(head) && !isClaimed(head, source_path, readers))
}

/** Of a reader that throws, whoever opens the file says so. */
function isClaimed(head: Uint8Array, name: string, readers: readonly FileReader[]): boolean {
  try {
    return readerOf(readers, head, name) !== null
  } catch {
    return true
  }
}

function readHead(path: string): Uint8Array | null {
  try {
    const file = openSync(toSystemPath(path), 'r')
    try {
      const head = new Uint8Array(HEAD_BYTES)
      return head.subarray(0, readSync(file, head))
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}
