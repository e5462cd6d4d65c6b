import { createHash } from 'node:crypto'
import { createReadStream, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PACKAGE_NAME } from '../export/datapackage.ts'
import type { StoredFile } from '../export/sink.ts'
import type { ReadFile } from '../ingest/read_file.ts'
import type { Settings } from '../stage.ts'

export const REPORT = 'run.json'

/** What a run did. Times are ISO 8601 in UTC and come from the caller; nothing else in the output knows a clock. */
export interface RunReport {
  /** Version of newsledger. */
  version: string
  /** Version of the runtime. */
  node: string
  started: string
  finished: string
  settings: Settings
  /** Was a record cut off by the clock? Then another run may give other bytes. */
  time_limited: boolean
  /** The stages that ran, in order, with their versions and the records that left them. */
  stages: { stage: string; version: string; records: number; rejected: number }[]
  /** Rows of each table; empty where the run stopped before export. */
  tables: Record<string, number>
  /** The files that were read, in order, relative to the input; bytes are counted and hashed as they stood on disk. */
  inputs: ReadFile[]
}

/** Writes `run.json` with the size and hash of every file in the folder; those of `known` are taken as given. */
export async function writeReport(folder: string, report: RunReport, known: readonly StoredFile[] = []): Promise<void> {
  const given = new Map(known.map((file) => [file.path, file]))
  const outputs: StoredFile[] = []
  for (const path of listFiles(folder)) outputs.push(given.get(path) ?? (await hashFile(folder, path)))
  const content = { name: PACKAGE_NAME, ...report, outputs }
  await writeFile(join(folder, REPORT), `${JSON.stringify(content, null, 2)}\n`)
}

/** Paths of the files under a folder, with forward slashes, in code unit order; `run.json` itself left out. */
const listFiles = (folder: string): string[] =>
  listUnder(folder, '')
    .filter((path) => path !== REPORT)
    .sort()

const listUnder = (folder: string, prefix: string): string[] =>
  readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listUnder(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  )

async function hashFile(folder: string, path: string): Promise<StoredFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.byteLength
  }
  return { path, bytes, sha256: hash.digest('hex') }
}
