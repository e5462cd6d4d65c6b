import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row } from '../../rows.ts'
import { openSinks, type Sink } from '../../sink.ts'
import type { OpenWriter, Writer } from '../../writer.ts'
import { CHUNK_CHARACTERS, Chunk } from './chunks.ts'
import { head, tail } from './shell.ts'
import { HEAVY, LIGHT, type Shown } from './shown.ts'

const REPORT = 'report.html'
/** The packed rows wait here, since what stands before them is known last. */
const WAITING = `${REPORT}.part`
const DESCRIPTION = {
  name: 'report',
  description:
    'Everything at a glance in a browser: stories, articles with their layers, timeline, sources. One file, offline.',
  table: null,
  format: 'html',
  mediatype: 'text/html',
  encoding: 'utf-8',
} as const

/** One page for a browser, offline: rows are packed inside it, and unpacked where they are looked at. */
export const report: Writer = { name: 'report', forPeople: true, files: () => [REPORT], open: openReport }

/** Rows of one kind on their way into the page. */
interface Stream {
  kind: 'light' | 'heavy'
  shown: Shown
  chunk: Chunk
  /** Chunks so far. */
  count: number
}

const DOCUMENTS = 'documents'
/** Stories that stand in the page for those who run no script. */
const SUMMARIZED = 40

async function openReport(folder: string): Promise<OpenWriter> {
  const [sink, waiting] = (await openSinks(folder, [{ path: REPORT }, { path: WAITING }])) as [Sink, Sink]
  const light: Stream = { kind: 'light', shown: LIGHT, chunk: new Chunk(), count: 0 }
  const heavy: Stream = { kind: 'heavy', shown: HEAVY, chunk: new Chunk(), count: 0 }
  const counts = new Map<string, number>()
  const stories: Row[] = []

  async function flush(stream: Stream): Promise<void> {
    await waiting.write(
      `<script type="text/plain" data-${stream.kind}="${stream.count}">${stream.chunk.pack()}</script>\n`,
    )
    stream.chunk = new Chunk()
    stream.count++
  }

  async function take(stream: Stream, name: string, rows: readonly Row[]): Promise<void> {
    const columns = stream.shown.get(name)
    if (columns) stream.chunk.add(name, columns, rows)
    if (stream.chunk.size >= CHUNK_CHARACTERS) await flush(stream)
  }

  return {
    async add({ name }, rows) {
      counts.set(name, (counts.get(name) ?? 0) + rows.length)
      if (name === 'stories') for (const row of rows.slice(0, SUMMARIZED - stories.length)) stories.push(row)
      await take(light, name, rows)
      return []
    },
    async addDocument(pages) {
      for (const [{ name }, rows] of pages) {
        counts.set(name, (counts.get(name) ?? 0) + rows.length)
        heavy.chunk.add(name, HEAVY.get(name) ?? [], rows)
        // The article says which chunk has its text.
        const shown = name === DOCUMENTS ? rows.map((row) => ({ ...row, chunk: heavy.count })) : rows
        await take(light, name, shown)
      }
      if (heavy.chunk.size >= CHUNK_CHARACTERS) await flush(heavy)
      return []
    },
    async close() {
      await flush(light)
      await flush(heavy)
      await waiting.close()
      await sink.write(head({ counts, stories }))
      for await (const bytes of createReadStream(join(folder, WAITING)) as AsyncIterable<Buffer>)
        await sink.write(bytes)
      await sink.write(tail())
      await rm(join(folder, WAITING))
      return [{ ...(await sink.close()), ...DESCRIPTION }]
    },
    async release() {
      await sink.release()
      await waiting.release()
      await rm(join(folder, WAITING), { force: true })
    },
  }
}
