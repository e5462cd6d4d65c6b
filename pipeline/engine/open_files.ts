import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { FileReader } from '../ingest/file_reader.ts'
import type { RawRecord } from '../ingest/index.ts'
import { STDIN } from '../ingest/inputs.ts'
import { isArticle } from '../ingest/is_article.ts'
import type { Opened } from '../ingest/open.ts'
import { toIssue } from '../record/issue.ts'
import type { Settings } from '../stage.ts'
import { Stopped } from './chain_worker.ts'
import type { OpenAnswer, OpenQuestion } from './serve_opening.ts'
import { type Ended, reasonOf, type WorkerOptions, WorkerProcess } from './worker_process.ts'

export interface OpenOptions {
  settings: Settings
  readers: readonly FileReader[]
  /** Gets what is wrong with part of a file. */
  opened: Opened
  /** The bytes of the input `-`, and the file to keep them in while they are read. */
  stdin: { bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>; kept: string }
  /** `seconds`: how long a file may be read without giving a record. */
  worker: WorkerOptions
  signal: AbortSignal | undefined
}

/**
 * The records of the files, one after another. A file that holds several is read in a process of its own: where that hangs or dies, the
 * file costs what has not been read of it, and an issue says so.
 */
export async function* openFiles(raws: readonly RawRecord[], options: OpenOptions): AsyncGenerator<RawRecord> {
  const reader = new WorkerProcess(options.worker)
  const stop = (): void => reader.stop()
  options.signal?.addEventListener('abort', stop)
  try {
    for (const raw of raws) {
      if (raw.absolute === STDIN) yield* openStdin(raw, reader, options)
      else if (isArticle(raw, options.readers)) yield raw
      else yield* openInProcess(raw, reader, options)
    }
  } finally {
    stop()
    options.signal?.removeEventListener('abort', stop)
  }
}

/** What can be read once alone is kept in a file first, so that another process can read it, twice if need be. */
async function* openStdin(raw: RawRecord, reader: WorkerProcess, options: OpenOptions): AsyncGenerator<RawRecord> {
  const { bytes, kept } = options.stdin
  await pipeline(bytes, createWriteStream(kept))
  yield* openInProcess({ ...raw, absolute: kept }, reader, options)
  await rm(kept)
}

/** Times that a file is opened: once more where the process died, since that may have been killed from outside. */
const TRIES = 2

async function* openInProcess(raw: RawRecord, reader: WorkerProcess, options: OpenOptions): AsyncGenerator<RawRecord> {
  const { settings, opened } = options
  let [known, tries, generation] = [0, 1, -1]
  const question = (): OpenQuestion => {
    const isOpen = generation === reader.generation
    generation = reader.generation
    return isOpen ? { more: true } : { raw, settings, known }
  }
  for (;;) {
    const { ended, records, told } = await ask(reader, question)
    if (ended?.why === 'stopped') throw new Stopped()
    if (ended?.why === 'start') return yield* openHere(raw, options)
    if (ended && (ended.why === 'time' || tries++ === TRIES)) return giveUp(raw, ended, options)
    for (const record of records) yield record
    known += records.length
    if (!told) continue
    for (const issue of told.issues) opened.issues.push(issue)
    for (const file of told.files) opened.files.push(file)
    return
  }
}

/** Where no process can be started, better in this one than not at all. */
async function* openHere(raw: RawRecord, { opened, ...reading }: OpenOptions): AsyncGenerator<RawRecord> {
  const { openAlone } = await import('../ingest/open.ts')
  yield* openAlone(raw, reading, opened)
}

interface Asked {
  ended: Ended | null
  records: RawRecord[]
  told: Opened | null
}

async function ask(reader: WorkerProcess, question: () => OpenQuestion): Promise<Asked> {
  const asked: Asked = { ended: null, records: [], told: null }
  asked.ended = await reader.askUntilStarted(question, (told) => {
    const answer = told as OpenAnswer
    if ('begun' in answer) return false
    asked.records = answer.records
    asked.told = answer.opened
    return true
  })
  return asked
}

function giveUp({ source_path, bytes }: RawRecord, { why, how }: Ended, { opened, worker }: OpenOptions): void {
  const details = { stage: 'ingest', named: 'this file', seconds: worker.seconds, reason: reasonOf(how) }
  const code = why === 'time' ? 'RECORD_TIMEOUT' : 'RECORD_CRASHED'
  opened.issues.push(toIssue(code, { stage: 'ingest', source_path }, details))
  opened.files.push({ path: source_path, bytes, sha256: null })
}
