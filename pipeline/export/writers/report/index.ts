import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row } from '../../rows.ts'
import { openSinks, type Sink } from '../../sink.ts'
import type { Table } from '../../table.ts'
import type { OpenWriter, Writer } from '../../writer.ts'
import { CHUNK_CHARACTERS, Chunk } from './chunks.ts'
import { END, head, scriptElement } from './shell.ts'
import { HEAVY, LIGHT } from './shown.ts'

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

/** Rows on their way into the page: those of one table, or all that only an article needs. */
interface Stream {
  /** What the page finds them by. */
  attribute: string
  chunk: Chunk
  /** Chunks so far. */
  count: number
}

const toStream = (attribute: string): Stream => ({ attribute, chunk: new Chunk(), count: 0 })

const DOCUMENTS = 'documents'
/** Tables of which an article says where its rows are. */
const OF_ARTICLE = ['claims', 'quotes']
/** What the page opens with stands before all others: it is shown before the rest is read. */
const FIRST: ReadonlySet<string> = new Set(['stories', 'conflicts'])
/** Stories that stand in the page for those who run no script. */
const SUMMARIZED = 40

async function openReport(folder: string): Promise<OpenWriter> {
  const [sink, waiting] = (await openSinks(folder, [{ path: REPORT }, { path: WAITING }])) as [Sink, Sink]
  const light = new Map(Array.from(LIGHT.keys(), (name) => [name, toStream(`data-table="${name}"`)]))
  const heavy = toStream('data-heavy')
  const counts = new Map<string, number>()
  const stories: Row[] = []
  const tellings = openTellings()
  const first: string[] = []

  async function flush(stream: Stream, isFirst = false): Promise<void> {
    const attribute = stream === heavy ? `data-heavy="${stream.count}"` : stream.attribute
    const element = `<script type="text/plain" ${attribute}>${stream.chunk.pack()}</script>\n`
    if (isFirst) first.push(element)
    else await waiting.write(element)
    stream.chunk = new Chunk()
    stream.count++
  }

  async function take(name: string, rows: readonly Row[]): Promise<void> {
    const stream = light.get(name)
    if (!stream) return
    stream.chunk.add(name, LIGHT.get(name) ?? [], rows)
    if (stream.chunk.size >= CHUNK_CHARACTERS) await flush(stream, FIRST.has(name))
  }

  return {
    async add({ name }, rows) {
      counts.set(name, (counts.get(name) ?? 0) + rows.length)
      if (name === 'stories') for (const row of rows.slice(0, SUMMARIZED - stories.length)) stories.push(row)
      await take(name, name === 'stories' ? rows.map(tellings.told) : rows)
      return []
    },
    async addDocument(pages) {
      const places = placesOf(pages, light)
      for (const [{ name }, rows] of pages) {
        counts.set(name, (counts.get(name) ?? 0) + rows.length)
        heavy.chunk.add(name, HEAVY.get(name) ?? [], rows)
        if (name === 'claims') tellings.add(rows, light.get(name)?.count ?? 0)
        await take(name, name === DOCUMENTS ? rows.map((row) => ({ ...row, ...places, chunk: heavy.count })) : rows)
      }
      if (heavy.chunk.size >= CHUNK_CHARACTERS) await flush(heavy)
      return []
    },
    async close() {
      for (const [name, stream] of light) if (stream.chunk.size > 0) await flush(stream, FIRST.has(name))
      if (heavy.chunk.size > 0) await flush(heavy)
      await waiting.close()
      await sink.write(head({ counts, stories }))
      for (const element of first) await sink.write(element)
      await sink.write(scriptElement())
      for await (const bytes of createReadStream(join(folder, WAITING)) as AsyncIterable<Buffer>)
        await sink.write(bytes)
      await sink.write(END)
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

/** How many rows an article has of each table, and in which chunk they stand: a chunk ends behind an article. */
const placesOf = (pages: ReadonlyMap<Table, readonly Row[]>, light: ReadonlyMap<string, Stream>): Row =>
  Object.fromEntries(
    Array.from(pages).flatMap(([{ name }, rows]): [string, number][] =>
      OF_ARTICLE.includes(name)
        ? [
            [name, rows.length],
            [`${name}_chunk`, light.get(name)?.count ?? 0],
          ]
        : [],
    ),
  )

/** The chunks that hold the claims of each story. */
function openTellings() {
  const chunks = new Map<string, Set<number>>()
  return {
    add(claims: readonly Row[], chunk: number): void {
      for (const { story_id: story } of claims) {
        if (typeof story !== 'string') continue
        const known = chunks.get(story)
        if (known) known.add(chunk)
        else chunks.set(story, new Set([chunk]))
      }
    },
    told: (story: Row): Row => ({ ...story, claims_chunks: [...(chunks.get(String(story.story_id)) ?? [])].join(' ') }),
  }
}
