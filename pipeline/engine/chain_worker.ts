import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type ChainResult, deadResult } from './result.ts'
import type { Batch, BatchResult } from './worker.ts'

const WORKER = fileURLToPath(new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url))
const RUNTIME = WORKER.endsWith('.ts') ? ['--import', 'tsx'] : []

/**
 * A process that runs batches one after another. Where it dies (out of memory, say), the batch is run again record by
 * record in fresh processes, and a record that kills its process even alone is set aside with an issue.
 */
export class ChainWorker {
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
      const onEnd = (): void => {
        this.#child = null
        child.removeAllListeners()
        resolve(null)
      }
      child.once('exit', onEnd)
      child.once('error', onEnd)
      child.once('message', ({ results }: BatchResult) => {
        child.removeAllListeners()
        resolve(results)
      })
      child.send(batch)
    })
  }
}
