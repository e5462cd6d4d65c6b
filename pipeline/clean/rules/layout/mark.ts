import type { Mark } from '../../../record/records.ts'

/** The layout facts of one block that the classifier reads: those that ingest writes for web pages. */
export type LayoutMark = Mark
