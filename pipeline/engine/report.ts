import { lstatSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PACKAGE_NAME } from '../export/datapackage.ts'
import type { StoredFile } from '../export/sink.ts'
import type { ReadFile } from '../ingest/read_file.ts'
import type { Settings } from '../stage.ts'
import type { Carried } from './carry.ts'
import type { Reuse } from './earlier.ts'
import { type Listed, REPORT, readSealed, sealed, stageHashes } from './listing.ts'
import type { OwnNames } from './own_names.ts'
import { hashOf } from './unchanged.ts'

/** What a run did. Times are ISO 8601 in UTC and come from the caller; nothing else in the output knows a clock. */
export interface RunReport {
  /** Version of newsledger. */
  version: string
  /** Version of the runtime. */
  node: string
  started: string
  finished: string
  settings: Settings
  /** The user's list of entities: its name, and a hash of what it says. */
  entities: { file: string; sha256: string } | null
  /** What was added to the pipeline; hashes are of the modules' own files. */
  plugins: { name: string; version: string; sha256: string }[]
  /** What was taken over from the output that was there before; null where nothing could be. */
  reuse: Reuse | null
  /** Was a record cut off by the clock? Then another run may give other bytes. */
  time_limited: boolean
  /** The stages that ran, in order, with their versions and the records that left them. */
  stages: { stage: string; version: string; records: number; rejected: number }[]
  /** The files that were read, in order, relative to the input; bytes are counted and hashed as they stood on disk. */
  inputs: ReadFile[]
}

/** The report of the run that wrote a folder; null where there is none, or none as it was written. */
export const readReport = (folder: string): (RunReport & { tables_are_older: boolean }) | null =>
  readSealed(folder) as (RunReport & { tables_are_older: boolean }) | null

/** The tables that a run wrote. */
export interface WrittenTables {
  /** Rows of each table. */
  counts: Record<string, number>
  files: readonly StoredFile[]
}

/**
 * Writes `run.json` with size, hash and time of every file in the folder, and which stage files the tables were made from.
 * `tables` is null where the run stopped before export: then those of an earlier run may stand there, as `carried` says.
 */
export async function writeReport(
  folder: string,
  report: RunReport,
  tables: WrittenTables | null,
  carried: Carried,
  names: OwnNames,
): Promise<void> {
  const outputs = await listOutputs(folder, tables?.files ?? [], carried.files, names)
  const stages = stageHashes(outputs)
  const counts = tables?.counts ?? carried.tables
  const made_from = tables ? stages : carried.made_from
  const content = {
    name: PACKAGE_NAME,
    ...report,
    tables: counts,
    tables_made_from: Object.fromEntries(made_from),
    tables_are_older: Object.keys(counts).length > 0 && !isAlike(stages, made_from),
    outputs,
  }
  await writeFile(join(folder, REPORT), `${JSON.stringify(sealed(content), null, 2)}\n`)
}

const isAlike = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([path, hash]) => other.get(path) === hash)

/** What was taken over is listed as it was before: a change by hand still shows. */
async function listOutputs(
  folder: string,
  written: readonly StoredFile[],
  carried: readonly Listed[],
  names: OwnNames,
): Promise<Listed[]> {
  const known = new Map(written.map((file) => [file.path, file]))
  const before = new Map(carried.map((file) => [file.path, file]))
  const outputs: Listed[] = []
  for (const path of listFiles(folder))
    if (before.has(path)) outputs.push(before.get(path) as Listed)
    else if (names.has(path) && path !== REPORT) outputs.push(await listFile(folder, path, known.get(path)))
  return outputs
}

/** Paths of the files under a folder, with forward slashes, in code unit order. */
const listFiles = (folder: string): string[] => listUnder(folder, '').sort()

const listUnder = (folder: string, prefix: string): string[] =>
  readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listUnder(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  )

async function listFile(folder: string, path: string, known: StoredFile | undefined): Promise<Listed> {
  const { size, ctimeMs } = lstatSync(join(folder, path))
  const sha256 = known?.sha256 ?? (await hashOf(join(folder, path))) ?? ''
  return { path, bytes: known?.bytes ?? size, sha256, ctime_ms: ctimeMs }
}
