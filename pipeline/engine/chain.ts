import { annotate } from '../annotate/index.ts'
import { clean } from '../clean/index.ts'
import { ingest, type RawRecord } from '../ingest/index.ts'
import { toIssue } from '../issue.ts'
import { LINKERS } from '../link/index.ts'
import type { Issue } from '../records.ts'
import type { Annotated, Cleaned, Context, Ingested, MapStage } from '../stage.ts'
import { faultOf, type RecordName } from '../validate.ts'
import { type Emitted, emit } from './group.ts'
import { encodeLine } from './ndjson.ts'
import type { ReadFile } from './report.ts'

/** The stages that see one document at a time, in order. */
export const MAP_STAGES = [ingest, clean, annotate] as const
export type StageRecord = Ingested | Cleaned | Annotated

/** What became of one file: a line for each stage file, and what link wants to know of it. Plain JSON: it travels between processes. */
export interface ChainResult {
  input: ReadFile
  lines: { stage: string; line: string }[]
  emitted: Emitted[]
  issues: Issue[]
  rejected: boolean
}

/** Takes one file through the stages up to and including `until`. Never throws: what fails becomes a rejected record. */
export function runChain(raw: RawRecord, until: string, context: Context): ChainResult {
  const lines: ChainResult['lines'] = []
  let record: unknown = raw
  for (const stage of MAP_STAGES) {
    record = runStage(stage as MapStage<unknown, StageRecord>, record, context, raw.source_path)
    lines.push({ stage: stage.name, line: encodeLine(record as object) })
    if (stage.name === until) break
  }
  const last = record as StageRecord
  const emitted = 'annotations' in last ? emit(LINKERS, last) : []
  const issues = 'rejected' in last ? [last.rejected] : last.issues
  const input = toInput(raw, 'document' in last ? last.document.sha256 : null)
  return { input, lines, emitted, issues, rejected: 'rejected' in last }
}

const toInput = ({ source_path, bytes }: RawRecord, sha256: string | null): ReadFile => ({
  path: source_path,
  bytes,
  sha256,
})

/** What stands for a file whose process died under it. */
export function deadResult(raw: RawRecord, until: string): ChainResult {
  const details = { stage: until, reason: 'its process ended without an answer' }
  const rejected = toIssue('STAGE_FAILED', { stage: 'ingest', source_path: raw.source_path }, details)
  const names = MAP_STAGES.map(({ name }) => name as string)
  const lines = names.slice(0, ((names.indexOf(until) + names.length) % names.length) + 1)
  const line = encodeLine({ rejected })
  return {
    input: toInput(raw, null),
    lines: lines.map((stage) => ({ stage, line })),
    emitted: [],
    issues: [rejected],
    rejected: true,
  }
}

/** One stage on one record, checked against its schema. What throws or breaks the schema is rejected with an issue. */
export function runStage<In>(
  stage: MapStage<In, StageRecord>,
  record: In,
  context: Context,
  source_path: string | null,
): StageRecord {
  const refuse = (code: 'STAGE_FAILED' | 'RECORD_INVALID', details: Record<string, string>): StageRecord => ({
    rejected: toIssue(code, { stage: stage.name, source_path }, { stage: stage.name, ...details }),
  })
  try {
    const made = stage.map(record, context)
    const fault = faultOf(`records/${schemaOf(made, stage.name)}`, made)
    return fault ? refuse('RECORD_INVALID', { fault }) : made
  } catch (error) {
    return refuse('STAGE_FAILED', { reason: error instanceof Error ? error.message : String(error) })
  }
}

const schemaOf = (record: StageRecord, stage: string): RecordName =>
  'rejected' in record ? 'rejected' : (stage as RecordName)
