declare module '@bcoe/v8-coverage' {
  import type { Profiler } from 'node:inspector'

  /** What one process ran. */
  export interface ProcessCov {
    result: Profiler.ScriptCoverage[]
  }
  export function mergeProcessCovs(processes: readonly ProcessCov[]): ProcessCov
}
