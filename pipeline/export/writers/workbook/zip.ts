import { createRequire } from 'node:module'
import { crc32 } from 'node:zlib'
import type { ZipInputFile } from 'fflate'
import { once } from '../../../once.ts'
import type { Sink } from '../../sink.ts'

// Worker processes know the writers, and write nothing.
const require = createRequire(import.meta.url)
const fflate = once((): typeof import('fflate') => require('fflate'))

// A zip stores local time without its zone: the same components everywhere, at an hour that no clock change skips.
const ZIP_DATE = new Date(2000, 0, 1, 12)
// Each chunk ends a block of deflate: smaller ones take longer and more space.
const CHUNK_CHARACTERS = 256 * 1024
const LEVEL = 3
/** Method 8 of the zip format (APPNOTE.TXT, 4.4.5). */
const DEFLATED = 8

type Bytes = Uint8Array<ArrayBuffer>

/** A part of a zip that is being deflated: what has come out so far is taken away with `take`. */
export interface Part {
  push(text: string): void
  end(): void
  take(): Bytes[]
  /** Size and checksum of the whole before it was deflated, once it is ended. */
  readonly size: number
  readonly crc: number
}

/** A part that grows by texts of any length. fflate rather than zlib: its bytes are the same under every version of Node. */
export function openPart(): Part {
  let [waiting, out, size, crc] = ['', [] as Bytes[], 0, 0]
  const deflate = new (fflate().Deflate)({ level: LEVEL }, (chunk) => void out.push(chunk))
  function flush(): void {
    const bytes = Buffer.from(waiting)
    waiting = ''
    size += bytes.byteLength
    crc = crc32(bytes, crc)
    deflate.push(bytes)
  }
  return {
    push(text) {
      waiting += text
      if (waiting.length >= CHUNK_CHARACTERS) flush()
    },
    end() {
      flush()
      deflate.push(new Uint8Array(), true)
    },
    take() {
      const taken = out
      out = []
      return taken
    },
    get size() {
      return size
    },
    get crc() {
      return crc
    },
  }
}

/** A zip that grows part by part on a sink, from parts that are deflated already. */
export function openZip(sink: Sink) {
  let pending: Uint8Array[] = []
  const zip = new (fflate().Zip)((error, chunk) => {
    if (error) throw error
    pending.push(chunk)
  })
  async function drain(): Promise<void> {
    const chunks = pending
    pending = []
    for (const chunk of chunks) await sink.write(chunk)
  }
  return {
    async add(
      filename: string,
      { size, crc }: Pick<Part, 'size' | 'crc'>,
      chunks: AsyncIterable<Bytes> | Iterable<Bytes>,
    ) {
      const file: ZipInputFile = { filename, size, crc, compression: DEFLATED, mtime: ZIP_DATE }
      zip.add(file)
      for await (const chunk of chunks) {
        file.ondata?.(null, chunk, false)
        await drain()
      }
      file.ondata?.(null, new Uint8Array(), true)
      await drain()
    },
    async close() {
      zip.end()
      await drain()
      return sink.close()
    },
  }
}
