import type { DocumentLines } from '../clean/recurring_lines.ts'
import type { RawRecord } from '../ingest/index.ts'
import type { ReadFile } from '../ingest/read_file.ts'
import { toIssue } from '../issue.ts'
import type { Issue } from '../records.ts'
import { type Ingested, STAGES, type StageName } from '../stage.ts'
import type { Emitted } from './group.ts'
import { decodeLine, encodeLine } from './ndjson.ts'

/** What enters the chain: a file or record, or a line that ingest wrote of one. */
export type ChainInput = RawRecord | string

/** What became of one input: a line for each stage file, and what link wants to know of it. Plain JSON: it travels between processes. */
export interface ChainResult {
  /** The file; null for one that was opened before, for its records or its bytes. */
  input: ReadFile | null
  lines: { stage: string; line: string }[]
  emitted: Emitted[]
  /** What ingest alone tells of the document's lines, for the pass that looks for those that recur. */
  told: DocumentLines | null
  issues: Issue[]
  /** Issues that the record itself does not carry. */
  outside: Issue[]
  rejected: boolean
}

/** Path of the input, as the output knows it. */
export function pathOf(input: RawRecord | Ingested): string | null {
  if ('rejected' in input) return input.rejected.source_path
  return 'document' in input ? input.document.source_path : input.source_path
}

/** The file as it was read, or was to be. */
export const toInput = (input: ChainInput, sha256: string | null): ReadFile | null =>
  typeof input === 'string' || input.body !== null ? null : { path: input.source_path, bytes: input.bytes, sha256 }

/** What stands for an input whose process died under it. `until`: the last stage that was to run. */
export function deadResult(input: ChainInput, until: string): ChainResult {
  const details = { stage: until, reason: 'its process ended without an answer' }
  const source_path = pathOf(typeof input === 'string' ? decodeLine<Ingested>(input) : input)
  const rejected = toIssue('STAGE_FAILED', { stage: 'ingest', source_path }, details)
  const first = typeof input === 'string' ? STAGES.indexOf('clean') : 0
  const last = Math.min(STAGES.indexOf(until as StageName), STAGES.indexOf('annotate'))
  const line = encodeLine({ rejected })
  return {
    input: toInput(input, null),
    lines: STAGES.slice(first, last + 1).map((stage) => ({ stage, line })),
    emitted: [],
    told: null,
    issues: [rejected],
    outside: [],
    rejected: true,
  }
}
