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
interface WithPlugins extends Chain {
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
  chain: WithPlugins,
): AsyncGenerator<string> {
  const stage = chain.stages.find((candidate) => candidate.name === name) as unknown as MapStage<unknown, StageRecord>
  const read = name === 'ingest' ? readPath : readRecord(STAGE_BEFORE.get(name) as RecordName)
  for await (const lines of splitLines(chunks))
    for (const line of lines) {
      if (line.trim() === '') continue
      yield isHeader(line) ? header(stage, context, chain) : encodeLine(runLine(stage, line, read, context, chain))
    }
}

function runLine(
  stage: MapStage<unknown, StageRecord>,
  line: string,
  read: (line: string) => RawRecord | Ingested,
  context: Context,
  { layers }: Chain,
): StageRecord {
  try {
    const record = read(line)
    return runStage(stage, record, context, originOf(record), layers)
  } catch (error) {
    return { rejected: toIssue('LINE_INVALID', { stage: stage.name }, { reason: messageOf(error) }) }
  }
}

/** What a line holds for a stage that reads records. */
const STAGE_BEFORE: ReadonlyMap<string, RecordName> = new Map([
  ['clean', 'ingest'],
  ['annotate', 'clean'],
])

/** Throws where the line is no record of that stage, set aside or not. */
const readRecord =
  (before: RecordName) =>
  (line: string): Ingested => {
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
  { plugins, profiles }: WithPlugins,
): string => {
  const version = stageVersions(settings, plugins, hashGiven(profiles, counted))[name]
  return JSON.stringify({ stage: name, version, settings })
}
