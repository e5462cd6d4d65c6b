import type { Context, StageName } from '../stage.ts'
import { runChain } from './chain.ts'
import { endWithParent, send } from './channel.ts'
import type { ChainInput, ChainResult } from './result.ts'
import type { FilteredChain } from './stage_lines.ts'

/** What is sent to a worker process: records for the stages up to one, or lines for one stage alone. */
export type Batch = (RecordBatch | LineBatch) & {
  /** Null: as in the batch before. */
  context: Context | null
}

interface RecordBatch {
  inputs: ChainInput[]
  until: string
}

interface LineBatch {
  lines: string[]
  stage: string
}

/** What comes back: which chain it is, the stage that the next record enters, then what became of it (of a line, the line), one by one. */
export type Answer = { version: string } | { stage: StageName } | { result: ChainResult | string }

/** Serves in a process of its own, until whoever started it closes the channel or is gone. */
export function serve(loading: Promise<FilteredChain>): void {
  let known: Context | null = null
  endWithParent()
  process.on('message', async (batch: Batch) => {
    const context = batch.context ?? (known as Context)
    known = context
    const chain = await loading
    await send({ version: chain.version })
    for await (const answer of answersTo(batch, context, chain)) await send({ result: answer })
  })
}

async function* answersTo(
  batch: Batch,
  context: Context,
  chain: FilteredChain,
): AsyncGenerator<ChainResult | string, void> {
  if ('inputs' in batch)
    for (const input of batch.inputs)
      yield runChain(input, batch.until, context, chain, (stage) => void send({ stage }))
  else {
    // A run asks for no lines, and its processes begin without what reads them.
    const { runLine } = await import('./stage_lines.ts')
    for (const line of batch.lines) yield runLine(batch.stage, line, context, chain)
  }
}
