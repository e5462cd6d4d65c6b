import { annotate } from '../annotate/index.ts'
import { clean } from '../clean/index.ts'
import { linesOf } from '../clean/recurring_lines.ts'
import { ingest } from '../ingest/index.ts'
import { messageOf, toIssue } from '../issue.ts'
import { LINKERS } from '../link/index.ts'
import type { Annotated, Cleaned, Context, Ingested, MapStage } from '../stage.ts'
import { faultOf, type RecordName } from '../validate.ts'
import { emit } from './group.ts'
import { decodeLine, encodeLine } from './ndjson.ts'
import { type ChainInput, type ChainResult, pathOf, toInput } from './result.ts'

/** The stages that see one document at a time, in order. */
export const MAP_STAGES = [ingest, clean, annotate] as const
export type StageRecord = Ingested | Cleaned | Annotated

/** Takes one input through the stages up to and including `until`. Never throws: what fails becomes a rejected record. */
export function runChain(input: ChainInput, until: string, context: Context): ChainResult {
  const lines: ChainResult['lines'] = []
  const entered = typeof input === 'string' ? decodeLine<Ingested>(input) : input
  const source_path = pathOf(entered)
  let record: unknown = entered
  for (const stage of stagesOf(input)) {
    record = runStage(stage as MapStage<unknown, StageRecord>, record, context, source_path)
    lines.push({ stage: stage.name, line: encodeLine(record as object) })
    if (stage.name === until) break
  }
  const last = record as StageRecord
  const { emitted, issues: outside } = 'annotations' in last ? emit(LINKERS, last) : NOTHING
  const issues = 'rejected' in last ? [last.rejected] : last.issues
  const [document, rejected] = 'document' in last ? [last.document, false] : [null, true]
  const told = document && until === ingest.name && context.settings.recurring_lines ? linesOf(document) : null
  return { input: toInput(input, document?.sha256 ?? null), lines, emitted, told, issues, outside, rejected }
}

const NOTHING = { emitted: [], issues: [] }

const stagesOf = (input: ChainInput): readonly { name: string }[] =>
  typeof input === 'string' ? MAP_STAGES.slice(1) : MAP_STAGES

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
    return refuse('STAGE_FAILED', { reason: messageOf(error) })
  }
}

const schemaOf = (record: StageRecord, stage: string): RecordName =>
  'rejected' in record ? 'rejected' : (stage as RecordName)
