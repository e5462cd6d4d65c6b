import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ownField } from '../own_field.ts'
import { type AnyProfile, type Settings, STAGES, type StageName } from '../stage.ts'
import { LineWriter } from './line_writer.ts'
import { STAGES_FOLDER } from './listing.ts'
import { isProfilePath, profilePath } from './profile_file.ts'
import type { Versions } from './version.ts'

/** Path of a stage's file inside the output folder. */
export const stagePath = (stage: string): string => `${STAGES_FOLDER}${stage}.ndjson`

const REJECTED = '{"rejected":'

/** Does a line say that its record was set aside? */
export const isRejected = (line: string): boolean => line.startsWith(REJECTED)

/** Is a file of an earlier output left as it is by a run that ends with this stage? */
export function outlasts(file: string, until: StageName): boolean {
  if (until === 'export') return false
  if (isProfilePath(file)) return until === 'ingest'
  const stage = STAGES.find((name) => stagePath(name) === file)
  return stage === undefined ? !file.startsWith(STAGES_FOLDER) : STAGES.indexOf(stage) > STAGES.indexOf(until)
}

/** The first line of a stage file: what made it, so that a stale file is known as stale. */
export interface StageHeader {
  stage: string
  version: string
  settings: Settings
}

/** The files `stages/NAME.ndjson` of one run: a header line, then one record a line. */
export class StageFiles {
  readonly #folder: string
  readonly #counts = new Map<string, { records: number; rejected: number }>()
  readonly #writers = new Map<string, LineWriter>()
  readonly #versions: Versions
  readonly #settings: Settings

  constructor(folder: string, versions: Versions, settings: Settings) {
    this.#folder = folder
    this.#versions = versions
    this.#settings = settings
    mkdirSync(path.join(folder, STAGES_FOLDER), { recursive: true })
  }

  write(stage: string, line: string): void {
    this.open(stage).write(line)
    const count = this.#counts.get(stage) as { records: number; rejected: number }
    if (isRejected(line)) count.rejected++
    else count.records++
  }

  /** What left each stage so far, in the order in which they began. */
  counts(): { stage: string; version: string; records: number; rejected: number }[] {
    return Array.from(this.#counts, ([stage, count]) => ({ stage, version: this.#version(stage), ...count }))
  }

  /** Begins the file, so that it is there even without records. */
  open(stage: string): LineWriter {
    const open = this.#writers.get(stage)
    if (open) return open
    const writer = new LineWriter(this.path(stage))
    const header: StageHeader = { stage, version: this.#version(stage), settings: this.#settings }
    writer.write(JSON.stringify(header))
    this.#counts.set(stage, { records: 0, rejected: 0 })
    this.#writers.set(stage, writer)
    return writer
  }

  /** Writes what is left of a stage's file, so that it can be read. Begins it if need be. */
  finish(stage: string): void {
    this.open(stage).close()
    this.#writers.delete(stage)
  }

  /** What a profile counted, as one line of JSON, where there is anything: rules of later runs of a stage read it back. */
  writeProfile(profile: Pick<AnyProfile, 'name'>, json: unknown): void {
    if (json !== null) writeFileSync(path.join(this.#folder, profilePath(profile)), `${JSON.stringify(json)}\n`)
  }

  #version(stage: string): string {
    return ownField(this.#versions, stage) as string
  }

  path(stage: string): string {
    return path.join(this.#folder, stagePath(stage))
  }

  close(): void {
    for (const writer of this.#writers.values()) writer.close()
    this.#writers.clear()
  }
}
