import { createHash } from 'node:crypto'
import { createReadStream, type PathLike, type Stats } from 'node:fs'
import type { Listed } from './listing.ts'

/**
 * Is a file as `run.json` lists it, by its size and times alone? Undefined where they do not decide. `written_ms`: when `run.json` was
 * written. A file may change twice within the grain of the clock (4 ms, 2 s on some disks): only where it was done before
 * `run.json` was, the same time means the same bytes.
 */
export function isUnchangedByTimes({ bytes, ctime_ms }: Listed, stat: Stats, written_ms: number): boolean | undefined {
  if (stat.size !== bytes) return false
  return stat.ctimeMs === ctime_ms && stat.ctimeMs < written_ms ? true : undefined
}

/** The same, by its bytes where need be. A file that cannot be read counts as changed. */
export async function isUnchanged(path: string, file: Listed, stat: Stats, written_ms: number): Promise<boolean> {
  return isUnchangedByTimes(file, stat, written_ms) ?? (await hashOf(path)) === file.sha256
}

/** SHA-256 in hex; null where the file cannot be read. */
export async function hashOf(path: PathLike): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk)
    return hash.digest('hex')
  } catch {
    return null
  }
}
