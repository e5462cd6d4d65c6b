import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { Context } from '../stage.ts'
import { type Chain, runChain } from './chain.ts'
import { ChainWorker, NoProcess, type Task } from './chain_worker.ts'
import { type ChainInput, type ChainResult, deadResult, sizeOf } from './result.ts'
import type { WorkerOptions } from './worker_process.ts'

/** Records a batch: enough that messages cost little, few enough that the end of a run keeps every worker busy. */
const BATCH_RECORDS = 32
/** Bytes of records that travel with a batch, from which it is not made longer. */
const BATCH_BYTES = 4 * 1024 * 1024
/** Batches that wait for each worker, so that it never idles and memory stays flat. */
const QUEUE_PER_WORKER = 2
/** Processes for each that the machine can run at once: more only take turns. */
const MOST_PER_CORE = 4

/** A batch with the context that it is to be run in. */
interface Work {
  inputs: ChainInput[]
  until: string
  context: Context
}

const toTask = ({ inputs, until, context }: Work): Task<ChainInput, ChainResult> => ({
  ...{ inputs, context },
  ask: (some, told) => ({ inputs: some, until, context: told }),
  dead: (input, failure) => deadResult(input, until, failure),
})

interface Job {
  work: Work
  resolve(results: ChainResult[]): void
  reject(error: unknown): void
}

/** What the processes run, for where none can be started: it is loaded then. */
interface PooledChain extends Pick<Chain, 'version'> {
  load(): Promise<Chain>
}

/** Worker processes, started as there is work for them. */
export class Pool {
  /** Processes that may run; fewer, once the system would not start another. */
  #size: number
  readonly #options: WorkerOptions
  readonly #chain: PooledChain
  readonly #workers = new Set<ChainWorker>()
  readonly #idle: ChainWorker[] = []
  readonly #waiting: Job[] = []

  constructor(jobs: number, chain: PooledChain, options: WorkerOptions) {
    this.#chain = chain
    this.#size = Math.min(jobs, MOST_PER_CORE * availableParallelism())
    this.#options = options
  }

  /** Batches that are worth holding at a time. */
  get capacity(): number {
    return Math.max(this.#size, 1) * QUEUE_PER_WORKER
  }

  /** Starts a process before there is work for it. */
  warm(): void {
    const worker = this.#idle[0] ?? this.#hire()
    worker.start()
    if (this.#idle.length === 0) this.#idle.push(worker)
  }

  /** Runs a batch as soon as a process is free. Throws Stopped. */
  run(work: Work): Promise<ChainResult[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject })
      this.#assign()
    })
  }

  /** Ends all processes, those at work at once. */
  stop(): void {
    for (const worker of this.#workers) worker.stop()
  }

  #hire(): ChainWorker {
    const worker = new ChainWorker(this.#options, this.#chain.version)
    this.#workers.add(worker)
    return worker
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? (this.#workers.size < this.#size ? this.#hire() : null)
      if (!worker) return
      void this.#give(worker, this.#waiting.shift() as Job)
    }
  }

  async #give(worker: ChainWorker, job: Job): Promise<void> {
    try {
      job.resolve(await worker.run(toTask(job.work)))
      this.#idle.push(worker)
    } catch (error) {
      if (!(error instanceof NoProcess)) return job.reject(error)
      this.#dismiss(worker)
      // The others go on; where there is none, better without a process than not at all.
      if (this.#workers.size > 0) this.#waiting.unshift(job)
      else runHere(job.work, this.#chain).then(job.resolve, job.reject)
    }
    this.#assign()
  }

  #dismiss(worker: ChainWorker): void {
    this.#workers.delete(worker)
    this.#size = Math.max(this.#workers.size, 1)
  }
}

async function runHere({ inputs, until, context }: Work, pooled: PooledChain): Promise<ChainResult[]> {
  const chain = await pooled.load()
  const results: ChainResult[] = []
  for (const input of inputs) {
    results.push(runChain(input, until, context, chain))
    // Lets signals and timers in: a loop of promises alone would starve them.
    await setImmediate()
  }
  return results
}

/** Runs records through the chain and yields the results in their order, whatever the number of processes. */
export async function* runAll(
  inputs: AsyncIterable<ChainInput>,
  until: string,
  context: Context,
  pool: Pool,
): AsyncGenerator<ChainResult> {
  const batches = inBatches(inputs)
  const pending: Promise<ChainResult[]>[] = []
  for (;;) {
    while (pending.length < pool.capacity) {
      const batch = await batches.next()
      if (batch.done) break
      const results = pool.run({ inputs: batch.value, until, context })
      // The first that fails is heard of in its turn; until then none may count as unheard.
      results.catch(() => {})
      pending.push(results)
    }
    const next = pending.shift()
    if (!next) return
    for (const result of await next) yield result
  }
}

async function* inBatches(inputs: AsyncIterable<ChainInput>): AsyncGenerator<ChainInput[], undefined> {
  let [batch, bytes]: [ChainInput[], number] = [[], 0]
  for await (const input of inputs) {
    batch.push(input)
    bytes += sizeOf(input)
    if (batch.length < BATCH_RECORDS && bytes < BATCH_BYTES) continue
    yield batch
    ;[batch, bytes] = [[], 0]
  }
  if (batch.length > 0) yield batch
  return undefined
}
