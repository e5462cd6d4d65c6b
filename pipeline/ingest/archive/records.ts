import type { ByteReader } from '../bytes.ts'
import { toHeaders } from './http.ts'

/** A whole record of a web archive. */
export interface ArchiveRecord {
  /** `response`, `resource`, `conversion`, …: the WARC-Type. Records of ARC files are responses. */
  type: string
  url: string | null
  /** Type of the block as the record states it. */
  content_type: string
  block: Uint8Array
  /** The byte (of the unpacked file) at which it begins. */
  offset: number
}

/** What is wrong with an archive, and the byte (of the unpacked file) at which that record begins. */
export interface ArchiveFault {
  fault: 'cut' | 'broken' | 'large'
  offset: number
}

/** Bytes of a header line that are looked at. */
const LINE_LIMIT = 64 * 1024
/** Bytes behind a block. */
const RECORD_END = 4
const WARC = /^WARC\/\d/
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]+|-)$/i
const DATE = /^(?:\d{14}|\d{12}|\d{8})$/
/** Fields from the address on: address, date, type, length; more may stand before the length. */
const FEWEST_FIELDS = 4

/**
 * Records of a WARC (ISO 28500) or ARC file, one after another, and faults where they stand. After damage, reading goes on at the next
 * line that can begin a record, in a gzip file at the next whole member. A block over `limit` bytes is passed over.
 */
export async function* readRecords(reader: ByteReader, limit: number): AsyncGenerator<ArchiveRecord | ArchiveFault> {
  let damaged = false
  for (;;) {
    const offset = reader.offset
    const line = await readText(reader)
    if (line === null && !(await reader.resume())) break
    if (line === '') continue
    const head = line === null ? null : WARC.test(line) ? await readWarcHead(reader) : readArcHead(line)
    if (head === null) {
      if (!damaged) yield { fault: 'broken', offset }
      damaged = true
      continue
    }
    const read = await readBlock(reader, head, offset, limit)
    damaged = 'fault' in read && read.fault !== 'large'
    yield read
  }
  if (!damaged && reader.broken) yield { fault: reader.broken.kind === 'cut' ? 'cut' : 'broken', offset: reader.offset }
}

interface Head extends Omit<ArchiveRecord, 'block' | 'offset'> {
  length: number
}

async function readWarcHead(reader: ByteReader): Promise<Head | null> {
  const lines: string[] = []
  for (let line = await readText(reader); line !== null && line !== ''; line = await readText(reader)) lines.push(line)
  const headers = toHeaders(lines)
  const length = headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(length)) return null
  return {
    type: headers.get('warc-type') ?? '',
    url: headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null,
    content_type: headers.get('content-type') ?? '',
    length: Number(length),
  }
}

/** ARC 1: URL, IP address, date, type, length; ARC 2 puts more before the length. A URL may hold spaces. */
function readArcHead(line: string): Head | null {
  const fields = line.split(' ')
  const length = fields.at(-1) ?? ''
  const at = fields.findIndex((field, i) => i > 0 && ADDRESS.test(field) && DATE.test(fields[i + 1] ?? ''))
  const isWhole = at > 0 && fields.length - at >= FEWEST_FIELDS && fields[at + 2] !== ''
  if (!isWhole || !/^\S/.test(line) || !/^\d+$/.test(length)) return null
  const [url, content_type = ''] = [fields.slice(0, at).join(' '), fields[at + 2]]
  return { type: url.startsWith('filedesc:') ? 'warcinfo' : 'response', url, content_type, length: Number(length) }
}

async function readBlock(
  reader: ByteReader,
  { length, ...head }: Head,
  offset: number,
  limit: number,
): Promise<ArchiveRecord | ArchiveFault> {
  const taken = await reader.take(Math.min(length, limit))
  const block = length > limit ? null : taken
  if (await hasSwallowed(reader, taken, length)) return { fault: 'broken', offset }
  const missing = length - taken.length - (block === null ? await reader.skip(length - taken.length) : 0)
  if (missing > 0 || (await isDamaged(reader))) return { fault: (await reader.resume()) ? 'broken' : 'cut', offset }
  return block ? { ...head, block, offset } : { fault: 'large', offset }
}

/** How the next record begins that a block has swallowed whose length is wrong. */
const NEXT_RECORD = '\r\n\r\nWARC/1.'

/**
 * Gives the next record back where a block runs into it: its length is that of no block where the file ends before it, where it is over
 * the limit, or where no line ends behind it.
 */
async function hasSwallowed(reader: ByteReader, taken: Uint8Array, length: number): Promise<boolean> {
  const at = Buffer.from(taken.buffer, taken.byteOffset, taken.byteLength).indexOf(NEXT_RECORD)
  if (at < 0) return false
  const isWhole = taken.length === length && /^(?:\r?\n|$)/.test(Buffer.from(await reader.peek(2)).toString('latin1'))
  if (!isWhole) reader.giveBack(taken.subarray(at))
  return !isWhole
}

/** A member of a gzip file is known to be sound once it is left: behind the record's end, or behind rubbish where that should stand. */
async function isDamaged(reader: ByteReader): Promise<boolean> {
  const end = Buffer.from(await reader.peek(RECORD_END)).toString('latin1')
  const behind = /^(?:\r?\n|$)/.test(end) ? RECORD_END + 1 : LINE_LIMIT
  return (await reader.breakWithin(behind))?.kind === 'damaged'
}

const readText = async (reader: ByteReader): Promise<string | null> => {
  const line = await reader.line(LINE_LIMIT)
  return line === null ? null : Buffer.from(line).toString('utf8')
}
