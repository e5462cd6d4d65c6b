import { createReadStream } from 'node:fs'
import { type ForeignIssue, messageOf, toIssue } from '../record/issue.ts'
import { ISSUES, type IssueCode, type IssueEntry } from '../record/issue_codes.ts'
import type { Issue } from '../record/records.ts'
import type { Settings } from '../stage.ts'
import { ByteReader } from './bytes.ts'
import { decode } from './decode.ts'
import { toSystemPath } from './file_name.ts'
import { type FileReader, HEAD_BYTES, isGzip, type Report, readerOf } from './file_reader.ts'
import { gunzip } from './gunzip.ts'
import { toRecordId } from './identity.ts'
import type { RawRecord } from './index.ts'
import { STDIN } from './inputs.ts'
import { isArticle } from './is_article.ts'
import type { Item } from './item.ts'
import { counting, type ReadFile } from './read_file.ts'
import { toUtf8 } from './transcode.ts'

/** Bytes that are read at a time. */
const READ_BYTES = 64 * 1024
/** Small files may unpack to this many bytes, whatever the ratio. */
const MIN_UNPACKED_LIMIT = 16 * 1024 * 1024
/** Issues of one kind that a file gets each for itself; the others are counted in one. */
const MOST_ALIKE = 20

/** How files are opened. */
export interface Reading {
  settings: Settings
  /** In the order in which they are asked. */
  readers: readonly FileReader[]
}

/** What opening the files tells besides their records. */
export interface Opened {
  issues: Issue[]
  /** The files that were read here, and not by the stage that reads whole articles. */
  files: ReadFile[]
}

/** The records of the files, one after another; `opened` gets what is wrong with part of a file. `stdin`: the bytes of the input `-`. */
export async function* openInputs(
  raws: readonly RawRecord[],
  reading: Reading,
  opened: Opened,
  stdin: AsyncIterable<Uint8Array> = nothing(),
): AsyncGenerator<RawRecord> {
  for (const raw of raws) {
    if (raw.absolute === STDIN) yield* openBytes(raw, stdin, reading, opened)
    else if (isArticle(raw, reading.readers)) yield raw
    else yield* openAlone(raw, reading, opened)
  }
}

/** The records of one file, also where it is an article: its bytes are read here. */
export const openAlone = (raw: RawRecord, reading: Reading, opened: Opened): AsyncGenerator<RawRecord> =>
  openBytes(raw, createReadStream(toSystemPath(raw.absolute), { highWaterMark: READ_BYTES }), reading, opened)

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* openBytes(
  raw: RawRecord,
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading,
  opened: Opened,
): AsyncGenerator<RawRecord> {
  const { source_path } = raw
  const counted = counting(bytes)
  const reported = reporting((code, details) =>
    opened.issues.push(toIssue(code, { stage: 'ingest', source_path }, details)),
  )
  try {
    yield* openFile(raw, counted.chunks, reading, reported)
  } catch (error) {
    reported.report('READER_FAILED', { reason: messageOf(error) })
  }
  reported.tellRest()
  opened.files.push({ path: source_path, ...(await counted.finish()) })
}

interface Reporting {
  report: Report
  /** Was an error reported, or only a warning? */
  wrong(): 'error' | 'warning' | null
  tellRest(): void
}

/** Reports the first issues of each kind one by one and the others as one; that a file breaks off is told once. */
function reporting(report: Report): Reporting {
  const seen = new Map<string, number>()
  const severities = new Set<IssueEntry['severity']>()
  return {
    report(issue, details) {
      const { code, severity } = knownOf(issue)
      const count = (seen.get(code) ?? 0) + 1
      seen.set(code, count)
      severities.add(severity)
      if (count <= (code === 'FILE_CUT' ? 1 : MOST_ALIKE)) report(issue, details)
    },
    wrong() {
      return (['error', 'warning'] as const).find((severity) => severities.has(severity)) ?? null
    },
    tellRest() {
      for (const [code, count] of seen)
        if (count > MOST_ALIKE && code !== 'FILE_CUT') report('ISSUES_ALIKE', { code, count: count - MOST_ALIKE })
    },
  }
}

const knownOf = (issue: IssueCode | ForeignIssue): ForeignIssue =>
  typeof issue === 'string' ? { code: issue, ...ISSUES[issue] } : issue

async function* openFile(
  raw: RawRecord,
  bytes: AsyncIterable<Uint8Array>,
  { settings, readers }: Reading,
  { report, wrong }: Reporting,
): AsyncGenerator<RawRecord> {
  const plain = new ByteReader(bytes)
  const packed = isGzip(await plain.peek(HEAD_BYTES))
  const limit = { ratio: settings.max_unpacked_ratio, least: MIN_UNPACKED_LIMIT }
  const source = packed ? new ByteReader(gunzip(piecesOf(plain), limit)) : plain
  const head = await source.peek(HEAD_BYTES)
  if (isGzip(head)) return report('FORMAT_UNSUPPORTED', { format: 'gzip inside gzip' })
  const reader = readerOf(readers, head, packed ? raw.source_path.replace(/\.gz$/i, '') : raw.source_path)
  if (reader === null) yield* openArticle(raw, source, settings, report)
  else {
    const text = reader.reads_utf8 && isWide(head) ? new ByteReader(toUtf8(piecesOf(source))) : source
    const options = { limit: settings.max_document_bytes, textField: settings.text_field, settings, report }
    yield* openItems(raw, reader.open(text, options), report, wrong)
  }
  if (source.broken?.kind === 'limit') report('UNPACKED_TOO_LARGE', { ...source.broken })
  else if (source.broken && !reader?.tells_cuts) report('FILE_CUT', { offset: source.offset, ...source.broken })
}

/** Two or four bytes a character. */
const isWide = (head: Uint8Array): boolean => /^utf-(?:16|32)/.test(decode(head).encoding)

async function* openItems(
  raw: RawRecord,
  items: AsyncGenerator<Item>,
  report: Report,
  wrong: Reporting['wrong'],
): AsyncGenerator<RawRecord> {
  let number = 0
  for await (const item of items) {
    number = item.number ?? number + 1
    yield toRecord(raw, item, number)
  }
  const worst = wrong()
  if (number === 0 && worst !== 'error') report(worst ? 'FILE_WITHOUT_ARTICLES' : 'FILE_WITHOUT_RECORDS', {})
}

async function* piecesOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (let piece = await reader.some(READ_BYTES); piece.length > 0; piece = await reader.some(READ_BYTES)) yield piece
}

/** One article in a gzip file or a stream. */
async function* openArticle(
  raw: RawRecord,
  reader: ByteReader,
  settings: Settings,
  report: Report,
): AsyncGenerator<RawRecord> {
  const limit = settings.max_document_bytes
  const body = await reader.take(limit + 1)
  if (reader.broken?.kind === 'limit') return
  if (body.length > limit) return report('FILE_TOO_LARGE', { bytes: `over ${limit}`, limit })
  if (body.length === 0) return report('FILE_EMPTY', {})
  yield { ...raw, body }
}

const toRecord = (raw: RawRecord, { given, body, place }: Item, number: number): RawRecord => ({
  ...raw,
  document_id: toRecordId(raw.document_id, number),
  record_number: number,
  given,
  body,
  ...(place === undefined ? {} : { place }),
})
