import { crc32, createInflateRaw } from 'node:zlib'
import { type Break, ByteReader } from './bytes.ts'

/** How much may come out: `ratio` times what went in, and `least` bytes in any case. */
export interface UnpackLimit {
  ratio: number
  least: number
}

/** Packed bytes that are unpacked at a time. */
const PIECE = 16 * 1024
/** Packed bytes of a member that are kept, to look in them for the next one should it prove damaged. */
const KEPT = 1024 * 1024
/** After so many damaged places reading ends: it is no longer a gzip file. */
const MOST_BREAKS = 1000
const NOT_GZIP = 'what follows there is not gzip'

/**
 * Unpacks gzip (RFC 1952), member after member. All that was unpacked comes out, then a break where the input is cut off or damaged, then
 * what the next whole members hold. Ends with a break where more than `limit` allows would come out.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
  limit: UnpackLimit,
): AsyncGenerator<Uint8Array | Break> {
  const packed = new ByteReader(chunks)
  let unpacked = 0
  let clean = true
  for (let breaks = 0; breaks < MOST_BREAKS && (await skipPadding(packed)); ) {
    const kept = new Kept()
    const before = unpacked
    for await (const part of readMember(packed, kept)) {
      if (part instanceof Uint8Array) {
        clean = true
        unpacked += part.length
        const most = Math.max(packed.offset * limit.ratio, limit.least)
        if (unpacked > most) return yield { kind: 'limit', reason: `it unpacks to more than ${most} bytes` }
        yield part
        continue
      }
      breaks++
      // One break for a damaged stretch, however many false beginnings of members it holds.
      if (clean) yield part.kind === 'damaged' && unpacked === before ? { ...part, kind: 'foreign' } : part
      clean = false
      packed.giveBack(kept.take())
      if (!(await findMember(packed))) return
    }
  }
  if (packed.broken) yield packed.broken
}

/** One member: what it holds, and a break where it does not end as it should. */
async function* readMember(packed: ByteReader, kept: Kept): AsyncGenerator<Uint8Array | Break> {
  const length = headerLength(await packed.peek(HEADER_BYTES))
  if (length === null) return yield { kind: 'foreign', reason: NOT_GZIP }
  kept.add(await packed.take(length))
  let [sum, size] = [0, 0]
  for await (const part of inflate(packed, kept)) {
    yield part
    if (!(part instanceof Uint8Array)) return
    sum = crc32(part, sum)
    size += part.length
  }
  const trailer = Buffer.from(await packed.take(8))
  kept.add(trailer)
  if (trailer.length < 8) yield { kind: 'cut', reason: 'unexpected end of file' }
  else if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size % 2 ** 32)
    yield { kind: 'damaged', reason: 'a checksum is wrong' }
}

/** One deflate stream (RFC 1951). Bytes behind its end are given back. */
async function* inflate(packed: ByteReader, kept: Kept): AsyncGenerator<Uint8Array | Break> {
  const unpacker = createInflateRaw({ chunkSize: 64 * 1024 })
  const out: Uint8Array[] = []
  let over = false
  let failure: Error | null = null
  const ended = new Promise<void>((resolve) => {
    unpacker.on('data', (part: Uint8Array) => out.push(part))
    unpacker.on('end', () => {
      over = true
      resolve()
    })
    unpacker.on('error', (error) => {
      failure = error
      resolve()
    })
  })
  while (!over && !failure) {
    const piece = await packed.some(PIECE)
    const before = unpacker.bytesWritten
    if (piece.length === 0) unpacker.end()
    await Promise.race([ended, ...(piece.length === 0 ? [] : [written(unpacker, piece)])])
    const behind = over ? piece.subarray(unpacker.bytesWritten - before) : new Uint8Array()
    kept.add(piece.subarray(0, piece.length - behind.length))
    if (behind.length > 0) packed.giveBack(behind)
    yield* out.splice(0)
    if (failure) yield { kind: piece.length === 0 ? 'cut' : 'damaged', reason: (failure as Error).message }
  }
  unpacker.destroy()
}

const written = (unpacker: NodeJS.WritableStream, piece: Uint8Array): Promise<void> =>
  new Promise((resolve) => unpacker.write(piece, () => resolve()))

/** The last packed bytes of a member. */
class Kept {
  #parts: Uint8Array[] = []
  #size = 0

  add(part: Uint8Array): void {
    this.#parts.push(part)
    this.#size += part.length
    while (this.#size > KEPT) this.#size -= this.#parts.shift()?.length ?? 0
  }

  /** All but the first byte, which would only lead to the same member again. */
  take(): Uint8Array {
    return Buffer.concat(this.#parts).subarray(1)
  }
}

/** Bytes of a header that are looked at: names and comments are short. */
const HEADER_BYTES = 4096
const MAGIC = Buffer.from([0x1f, 0x8b, 8])
const [CHECKED, EXTRA, NAME, COMMENT, RESERVED] = [2, 4, 8, 16, 0xe0]

/** Length of a member's header; null where none stands here. */
function headerLength(bytes: Uint8Array): number | null {
  const head = Buffer.from(bytes)
  const flags = head[3] ?? RESERVED
  if (!head.subarray(0, 3).equals(MAGIC) || (flags & RESERVED) !== 0) return null
  let at = 10
  if (flags & EXTRA) at += 2 + (head.length < 12 ? 0 : head.readUInt16LE(10))
  for (const flag of [NAME, COMMENT]) if (flags & flag) at = head.indexOf(0, at) + 1 || head.length
  return at + (flags & CHECKED ? 2 : 0)
}

/** Goes to the next place that begins like a member; false where there is none. */
async function findMember(packed: ByteReader): Promise<boolean> {
  for (;;) {
    const bytes = Buffer.from(await packed.peek(PIECE))
    const found = bytes.indexOf(MAGIC)
    if (found >= 0) return (await packed.skip(found)) === found
    if (bytes.length < PIECE) return false
    await packed.skip(bytes.length - MAGIC.length + 1)
  }
}

/** Passes over NULs, with which some tools fill blocks; false at the end of the file. */
async function skipPadding(packed: ByteReader): Promise<boolean> {
  for (;;) {
    const bytes = await packed.peek(PIECE)
    const first = bytes.findIndex((byte) => byte !== 0)
    await packed.skip(first < 0 ? bytes.length : first)
    if (first >= 0 || bytes.length === 0) return first >= 0
  }
}
