import path from 'node:path'
import type { RawRecord } from '../ingest/index.ts'
import { toRawRecord } from '../ingest/inputs.ts'
import { toIssue } from '../issue.ts'
import type { Context, MapStage } from '../stage.ts'
import { MAP_STAGES, runStage, type StageRecord } from './chain.ts'
import { splitLines } from './lines.ts'
import { decodeLine, encodeLine } from './ndjson.ts'
import { stageVersions } from './version.ts'

/**
 * One stage as a filter: a line in, a line out, in order. Ingest reads a path a line; the others read what the stage before
 * wrote. A header line of a stage file becomes this stage's header. A line that is no record comes out as a rejected one.
 */
export async function* runStageLines(
  name: string,
  chunks: AsyncIterable<string>,
  context: Context,
): AsyncGenerator<string> {
  const stage = MAP_STAGES.find((candidate) => candidate.name === name) as MapStage<unknown, StageRecord>
  const read = name === 'ingest' ? readPath : decodeLine<object>
  for await (const line of splitLines(chunks)) {
    if (line.trim() === '') continue
    yield isHeader(line) ? header(stage, context) : encodeLine(runLine(stage, line, read, context))
  }
}

function runLine(
  stage: MapStage<unknown, StageRecord>,
  line: string,
  read: (line: string) => object,
  context: Context,
): StageRecord {
  try {
    return runStage(stage, read(line), context, null)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { rejected: toIssue('LINE_INVALID', { stage: stage.name }, { reason }) }
  }
}

const readPath = (line: string): RawRecord => toRawRecord(path.resolve(line), line)

const isHeader = (line: string): boolean => line.startsWith('{"stage":')

const header = ({ name }: { name: MapStage<unknown, unknown>['name'] }, { settings }: Context): string =>
  JSON.stringify({ stage: name, version: stageVersions()[name], settings })
