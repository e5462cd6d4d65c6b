import { linkDocuments, mapDocuments, readRecords } from './engine/documents.ts'
import { beginOutput } from './engine/folder.ts'
import { StageFiles } from './engine/stage_files.ts'
import { stageVersions } from './engine/version.ts'
import { exportTables } from './export/index.ts'
import { findInputs, openInputs } from './ingest/inputs.ts'
import type { Issue } from './records.ts'
import { type Settings, STAGES, type StageName } from './stage.ts'

export interface RunOptions {
  /** Files, folders or glob patterns. */
  inputs: readonly string[]
  /** The folder to write, made whole by each run. */
  out: string
  /** The last stage to run. */
  until: StageName
  /** Processes; the output does not depend on it. */
  jobs: number
  /** The sidecar file; null looks for one in and beside the inputs. */
  metadata: string | null
  settings: Settings
  /** The clock, ISO 8601, for run.json alone. */
  now: () => string
  /** Stops the run and takes its unfinished output away. */
  signal?: AbortSignal
  /** Called after each article. */
  progress?: (done: number) => void
}

export interface RunResult {
  files: number
  /** Inputs that were set aside; `issues` says why. */
  rejected: number
  issues: Issue[]
  /** Rows of each table; empty where the run stopped before export. */
  counts: Record<string, number>
}

/**
 * The whole pipeline. The old output stays in place until the new one is whole.
 * Throws InputMissing, OutputLocked, OutputForeign, and what the disk throws.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const { until, jobs, settings, progress } = options
  const started = options.now()
  const versions = stageVersions()
  const inputs = await findInputs(options.inputs, options.metadata)
  const output = await beginOutput(options.out, options.signal)
  try {
    const files = new StageFiles(output.folder, versions, settings)
    const mapped = await mapDocuments(openInputs(inputs.raws), { until, jobs, context: { settings }, files, progress })
    const links = reaches(until, 'link') ? linkDocuments(mapped.groups, files) : []
    files.close()
    const records = () => readRecords(files.path('annotate'))
    const tables = reaches(until, 'export')
      ? await exportTables({ records, links, issues: inputs.issues }, output.folder)
      : null

    const counts = tables?.counts ?? {}
    const issues = [...inputs.issues, ...mapped.issues]
    const refused = inputs.issues.filter(({ severity }) => severity === 'error').length
    await output.commit({ started, finished: options.now(), versions, settings, until, inputs: inputs.raws, counts })
    return { files: inputs.raws.length, rejected: mapped.rejected + refused, issues, counts }
  } catch (error) {
    await output.abandon()
    throw error
  }
}

const reaches = (until: StageName, stage: StageName): boolean => STAGES.indexOf(until) >= STAGES.indexOf(stage)
