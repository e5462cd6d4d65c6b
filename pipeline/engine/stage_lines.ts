import path from 'node:path'
import { splitLines } from '../export/lines.ts'
import type { RawRecord } from '../ingest/index.ts'
import { toRawRecord } from '../ingest/inputs.ts'
import { decode, encodeLine } from '../record/codec.ts'
import { messageOf, toIssue } from '../record/issue.ts'
import { faultOf, type RecordName } from '../record/validate.ts'
import type { Context, Ingested, MapStage } from '../stage.ts'
import { type Chain, runStage, type StageRecord } from './chain.ts'
import { originOf } from './result.ts'
import { type AddedCode, hashGiven, stageVersions } from './version.ts'

/** A chain, and what was added to it. */
export interface FilteredChain extends Chain {
  plugins: readonly AddedCode[]
}

/**
 * One stage as a filter: a line in, a line out, in order. Ingest reads a path a line; the others read what the stage before
 * wrote. A header line of a stage file becomes this stage's header. A line that is no record comes out as a rejected one.
 */
export async function* runStageLines(
  name: string,
  chunks: AsyncIterable<string>,
  context: Context,
  chain: FilteredChain,
): AsyncGenerator<string> {
  for await (const lines of linesOf(chunks)) for (const line of lines) yield runLine(name, line, context, chain)
}

/** Lines that hold something, as they come. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  for await (const lines of splitLines(chunks)) yield lines.filter((line) => line.trim() !== '')
}

/** What the stage answers to one line. */
export function runLine(name: string, line: string, context: Context, chain: FilteredChain): string {
  const stage = chain.stages.find((candidate) => candidate.name === name) as unknown as MapStage<unknown, StageRecord>
  return isHeader(line) ? header(stage, context, chain) : encodeLine(runRecord(stage, line, context, chain))
}

function runRecord(
  stage: MapStage<unknown, StageRecord>,
  line: string,
  context: Context,
  { layers }: Chain,
): StageRecord {
  try {
    const record = recordOf(stage.name, line)
    return runStage(stage, record, context, originOf(record), layers)
  } catch (error) {
    return { rejected: toIssue('LINE_INVALID', { stage: stage.name }, { reason: messageOf(error) }) }
  }
}

/** Throws where the line is none that the stage reads. */
export const recordOf = (name: string, line: string): RawRecord | Ingested =>
  name === 'ingest' ? readPath(line) : readRecord(STAGE_BEFORE.get(name) as RecordName, line)

/** What a line holds for a stage that reads records. */
const STAGE_BEFORE: ReadonlyMap<string, RecordName> = new Map([
  ['clean', 'ingest'],
  ['annotate', 'clean'],
])

/** Throws where the line is no record of that stage, set aside or not. */
function readRecord(before: RecordName, line: string): Ingested {
  const record: unknown = JSON.parse(line)
  const isRejected = typeof record === 'object' && record !== null && 'rejected' in record
  const fault = faultOf(`records/${isRejected ? 'rejected' : before}`, record)
  if (fault) throw new TypeError(fault)
  return decode(record as Ingested)
}

const readPath = (line: string): RawRecord => toRawRecord(path.resolve(line), line)

const isHeader = (line: string): boolean => line.startsWith('{"stage":')

const header = (
  { name }: { name: MapStage<unknown, unknown>['name'] },
  { settings, profiles: counted }: Context,
  { plugins, profiles }: FilteredChain,
): string => {
  const version = stageVersions(settings, plugins, hashGiven(profiles, counted))[name]
  return JSON.stringify({ stage: name, version, settings })
}
