import { annotate } from '../annotate/index.ts'
import { clean } from '../clean/index.ts'
import { ingest, type RawRecord } from '../ingest/index.ts'
import { toIssue } from '../issue.ts'
import { LINKERS } from '../link/index.ts'
import type { Annotated, Cleaned, Context, Ingested, MapStage } from '../stage.ts'
import { faultOf, type RecordName } from '../validate.ts'
import { emit } from './group.ts'
import { encodeLine } from './ndjson.ts'
import { type ChainResult, toInput } from './result.ts'

/** The stages that see one document at a time, in order. */
export const MAP_STAGES = [ingest, clean, annotate] as const
export type StageRecord = Ingested | Cleaned | Annotated

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
