import type { Kept } from './engine/clear.ts'
import type { Progress } from './engine/documents.ts'
import type { Reuse } from './engine/earlier.ts'
import type { Host } from './engine/lock.ts'
import type { BlockCounts } from './export/block_tally.ts'
import type { Issue } from './record/records.ts'
import type { Settings, StageName } from './stage.ts'

/** What a run needs of the process that it runs in. */
interface RunHost extends Host {
  /** The clock, ISO 8601, for run.json alone. */
  now(): string
  /** Version of the runtime. */
  version: string
}

export interface RunOptions {
  /** Files, folders or glob patterns; `-` is standard input. */
  inputs: readonly string[]
  /** The bytes of the input `-`. */
  stdin?: AsyncIterable<Uint8Array>
  /** The folder to write, made whole by each run. */
  out: string
  /** Take a folder that holds what newsledger did not write; that is moved aside, to `<out>.kept-N`. */
  force?: boolean
  /** Make every record anew, also those of which the output that is there holds what would be made. The output does not depend on it. */
  fullRefresh?: boolean
  /** The last stage to run. What later ones wrote in an earlier run stays as it is. */
  until: StageName
  /** Processes; the output does not depend on it. */
  jobs: number
  /** The sidecar file; null looks for one in and beside the inputs. */
  metadata: string | null
  /** The user's list of entities; null for none. */
  entities?: string | null
  /** The file that the settings were read from; null for none. */
  config?: string | null
  settings: Settings
  /** Names of the forms in which tables are written, also joined with commas; all where it is not given. */
  writers?: string | string[]
  /** Bytes that are sorted in memory at a time; the output does not depend on it. */
  maxMemory?: number
  /** Seconds after which a record is set aside; the one thing that depends on the machine. Default 120. */
  maxRecordSeconds?: number
  /** The module that worker processes run, where it is not `worker.ts`: it calls `serve` with a chain. */
  worker?: URL
  /** Modules of plug-ins, as file URLs, in order. */
  plugins?: readonly string[]
  /** Shows what worker processes print as they die. */
  debug?: boolean
  host: RunHost
  /** Stops the run and takes its unfinished output away. */
  signal?: AbortSignal
  /** Called after each record, and as link and export begin. */
  progress?: (progress: Progress) => void
}

export interface RunResult {
  files: number
  /** Inputs that were set aside; `issues` says why. */
  rejected: number
  issues: Issue[]
  /** Rows of each table; empty where the run stopped before export. */
  counts: Record<string, number>
  /** What was taken over from the output that was there before; null where nothing could be. */
  reuse: Reuse | null
  /** The id of a row that is worth a look: `explain` says why it is as it is. Null where there is none. */
  example: string | null
  /** What was kept of the articles, and what was removed; null where the run stopped before export. */
  blocks: BlockCounts | null
  /** What stood in the output folder and was not ours to remove, and where it stands now. */
  moved_aside: Kept[]
}
