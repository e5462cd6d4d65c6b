import type { RawRecord } from '../ingest/index.ts'
import type { Context } from '../stage.ts'
import { runChain } from './chain.ts'
import type { ChainResult } from './result.ts'

/** What the pool sends to a worker process, and what comes back. */
export interface Batch {
  raws: RawRecord[]
  until: string
  context: Context
}

export interface BatchResult {
  results: ChainResult[]
}

process.on('message', ({ raws, until, context }: Batch) => {
  const answer: BatchResult = { results: raws.map((raw) => runChain(raw, until, context)) }
  // Nobody waits for the answer any more where the channel is closed.
  process.send?.(answer, undefined, undefined, (error) => error && process.exit(0))
})

// The pool ends its workers by closing the channel.
process.on('disconnect', () => process.exit(0))
