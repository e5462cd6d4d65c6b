import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Settings } from '../stage.ts'
import { LineWriter } from './lines.ts'
import type { Versions } from './version.ts'

/** The first line of a stage file: what made it, so that a stale file is known as stale. */
export interface StageHeader {
  stage: string
  version: string
  settings: Settings
}

/** The files `stages/NAME.ndjson` of one run: a header line, then one record a line. */
export class StageFiles {
  readonly #folder: string
  readonly #writers = new Map<string, LineWriter>()
  readonly #versions: Versions
  readonly #settings: Settings

  constructor(folder: string, versions: Versions, settings: Settings) {
    this.#folder = path.join(folder, 'stages')
    this.#versions = versions
    this.#settings = settings
    mkdirSync(this.#folder, { recursive: true })
  }

  write(stage: string, line: string): void {
    this.open(stage).write(line)
  }

  /** Begins the file, so that it is there even without records. */
  open(stage: string): LineWriter {
    const open = this.#writers.get(stage)
    if (open) return open
    const writer = new LineWriter(this.path(stage))
    const header: StageHeader = { stage, version: this.#versions[stage as keyof Versions], settings: this.#settings }
    writer.write(JSON.stringify(header))
    this.#writers.set(stage, writer)
    return writer
  }

  path(stage: string): string {
    return path.join(this.#folder, `${stage}.ndjson`)
  }

  close(): void {
    for (const writer of this.#writers.values()) writer.close()
    this.#writers.clear()
  }
}
