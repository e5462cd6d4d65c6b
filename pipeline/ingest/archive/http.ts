import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { binaryFormat, isBinary } from '../binary.ts'

export interface HttpResponse {
  status: number
  headers: Map<string, string>
  body: Uint8Array
}

/** The head of a response and its body, still as it was sent. Null where it does not begin with a status line. */
export function parseResponse(bytes: Uint8Array): HttpResponse | null {
  const { end, next } = endOfHead(bytes)
  const [first = '', ...lines] = Buffer.from(bytes.subarray(0, end)).toString('latin1').split(/\r?\n/)
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(first)
  if (!status) return null
  return { status: Number(status[1]), headers: toHeaders(lines), body: bytes.subarray(next) }
}

/** Names in lower case; of a header that comes twice, the first. */
export function toHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

function endOfHead(bytes: Uint8Array): { end: number; next: number } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [crlf, lf] = [text.indexOf('\r\n\r\n'), text.indexOf('\n\n')]
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return { end: crlf, next: crlf + 4 }
  return lf >= 0 ? { end: lf, next: lf + 2 } : { end: bytes.length, next: bytes.length }
}

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number; finishFlush: number }) => Uint8Array
const UNPACK: ReadonlyMap<string, readonly Unpack[]> = new Map([
  ['gzip', [gunzipSync]],
  ['x-gzip', [gunzipSync]],
  // What servers call deflate is either of two formats.
  ['deflate', [inflateSync, inflateRawSync]],
  ['br', [brotliDecompressSync]],
])
/** What may be tried where no header tells how a body is packed. */
const ANY: readonly Unpack[] = [gunzipSync, inflateSync, brotliDecompressSync]

/** A body that stays packed: over the limit, or in no format that is known. */
export interface Packed {
  packed: 'large' | 'unknown'
}

/**
 * The body without transfer and content encoding, at most `limit` bytes. A body that is not encoded as its headers say is given as it is
 * where it is text; one that is packed though they say nothing is unpacked.
 */
export function decodeBody({ headers, body }: HttpResponse, limit: number): Uint8Array | Packed {
  let bytes = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? (joinChunks(body) ?? body) : body
  const named = (headers.get('content-encoding') ?? '').toLowerCase().split(',').reverse()
  for (const name of named.map((each) => each.trim())) {
    const unpacked = unpackWith(UNPACK.get(name) ?? [], bytes, limit)
    if (unpacked === 'large') return { packed: 'large' }
    bytes = unpacked ?? bytes
  }
  return isPacked(bytes) ? unpackAny(bytes, limit) : bytes
}

const isPacked = (bytes: Uint8Array): boolean => binaryFormat(bytes)?.endsWith('archive') || isBinary(bytes)

function unpackAny(bytes: Uint8Array, limit: number): Uint8Array | Packed {
  const unpacked = unpackWith(ANY, bytes, limit)
  if (unpacked === 'large') return { packed: 'large' }
  return unpacked === null || isPacked(unpacked) ? { packed: 'unknown' } : unpacked
}

/** What the first format that fits gives; null where none does. A body that breaks off gives what there is, as in a browser. */
function unpackWith(formats: readonly Unpack[], bytes: Uint8Array, limit: number): Uint8Array | 'large' | null {
  for (const unpack of formats) {
    try {
      const finishFlush = unpack === brotliDecompressSync ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH
      const unpacked = unpack(bytes, { maxOutputLength: limit, finishFlush })
      if (unpacked.length > 0) return unpacked
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'large'
    }
  }
  return null
}

/** RFC 9112, section 7.1. Null where the first chunk has no size: then it was never chunked. A cut-off body gives what there is. */
function joinChunks(body: Uint8Array): Uint8Array | null {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const chunks: Uint8Array[] = []
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(text.subarray(at, Math.max(end, at)).toString('latin1'))
    if (!size) return chunks.length > 0 ? Buffer.concat([...chunks, text.subarray(at)]) : null
    const length = Number.parseInt(size[1] as string, 16)
    if (length === 0) break
    chunks.push(text.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    if (text[at] === 13) at++
    if (text[at] === 10) at++
  }
  return Buffer.concat(chunks)
}
