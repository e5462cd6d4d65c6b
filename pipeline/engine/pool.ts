import { type ChildProcess, fork } from 'node:child_process'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { RawRecord } from '../ingest/index.ts'
import type { Context } from '../stage.ts'
import { type ChainResult, deadResult, runChain } from './chain.ts'
import type { Batch, BatchResult } from './worker.ts'

/** Files a batch: enough that messages cost little, few enough that the end of a run keeps every worker busy. */
const BATCH_FILES = 32
/** Batches that wait for each worker, so that it never idles and memory stays flat. */
const QUEUE_PER_WORKER = 2

/** Runs files through the chain and yields the results in the order of the files, whatever the number of processes. */
export async function* runAll(
  raws: readonly RawRecord[],
  until: string,
  context: Context,
  jobs: number,
): AsyncGenerator<ChainResult> {
  const workers = Math.min(jobs, Math.ceil(raws.length / BATCH_FILES))
  if (workers > 1) yield* runInProcesses(raws, until, context, workers)
  else yield* runHere(raws, until, context)
}

async function* runHere(raws: readonly RawRecord[], until: string, context: Context): AsyncGenerator<ChainResult> {
  for (const raw of raws) {
    yield runChain(raw, until, context)
    // Lets signals and timers in: a loop of promises alone would starve them.
    await setImmediate()
  }
}

async function* runInProcesses(
  raws: readonly RawRecord[],
  until: string,
  context: Context,
  count: number,
): AsyncGenerator<ChainResult> {
  const workers = Array.from({ length: count }, () => new Worker())
  const pending: Promise<ChainResult[]>[] = []
  let next = 0
  const send = (): void => {
    const slice = raws.slice(next * BATCH_FILES, (next + 1) * BATCH_FILES)
    if (slice.length === 0) return
    pending.push((workers[next % count] as Worker).run({ number: next, raws: slice, until, context }))
    next++
  }
  try {
    for (let i = 0; i < count * QUEUE_PER_WORKER; i++) send()
    while (pending.length > 0) {
      const results = await (pending.shift() as Promise<ChainResult[]>)
      send()
      yield* results
    }
  } finally {
    for (const worker of workers) worker.stop()
    await Promise.allSettled(pending)
  }
}

const WORKER = fileURLToPath(new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url))
const RUNTIME = WORKER.endsWith('.ts') ? ['--import', 'tsx'] : []

/**
 * A process that runs batches one after another. Where it dies (out of memory, say), the batch is run again file by file
 * in fresh processes, and a file that kills its process even alone is set aside with an issue.
 */
class Worker {
  #child: ChildProcess | null = null
  #tail: Promise<unknown> = Promise.resolve()
  #stopped = false

  run(batch: Batch): Promise<ChainResult[]> {
    const result = this.#tail.then(() => this.#runOrSplit(batch))
    this.#tail = result.catch(() => undefined)
    return result
  }

  stop(): void {
    this.#stopped = true
    this.#child?.kill()
  }

  async #runOrSplit(batch: Batch): Promise<ChainResult[]> {
    const results = await this.#attempt(batch)
    if (results) return results
    if (this.#stopped) return []
    const [raw, ...others] = batch.raws
    if (raw && others.length === 0) return [deadResult(raw, batch.until)]
    const parts: ChainResult[] = []
    for (const single of batch.raws) parts.push(...(await this.#runOrSplit({ ...batch, raws: [single] })))
    return parts
  }

  /** Null where the process died on it. */
  #attempt(batch: Batch): Promise<ChainResult[] | null> {
    if (this.#stopped) return Promise.resolve(null)
    this.#child ??= fork(WORKER, { serialization: 'advanced', execArgv: RUNTIME })
    const child = this.#child
    return new Promise((resolve) => {
      const onExit = (): void => {
        this.#child = null
        child.removeAllListeners()
        resolve(null)
      }
      child.once('exit', onExit)
      child.once('error', onExit)
      child.once('message', ({ results }: BatchResult) => {
        child.removeAllListeners()
        resolve(results)
      })
      child.send(batch)
    })
  }
}
