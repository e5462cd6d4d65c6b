import { encodeLine } from '../record/codec.ts'
import { toIssue } from '../record/issue.ts'
import type { RejectedRecord } from '../record/records.ts'
import type { Context, StageName } from '../stage.ts'
import type { ChainWorker, Task } from './chain_worker.ts'
import { type Failure, originOf } from './result.ts'
import { linesOf, recordOf } from './stage_lines.ts'

/**
 * One stage as a filter in a process of its own, as `runStageLines` has it: a line that kills the process, or is silent too long, comes out
 * as a rejected one. Throws NoProcess, and Stopped.
 */
export async function* runIsolated(
  name: StageName,
  chunks: AsyncIterable<string>,
  context: Context,
  worker: ChainWorker,
): AsyncGenerator<string> {
  const ask: Task<string, string>['ask'] = (lines, told) => ({ lines, stage: name, context: told })
  const dead = (line: string, failure: Failure): string => encodeLine(refuse(name, line, failure))
  for await (const inputs of linesOf(chunks)) yield* await worker.run({ inputs, context, ask, dead })
}

/** It was a record, or it would not have got so far. */
function refuse(stage: StageName, line: string, { code, details }: Failure): RejectedRecord {
  const { source_path, named } = originOf(recordOf(stage, line))
  return { rejected: toIssue(code, { stage, source_path }, { stage, named, ...details }) }
}
