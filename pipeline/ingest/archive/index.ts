import type { ByteReader } from '../bytes.ts'
import type { Item } from '../given.ts'
import type { Report } from '../open.ts'
import { decodeBody, parseResponse } from './http.ts'
import { type ArchiveRecord, readRecords } from './records.ts'

/** The format's name in `Given`. */
export const ARCHIVE = 'archive'

const FAULTS = { cut: 'ARCHIVE_CUT', broken: 'ARCHIVE_BROKEN', large: 'RECORD_TOO_LARGE' } as const

/** Types of records that may hold an article. */
const ARTICLES: ReadonlySet<string> = new Set(['response', 'resource', 'conversion'])

/** Crawlers store notes of their own as resources, under names that are no addresses. */
const PUBLISHED = /^(?:https?|ftp|file):/i

/** The pages and texts of a web archive; what else it holds is counted in an issue. `limit`: bytes of a record. */
export async function* openArchive(reader: ByteReader, limit: number, report: Report): AsyncGenerator<Item> {
  let passed = 0
  for await (const record of readRecords(reader, limit)) {
    if ('fault' in record) {
      const { fault, offset } = record
      report(FAULTS[fault], { offset, place: `the record at byte ${offset} (unpacked)`, limit })
      continue
    }
    const item = toItem(record, limit)
    if (item) yield item
    else if (ARTICLES.has(record.type)) passed++
  }
  if (passed > 0)
    report('RECORDS_PASSED_OVER', { count: passed, why: 'they are no pages or texts, or the server sent no article' })
}

function toItem(record: ArchiveRecord, limit: number): Item | null {
  if (!ARTICLES.has(record.type)) return null
  if (record.type !== 'response' && !PUBLISHED.test(record.url ?? '')) return null
  if (record.type !== 'response') return articleOf(record, record.content_type, record.block)
  const response = parseResponse(record.block)
  if (!response || response.status < 200 || response.status > 299) return null
  return articleOf(record, response.headers.get('content-type') ?? '', decodeBody(response, limit))
}

const MEDIA_TYPES: ReadonlyMap<string, Item['given']['media_type']> = new Map(
  Object.entries({
    'text/html': 'text/html',
    'application/xhtml+xml': 'text/html',
    'text/plain': 'text/plain',
  }),
)

function articleOf({ url }: ArchiveRecord, content_type: string, body: Uint8Array): Item | null {
  const media_type = MEDIA_TYPES.get(content_type.split(';')[0]?.trim().toLowerCase() ?? '')
  if (!media_type || body.length === 0) return null
  const encoding = /charset\s*=\s*"?([\w-]+)/i.exec(content_type)?.[1]?.toLowerCase() ?? null
  return { given: { media_type, encoding, format: ARCHIVE, url }, body }
}
