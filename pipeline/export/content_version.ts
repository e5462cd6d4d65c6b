import { createHash } from 'node:crypto'
import type { WrittenFile } from './sink.ts'

const DIGITS = 12
const UNKNOWN = '0.0.0'

/**
 * The version of what the tables hold (Semantic Versioning 2.0.0): that of newsledger, and as its build a hash of the rows. Other rows have another
 * one, the same rows the same, whenever they are made.
 */
export function contentVersion(files: readonly WrittenFile[], newsledger: string = UNKNOWN): string {
  const hash = createHash('sha256')
  const seen = new Set<string>()
  for (const { table, sha256 } of files) {
    // The same rows stand in other formats, too.
    if (table === null || seen.has(table)) continue
    seen.add(table)
    hash.update(`${table} ${sha256}\n`)
  }
  const [release] = newsledger.split('+', 1)
  return `${release}+${hash.digest('hex').slice(0, DIGITS)}`
}
