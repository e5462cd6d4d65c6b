import { setImmediate } from 'node:timers/promises'
import type { Context } from '../stage.ts'
import type { ChainWorker } from './chain_worker.ts'
import type { ChainInput, ChainResult } from './result.ts'

/** Records a batch: enough that messages cost little, few enough that the end of a run keeps every worker busy. */
const BATCH_RECORDS = 32
/** Batches that wait for each worker, so that it never idles and memory stays flat. */
const QUEUE_PER_WORKER = 2

type Batches = AsyncGenerator<ChainInput[], undefined>

/**
 * Runs records through the chain and yields the results in their order, whatever the number of processes. What fits one
 * batch is run in this process, since starting others would take longer; more is not, so that this one stays small.
 */
export async function* runAll(
  inputs: AsyncIterable<ChainInput>,
  until: string,
  context: Context,
  workers: readonly ChainWorker[],
): AsyncGenerator<ChainResult> {
  const batches = inBatches(inputs)
  const first = await batches.next()
  if (first.done) return
  const second = await batches.next()
  if (second.done) yield* runHere(first.value, until, context)
  else yield* runInProcesses([first.value, second.value], batches, until, context, workers)
}

async function* inBatches(inputs: AsyncIterable<ChainInput>): Batches {
  let batch: ChainInput[] = []
  for await (const input of inputs) {
    batch.push(input)
    if (batch.length < BATCH_RECORDS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
  return undefined
}

async function* runHere(inputs: readonly ChainInput[], until: string, context: Context): AsyncGenerator<ChainResult> {
  const { runChain } = await import('./chain.ts')
  for (const input of inputs) {
    yield runChain(input, until, context)
    // Lets signals and timers in: a loop of promises alone would starve them.
    await setImmediate()
  }
}

async function* runInProcesses(
  first: ChainInput[][],
  batches: Batches,
  until: string,
  context: Context,
  workers: readonly ChainWorker[],
): AsyncGenerator<ChainResult> {
  const count = workers.length
  const pending: Promise<ChainResult[]>[] = []
  let next = 0
  const send = (inputs: ChainInput[]): void => {
    pending.push((workers[next++ % count] as ChainWorker).run({ inputs, until, context }))
  }
  first.forEach(send)
  while (pending.length > 0) {
    while (pending.length < count * QUEUE_PER_WORKER) {
      const batch = await batches.next()
      if (batch.done) break
      send(batch.value)
    }
    yield* await (pending.shift() as Promise<ChainResult[]>)
  }
}
