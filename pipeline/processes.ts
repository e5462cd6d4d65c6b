import type { WorkerOptions } from './engine/worker_process.ts'
import type { RunOptions } from './run_options.ts'

/** The modules that processes run. */
const EXTENSION = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
const WORKER = new URL(`./worker${EXTENSION}`, import.meta.url)
const OPEN_WORKER = new URL(`./open_worker${EXTENSION}`, import.meta.url)

/** Seconds, see RunOptions. */
const MAX_RECORD_SECONDS = 120

/** What the processes are that take records through the stages, and the one that opens files; `modules`: those of plug-ins. */
export function processesOf(
  { maxRecordSeconds = MAX_RECORD_SECONDS, debug = false, worker = WORKER }: Partial<RunOptions>,
  modules: readonly string[],
): { chain: WorkerOptions; opening: WorkerOptions } {
  const shared = { seconds: maxRecordSeconds, loud: debug, arguments: modules }
  return { chain: { ...shared, module: worker }, opening: { ...shared, module: OPEN_WORKER } }
}
