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
}

/** What is wrong with an archive, and the byte (of the unpacked file) at which that record begins. */
export interface ArchiveFault {
  fault: 'cut' | 'broken' | 'large'
  offset: number
}

/** Bytes of a header line that are looked at. */
const LINE_LIMIT = 64 * 1024
const WARC = /^WARC\/\d/
/** ARC 1: URL, IP address, date, type, length; ARC 2 puts more before the length. A URL may hold spaces. */
const ARC = /^(\S.*?) (?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]+|-) (\d{14}|\d{12}|\d{8}) (\S+)(?: .*)? (\d+)$/i

/**
 * Records of a WARC (ISO 28500) or ARC file, one after another, and faults where they stand. After damage, reading goes on at the next
 * line that can begin a record. A block over `limit` bytes is passed over.
 */
export async function* readRecords(reader: ByteReader, limit: number): AsyncGenerator<ArchiveRecord | ArchiveFault> {
  let damaged = false
  for (;;) {
    const offset = reader.offset
    const line = await readText(reader)
    if (line === null) break
    if (line === '') continue
    const head = WARC.test(line) ? await readWarcHead(reader) : readArcHead(line)
    if (head === null) {
      if (!damaged) yield { fault: 'broken', offset }
      damaged = true
      continue
    }
    damaged = false
    yield await readBlock(reader, head, offset, limit)
  }
  if (reader.broken !== null) yield { fault: 'cut', offset: reader.offset }
}

interface Head extends Omit<ArchiveRecord, 'block'> {
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

function readArcHead(line: string): Head | null {
  const match = ARC.exec(line)
  if (!match) return null
  const [, url = '', , content_type = '', length] = match
  return { type: url.startsWith('filedesc:') ? 'warcinfo' : 'response', url, content_type, length: Number(length) }
}

async function readBlock(
  reader: ByteReader,
  { length, ...head }: Head,
  offset: number,
  limit: number,
): Promise<ArchiveRecord | ArchiveFault> {
  if (length > limit) return { fault: (await reader.skip(length)) < length ? 'cut' : 'large', offset }
  const block = await reader.take(length)
  return block.length < length ? { fault: 'cut', offset } : { ...head, block }
}

const readText = async (reader: ByteReader): Promise<string | null> => {
  const line = await reader.line(LINE_LIMIT)
  return line === null ? null : Buffer.from(line).toString('utf8')
}
