import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A file as it stands on disk: its path inside the folder with forward slashes, its size and the SHA-256 of its bytes in hex. */
export interface StoredFile {
  path: string
  bytes: number
  sha256: string
}

/** A file that a writer made, and what is in it. */
export interface WrittenFile extends StoredFile {
  /** Its name in the data package, and what it is in a sentence. */
  name: string
  description: string
  /** The table whose rows it holds; null where it holds several. */
  table: string | null
  /** Short name of the format, such as its extension. */
  format: string
  /** IANA media type. */
  mediatype: string
  /** Of text, its encoding. */
  encoding?: 'utf-8'
}

/** A file that grows by appending and knows its size and hash. */
export interface Sink {
  write(chunk: string | Uint8Array): Promise<void>
  close(): Promise<StoredFile>
  /** Closes the file whatever became of it; may follow `close`. */
  release(): Promise<void>
}

/** Asks the system for each step at once: to wait for it takes several times as long as to write. */
export async function openSink(folder: string, path: string): Promise<Sink> {
  const file = openSync(join(folder, path), 'wx')
  const hash = createHash('sha256')
  let [bytes, isOpen] = [0, true]
  const release = async (): Promise<void> => {
    if (isOpen) closeSync(file)
    isOpen = false
  }
  return {
    async write(chunk) {
      const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      hash.update(buffer)
      bytes += buffer.byteLength
      writeFully(file, buffer)
    },
    async close() {
      await release()
      return { path, bytes, sha256: hash.digest('hex') }
    },
    release,
  }
}

/** The system may write less than it is given. */
export function writeFully(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.byteLength; ) done += writeSync(file, bytes, done)
}

/** Writes a new file whose content is there as a whole. */
export function storeFile(folder: string, path: string, content: string | Uint8Array): StoredFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  writeFileSync(join(folder, path), bytes, { flag: 'wx' })
  return { path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Opens each, and writes what it begins with; where one cannot be opened, closes all. */
export async function openSinks(
  folder: string,
  files: readonly { path: string; beginning?: string }[],
): Promise<Sink[]> {
  const sinks: Sink[] = []
  try {
    for (const { path, beginning } of files) {
      const sink = await openSink(folder, path)
      sinks.push(sink)
      if (beginning) await sink.write(beginning)
    }
  } catch (error) {
    for (const sink of sinks) await sink.release()
    throw error
  }
  return sinks
}

/** Size and hash of a file that stands on disk. */
export async function measureFile(path: string): Promise<Omit<StoredFile, 'path'>> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.byteLength
  }
  return { bytes, sha256: hash.digest('hex') }
}
