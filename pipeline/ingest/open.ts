import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { type IssueCode, toIssue } from '../issue.ts'
import type { Issue } from '../records.ts'
import type { Settings } from '../stage.ts'
import { openArchive } from './archive/index.ts'
import { ByteReader } from './bytes.ts'
import { openCsv } from './csv.ts'
import { openFeed } from './feed.ts'
import { type Format, formatOf, HEAD_BYTES } from './format.ts'
import type { Item } from './given.ts'
import { gunzip } from './gunzip.ts'
import { toRecordId } from './identity.ts'
import type { RawRecord } from './index.ts'
import { openJson, openJsonLines } from './json.ts'

/** Bytes that are read at a time. */
const READ_BYTES = 16 * 1024
/** Small files may unpack to this many bytes, whatever the ratio. */
const MIN_UNPACKED_LIMIT = 16 * 1024 * 1024

/** Says what is wrong with part of a file. */
export type Report = (code: IssueCode, details: Record<string, string | number>) => void

type Opener = (reader: ByteReader, limit: number, textField: string | null, report: Report) => AsyncGenerator<Item>

/** Formats that hold several articles. A further one is a line here and in `format.ts`. */
const OPENERS: Record<Exclude<Format, 'article' | 'gzip'>, Opener> = {
  archive: (reader, limit, _, report) => openArchive(reader, limit, report),
  feed: (reader, limit, _, report) => openFeed(reader, limit, report),
  jsonl: openJsonLines,
  json: openJson,
  csv: openCsv,
}

/** The records of the files, one after another. What is wrong with part of a file is added to `issues`. */
export async function* openInputs(
  raws: readonly RawRecord[],
  settings: Settings,
  issues: Issue[],
): AsyncGenerator<RawRecord> {
  for (const raw of raws) {
    const head = readHead(raw.absolute)
    const format = head && formatOf(head, raw.source_path)
    // A file that cannot be opened here is refused, with its reason, by the stage that reads it.
    if (!format || format === 'article') yield raw
    else yield* openFile(raw, format, settings, issues)
  }
}

function readHead(path: string): Uint8Array | null {
  try {
    const file = openSync(path, 'r')
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

async function* openFile(
  raw: RawRecord,
  format: Exclude<Format, 'article'>,
  settings: Settings,
  issues: Issue[],
): AsyncGenerator<RawRecord> {
  const { source_path } = raw
  const report: Report = (code, details) => issues.push(toIssue(code, { stage: 'ingest', source_path }, details))
  const reader = new ByteReader(bytesOf(raw, format === 'gzip', settings))
  const inner = format === 'gzip' ? formatOf(await reader.peek(HEAD_BYTES), source_path.replace(/\.gz$/i, '')) : format
  if (inner === 'gzip') return report('FORMAT_UNSUPPORTED', { format: 'gzip inside gzip' })
  if (inner === 'article') return yield* openPacked(raw, reader, settings, report)
  let number = 0
  for await (const item of OPENERS[inner](reader, settings.max_document_bytes, settings.text_field, report))
    yield toRecord(raw, item, ++number)
  if (number === 0) report('FILE_WITHOUT_ARTICLES', {})
}

/** One article in a gzip file. */
async function* openPacked(
  raw: RawRecord,
  reader: ByteReader,
  settings: Settings,
  report: Report,
): AsyncGenerator<RawRecord> {
  const limit = settings.max_document_bytes
  const body = await reader.take(limit + 1)
  if (reader.broken !== null) report('FILE_CUT', { offset: reader.offset, reason: reader.broken })
  if (body.length > limit) return report('FILE_TOO_LARGE', { bytes: `over ${limit}`, limit })
  if (body.length === 0) return report('FILE_EMPTY', {})
  yield { ...raw, body }
}

const toRecord = (raw: RawRecord, { given, body }: Item, number: number): RawRecord => ({
  ...raw,
  document_id: toRecordId(raw.document_id, number),
  record_number: number,
  given,
  body,
})

/** Bytes of the file, unpacked where it is packed. */
function bytesOf({ absolute, bytes }: RawRecord, packed: boolean, settings: Settings): AsyncIterable<Uint8Array> {
  const file = createReadStream(absolute, { highWaterMark: READ_BYTES })
  return packed ? gunzip(file, Math.max(bytes * settings.max_unpacked_ratio, MIN_UNPACKED_LIMIT)) : file
}
