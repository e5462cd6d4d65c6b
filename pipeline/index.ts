/** The public API: the whole pipeline, its stages one by one, and the types of everything they pass on. */

export type { Annotator, BlockSentence, CleanDocument } from './annotate/annotator.ts'
export { exportTables } from './export/index.ts'
export type { Table } from './export/table.ts'
export type { Writer } from './export/writer.ts'
export type { RawRecord } from './ingest/index.ts'
export { findInputs } from './ingest/inputs.ts'
export { ISSUES, type IssueCode } from './issue.ts'
export { PIPELINE } from './pipeline.ts'
export type * from './records.ts'
export { type RunOptions, type RunResult, run } from './run.ts'
export * from './stage.ts'
