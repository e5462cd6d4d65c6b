import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Context } from '../stage.ts'
import { type ChainInput, type ChainResult, deadResult } from './result.ts'
import type { Batch, BatchResult } from './worker.ts'

/** A batch with the context that it is to be run in. */
export interface Work {
  inputs: ChainInput[]
  until: string
  context: Context
}

const WORKER = fileURLToPath(new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url))
const RUNTIME = WORKER.endsWith('.ts') ? ['--import', 'tsx'] : []

/**
 * A process that runs batches one after another. Where it dies (out of memory, say), the batch is run again record by
 * record in fresh processes, and a record that kills its process even alone is set aside with an issue.
 */
export class ChainWorker {
  #child: ChildProcess | null = null
  /** What the process was told last: a context is told once. */
  #told: Context | null = null
  #tail: Promise<unknown> = Promise.resolve()
  #stopped = false

  run(batch: Work): Promise<ChainResult[]> {
    const result = this.#tail.then(() => this.#runOrSplit(batch))
    this.#tail = result.catch(() => undefined)
    return result
  }

  stop(): void {
    this.#stopped = true
    this.#child?.kill()
  }

  async #runOrSplit(batch: Work): Promise<ChainResult[]> {
    const results = await this.#attempt(batch)
    if (results) return results
    if (this.#stopped) return []
    const [input, ...others] = batch.inputs
    if (input && others.length === 0) return [deadResult(input, batch.until)]
    const parts: ChainResult[] = []
    for (const single of batch.inputs) parts.push(...(await this.#runOrSplit({ ...batch, inputs: [single] })))
    return parts
  }

  /** Null where the process died on it. */
  #attempt(batch: Work): Promise<ChainResult[] | null> {
    if (this.#stopped) return Promise.resolve(null)
    if (!this.#child) this.#told = null
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
      const message: Batch = { ...batch, context: this.#told === batch.context ? null : batch.context }
      this.#told = batch.context
      child.send(message)
    })
  }
}
