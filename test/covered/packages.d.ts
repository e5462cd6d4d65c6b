/** What is used of packages that have no types of their own, or that only a measurement of coverage needs installed. */
declare module '@bcoe/v8-coverage' {
  import type { Profiler } from 'node:inspector'

  /** What one process ran. */
  export interface ProcessCov {
    result: Profiler.ScriptCoverage[]
  }
  export function mergeProcessCovs(processes: readonly ProcessCov[]): ProcessCov
}

declare module 'ast-v8-to-istanbul' {
  import type { Profiler } from 'node:inspector'

  export function convert(options: {
    ast: Promise<object>
    code: string
    coverage: Profiler.ScriptCoverage
    sourceMap: object
    wrapperLength: number
  }): Promise<Record<string, import('./by_start.ts').FileCoverage>>
}

declare module '@vitest/coverage-v8' {
  const coverage: import('vitest/node').CoverageProviderModule
  export default coverage
}
