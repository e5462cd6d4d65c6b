import { createHash } from 'node:crypto'

/** A file that was read; no hash where it was set aside unread. */
export interface ReadFile {
  path: string
  bytes: number
  sha256: string | null
}

/** Bytes on their way through, counted and hashed. */
export interface Counted {
  chunks: AsyncIterable<Uint8Array>
  /** Reads what nobody took, and tells. No hash where the file cannot be read to its end. */
  finish(): Promise<Omit<ReadFile, 'path'>>
}

export function counting(source: AsyncIterable<Uint8Array>): Counted {
  const iterator = source[Symbol.asyncIterator]()
  const hash = createHash('sha256')
  let bytes = 0
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    const result = await iterator.next()
    if (result.done) return result
    hash.update(result.value)
    bytes += result.value.length
    return result
  }
  const finish = async (): Promise<Omit<ReadFile, 'path'>> => {
    try {
      while (!(await next()).done);
      return { bytes, sha256: hash.digest('hex') }
    } catch {
      return { bytes, sha256: null }
    }
  }
  return { chunks: { [Symbol.asyncIterator]: () => ({ next }) }, finish }
}
