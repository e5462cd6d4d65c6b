/** The public API: the whole pipeline, its stages one by one, and the types of everything they pass on. */

export type { Annotator, BlockSentence, CleanDocument } from './annotate/annotator.ts'
export { annotate } from './annotate/index.ts'
export { clean } from './clean/index.ts'
export { exportTables } from './export/index.ts'
export { ingest, type RawRecord } from './ingest/index.ts'
export { findInputs } from './ingest/inputs.ts'
export { ISSUES, type IssueCode } from './issue.ts'
export { LINKERS as link } from './link/index.ts'
export type * from './records.ts'
export { type RunOptions, type RunResult, run } from './run.ts'
export * from './stage.ts'
export { columnsOf, readSchema, TABLES, type TableName } from './validate.ts'
