import type { IssueCode } from '../record/issue_codes.ts'
import { looksBinary } from './binary.ts'
import { decode } from './decode.ts'
import { type Content, Refusal } from './reader.ts'

/** Plain text in whatever encoding. Throws Refusal where it is not text or holds none. */
export function readText(bytes: Uint8Array, declared: string | null = null): Content {
  const { text: decoded, encoding, replaced } = decode(bytes, declared)
  if (looksBinary(decoded)) throw new Refusal('FILE_BINARY', { reason: 'too many control characters' })
  if (decoded.trim() === '') throw new Refusal('FILE_EMPTY')
  const text = decoded.toWellFormed()
  const issues: [IssueCode, Record<string, string | number>][] = []
  if (replaced > 0) issues.push(['ENCODING_INVALID', { encoding, count: replaced }])
  const lone = countLone(decoded, text)
  if (lone > 0) issues.push(['LONE_SURROGATE', { count: lone }])
  return { text, encoding, media_type: 'text/plain', issues }
}

/** How many units `toWellFormed` replaced: it never changes the length. */
function countLone(before: string, after: string): number {
  if (before === after) return 0
  let count = 0
  for (let i = 0; i < before.length; i++) if (before.charCodeAt(i) !== after.charCodeAt(i)) count++
  return count
}
