import type { ByteReader } from '../bytes.ts'
import { type FileReader, type Report, startsWith } from '../file_reader.ts'
import type { Item } from '../item.ts'
import { decodeBody, type HttpResponse, type Packed, parseResponse } from './http.ts'
import { type ArchiveRecord, readRecords } from './records.ts'

/** The format's name in `Given`. */
export const ARCHIVE = 'archive'

const FAULTS = { cut: 'ARCHIVE_CUT', broken: 'ARCHIVE_BROKEN', large: 'RECORD_TOO_LARGE' } as const

/** Types of records that may hold an article. */
const ARTICLES: ReadonlySet<string> = new Set(['response', 'resource', 'conversion'])

/** Crawlers store notes of their own as resources, under names that are no addresses. */
const PUBLISHED = /^(?:https?|ftp|file):/i

/** The pages and texts of a web archive; what else it holds is counted in an issue. `limit`: bytes of a record. */
async function* openArchive(reader: ByteReader, limit: number, report: Report): AsyncGenerator<Item> {
  let passed = 0
  for await (const record of readRecords(reader, limit)) {
    if ('fault' in record) {
      const { fault, offset } = record
      report(FAULTS[fault], { offset, place: placeAt(offset), limit })
      continue
    }
    const item = toItem(record, limit)
    if (item !== null && 'packed' in item) report(PACKED[item.packed], { place: placeAt(record.offset), limit })
    else if (item !== null) yield item
    else if (ARTICLES.has(record.type)) passed++
  }
  if (passed > 0)
    report('RECORDS_PASSED_OVER', { count: passed, why: 'they are no pages or texts, or the server sent no article' })
}

const PACKED = { large: 'RECORD_TOO_LARGE', unknown: 'RECORD_PACKED' } as const

const placeAt = (offset: number): string => `the record at byte ${offset} (unpacked)`

function toItem(record: ArchiveRecord, limit: number): Item | Packed | null {
  if (!ARTICLES.has(record.type)) return null
  if (record.type !== 'response' && !PUBLISHED.test(record.url ?? '')) return null
  const response = record.type === 'response' ? parseResponse(record.block) : asResponse(record)
  if (!response || response.status < 200 || response.status > 299) return null
  const type = response.headers.get('content-type') ?? ''
  const media_type = MEDIA_TYPES.get(type.split(';')[0]?.trim().toLowerCase() ?? '')
  if (!media_type) return null
  const body = decodeBody(response, limit)
  if ('packed' in body) return body
  return body.length === 0 ? null : articleOf(record, media_type, type, body)
}

const asResponse = ({ content_type, block }: ArchiveRecord): HttpResponse => ({
  status: 200,
  headers: new Map([['content-type', content_type]]),
  body: block,
})

const MEDIA_TYPES: ReadonlyMap<string, Item['given']['media_type']> = new Map(
  Object.entries({
    'text/html': 'text/html',
    'application/xhtml+xml': 'text/html',
    'text/plain': 'text/plain',
  }),
)

function articleOf(
  { url }: ArchiveRecord,
  media_type: Item['given']['media_type'],
  content_type: string,
  body: Uint8Array,
): Item {
  const encoding = /charset\s*=\s*"?([\w-]+)/i.exec(content_type)?.[1]?.toLowerCase() ?? null
  return { given: { media_type, encoding, format: ARCHIVE, url }, body }
}

/** Web archives: WARC and ARC. */
export const archive: FileReader = {
  name: ARCHIVE,
  claims: ({ bytes }) => startsWith(bytes, 'WARC/') || startsWith(bytes, 'filedesc://'),
  open: (source, { limit, report }) => openArchive(source, limit, report),
  tells_cuts: true,
}
