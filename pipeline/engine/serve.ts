import type { Context, StageName } from '../stage.ts'
import { type Chain, runChain } from './chain.ts'
import { endWithParent, send } from './channel.ts'
import type { ChainInput, ChainResult } from './result.ts'

/** What the pool sends to a worker process. */
export interface Batch {
  inputs: ChainInput[]
  until: string
  /** Null: as in the batch before. */
  context: Context | null
}

/** What comes back: which chain it is, the stage that the next record enters, then what became of it, record by record. */
export type Answer = { version: string } | { stage: StageName } | { result: ChainResult }

/** Serves the pool in a process of its own, until the pool closes the channel or is gone. */
export function serve(loading: Promise<Chain>): void {
  let known: Context | null = null
  endWithParent()
  process.on('message', async ({ inputs, until, context }: Batch) => {
    const current = context ?? (known as Context)
    known = current
    const chain = await loading
    await send({ version: chain.version })
    for (const input of inputs)
      await send({ result: runChain(input, until, current, chain, (stage) => void send({ stage })) })
  })
}
