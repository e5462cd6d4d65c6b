import { isUtf8 } from 'node:buffer'
import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'

/**
 * Names of files are bytes, mostly but not always UTF-8. Inside the program a byte that is part of no character is the lone surrogate
 * U+DC80 to U+DCFF (as Python does it, PEP 383), so that every name is a string and leads back to its file; in the output it is `%E9`.
 */
const ESCAPED = /[\udc80-\udcff]/gu
const FIRST_ESCAPED = 0xdc00

function toName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  let name = ''
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at)
    name += length > 0 ? bytes.toString('utf8', at, at + length) : String.fromCharCode(FIRST_ESCAPED + (bytes[at] ?? 0))
    at += length || 1
  }
  return name
}

/** Bytes of a character of UTF-8, at most. */
const LONGEST = 4

/** Bytes of the character at a place; 0 where none begins. */
function lengthAt(bytes: Buffer, at: number): number {
  for (let length = 1; length <= LONGEST && at + length <= bytes.length; length++)
    if (isUtf8(bytes.subarray(at, at + length))) return length
  return 0
}

/** What the file system calls a path of ours. */
export function toSystemPath(path: string): string | Buffer {
  if (!/[\udc80-\udcff]/u.test(path)) return path
  const parts = Array.from(path, (sign) => {
    const code = sign.codePointAt(0) as number
    return code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - FIRST_ESCAPED]) : Buffer.from(sign)
  })
  return Buffer.concat(parts)
}

export interface NamedEntry {
  name: string
  /** The name as the output has it: unlike that of any other file of the folder. */
  shown: string
  isLink: boolean
}

/** What stands in a folder, but for hidden files. */
export async function readNames(folder: string): Promise<NamedEntry[]> {
  const entries: Dirent<Buffer>[] = await readdir(toSystemPath(folder), { withFileTypes: true, encoding: 'buffer' })
  const named = entries.map((entry) => ({ name: toName(entry.name), isLink: entry.isSymbolicLink() }))
  const taken = new Set(named.map(({ name }) => name))
  return named
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ ...entry, shown: shownAs(entry.name, taken) }))
}

function shownAs(name: string, taken: ReadonlySet<string>): string {
  let shown = name.replace(ESCAPED, (byte) => `%${(byte.charCodeAt(0) - FIRST_ESCAPED).toString(16).toUpperCase()}`)
  if (shown === name) return name
  while (taken.has(shown)) shown += '%'
  return shown
}
