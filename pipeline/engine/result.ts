import type { RawRecord } from '../ingest/index.ts'
import type { ReadFile } from '../ingest/read_file.ts'
import { toIssue } from '../issue.ts'
import type { Issue } from '../records.ts'
import { STAGES, type StageName } from '../stage.ts'
import type { Emitted } from './group.ts'
import { encodeLine } from './ndjson.ts'

/** What became of one file: a line for each stage file, and what link wants to know of it. Plain JSON: it travels between processes. */
export interface ChainResult {
  /** The file; null for one that was opened before, for its records or its bytes. */
  input: ReadFile | null
  lines: { stage: string; line: string }[]
  emitted: Emitted[]
  issues: Issue[]
  rejected: boolean
}

/** The file as it was read, or was to be. */
export const toInput = ({ source_path, bytes, body }: RawRecord, sha256: string | null): ReadFile | null =>
  body === null ? { path: source_path, bytes, sha256 } : null

/** What stands for a record whose process died under it. `until`: the last stage that was to run. */
export function deadResult(raw: RawRecord, until: string): ChainResult {
  const details = { stage: until, reason: 'its process ended without an answer' }
  const rejected = toIssue('STAGE_FAILED', { stage: 'ingest', source_path: raw.source_path }, details)
  const last = Math.min(STAGES.indexOf(until as StageName), STAGES.indexOf('annotate'))
  const line = encodeLine({ rejected })
  return {
    input: toInput(raw, null),
    lines: STAGES.slice(0, last + 1).map((stage) => ({ stage, line })),
    emitted: [],
    issues: [rejected],
    rejected: true,
  }
}
