import { createHash } from 'node:crypto'

const UNSAFE = /[^A-Za-z0-9._-]/gu

/** `doc_` and the relative path; six hex digits of its SHA-256 follow where a character had to be replaced. */
export function toDocumentId(source_path: string): string {
  const safe = source_path.replace(UNSAFE, '_')
  return safe === source_path ? `doc_${safe}` : `doc_${safe}_${sha256(source_path).slice(0, 6)}`
}

/** Hexadecimal digits of the hash in an id that six of them did not tell from another. */
const SURE_DIGITS = 32

/** Ids for paths, in their order, no two alike: paths whose ids would be the same get more digits of a hash, of which the count of the repetition is part where the paths are the same. */
export function toDocumentIds(paths: readonly string[]): string[] {
  const ids = paths.map(toDocumentId)
  const sure = toSureIds(paths)
  for (let alike = repeatedIn(ids); alike.length > 0; alike = repeatedIn(ids))
    for (const i of alike) ids[i] = sure[i] as string
  return ids
}

function toSureIds(paths: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return paths.map((path) => {
    const before = seen.get(path) ?? 0
    seen.set(path, before + 1)
    const hash = sha256(before === 0 ? path : `${path}\0${before}`)
    return `doc_${path.replace(UNSAFE, '_')}_${hash.slice(0, SURE_DIGITS)}`
  })
}

/** Places of values that occur more than once. */
function repeatedIn(values: readonly string[]): number[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return values.flatMap((value, i) => ((counts.get(value) as number) > 1 ? [i] : []))
}

/** The id of record N (from 1) of a file that holds several. */
export const toRecordId = (document_id: string, record_number: number): string => `${document_id}~${record_number}`

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
