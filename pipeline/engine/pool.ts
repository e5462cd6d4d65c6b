import { setImmediate } from 'node:timers/promises'
import type { RawRecord } from '../ingest/index.ts'
import type { Context } from '../stage.ts'
import { ChainWorker } from './chain_worker.ts'
import type { ChainResult } from './result.ts'

/** Records a batch: enough that messages cost little, few enough that the end of a run keeps every worker busy. */
const BATCH_RECORDS = 32
/** Batches that wait for each worker, so that it never idles and memory stays flat. */
const QUEUE_PER_WORKER = 2

type Batches = AsyncGenerator<RawRecord[], undefined>

/**
 * Runs records through the chain and yields the results in their order, whatever the number of processes. What fits one
 * batch is run in this process, since starting others would take longer; more is not, so that this one stays small.
 */
export async function* runAll(
  raws: AsyncIterable<RawRecord>,
  until: string,
  context: Context,
  jobs: number,
): AsyncGenerator<ChainResult> {
  const batches = inBatches(raws)
  const first = await batches.next()
  if (first.done) return
  const second = await batches.next()
  if (second.done) yield* runHere(first.value, until, context)
  else yield* runInProcesses([first.value, second.value], batches, until, context, jobs)
}

async function* inBatches(raws: AsyncIterable<RawRecord>): Batches {
  let batch: RawRecord[] = []
  for await (const raw of raws) {
    batch.push(raw)
    if (batch.length < BATCH_RECORDS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
  return undefined
}

async function* runHere(raws: readonly RawRecord[], until: string, context: Context): AsyncGenerator<ChainResult> {
  const { runChain } = await import('./chain.ts')
  for (const raw of raws) {
    yield runChain(raw, until, context)
    // Lets signals and timers in: a loop of promises alone would starve them.
    await setImmediate()
  }
}

async function* runInProcesses(
  first: RawRecord[][],
  batches: Batches,
  until: string,
  context: Context,
  count: number,
): AsyncGenerator<ChainResult> {
  const workers = Array.from({ length: count }, () => new ChainWorker())
  const pending: Promise<ChainResult[]>[] = []
  let next = 0
  const send = (raws: RawRecord[]): void => {
    pending.push((workers[next++ % count] as ChainWorker).run({ raws, until, context }))
  }
  try {
    first.forEach(send)
    while (pending.length > 0) {
      while (pending.length < count * QUEUE_PER_WORKER) {
        const batch = await batches.next()
        if (batch.done) break
        send(batch.value)
      }
      yield* await (pending.shift() as Promise<ChainResult[]>)
    }
  } finally {
    for (const worker of workers) worker.stop()
    await Promise.allSettled(pending)
  }
}
