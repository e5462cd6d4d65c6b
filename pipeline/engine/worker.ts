import type { Context } from '../stage.ts'
import { runChain } from './chain.ts'
import type { ChainInput, ChainResult } from './result.ts'

/** What the pool sends to a worker process, and what comes back. */
export interface Batch {
  inputs: ChainInput[]
  until: string
  /** Null: as in the batch before. */
  context: Context | null
}

export interface BatchResult {
  results: ChainResult[]
}

let known: Context | null = null

process.on('message', ({ inputs, until, context }: Batch) => {
  const current = context ?? (known as Context)
  known = current
  const answer: BatchResult = { results: inputs.map((input) => runChain(input, until, current)) }
  // Nobody waits for the answer any more where the channel is closed.
  process.send?.(answer, undefined, undefined, (error) => error && process.exit(0))
})

// The pool ends its workers by closing the channel.
process.on('disconnect', () => process.exit(0))
