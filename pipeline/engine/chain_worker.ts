import type { Context, StageName } from '../stage.ts'
import { type ChainInput, type ChainResult, deadResult, type Failure } from './result.ts'
import type { Answer, Batch } from './serve.ts'
import { type Ended, reasonOf, type WorkerOptions, WorkerProcess } from './worker_process.ts'

/** A batch with the context that it is to be run in. */
export interface Work {
  inputs: ChainInput[]
  until: string
  context: Context
}

/** Thrown where no process can be started: the system has no room for one. */
export class NoProcess extends Error {}

/** Thrown where the run was stopped while the work was under way. */
export class Stopped extends Error {
  override message = 'The run was stopped'
}

/** Where a process came to its end: how, and in which stage of the record. */
interface Fall extends Ended {
  stage: StageName | null
}

/**
 * Runs batches one after another in a process of its own. A record that is silent too long, or that kills its process even alone, is set
 * aside with an issue; the others go on in a fresh process. A process that was killed from outside costs nothing: its record is run again.
 */
export class ChainWorker {
  readonly #process: WorkerProcess
  readonly #seconds: number
  readonly #version: string
  /** What the process was told last: a context is told once. */
  #told: { context: Context; generation: number } | null = null

  /** `version`: of the chain that the process must run. */
  constructor(options: WorkerOptions, version: string) {
    this.#version = version
    this.#process = new WorkerProcess(options)
    this.#seconds = options.seconds
  }

  start(): void {
    this.#process.start()
  }

  stop(): void {
    this.#process.stop()
  }

  /** Throws NoProcess, where no process starts, and Stopped. */
  async run(work: Work): Promise<ChainResult[]> {
    const results: ChainResult[] = []
    while (results.length < work.inputs.length) {
      const fall = await this.#attempt(work, work.inputs.slice(results.length), results)
      if (fall) results.push(await this.#judge(work, work.inputs[results.length] as ChainInput, fall))
    }
    return results
  }

  /** What becomes of the record that a process fell on: what was not its own doing is tried once more, alone. */
  async #judge(work: Work, input: ChainInput, fall: Fall): Promise<ChainResult> {
    if (fall.why === 'time') return deadResult(input, work.until, this.#failureOf(fall))
    const alone: ChainResult[] = []
    const again = await this.#attempt(work, [input], alone)
    return alone[0] ?? deadResult(input, work.until, this.#failureOf(again ?? fall))
  }

  #failureOf({ why, how, stage }: Fall): Failure {
    if (why === 'time') return { code: 'RECORD_TIMEOUT', stage, details: { seconds: this.#seconds } }
    return { code: 'RECORD_CRASHED', stage, details: { reason: reasonOf(how) } }
  }

  async #attempt(work: Work, inputs: ChainInput[], results: ChainResult[]): Promise<Fall | null> {
    let [stage, left, isOther]: [StageName | null, number, boolean] = [null, inputs.length, false]
    const ended = await this.#process.askUntilStarted(
      () => this.#toBatch(work, inputs),
      (answer) => {
        const told = answer as Answer
        if ('version' in told) isOther ||= told.version !== this.#version
        else if ('stage' in told) stage = told.stage
        else {
          results.push(told.result)
          stage = null
          left--
        }
        return left === 0
      },
    )
    if (isOther) throw new Error('A plug-in was changed while the run was under way: run again')
    if (ended?.why === 'start') throw new NoProcess()
    if (ended?.why === 'stopped') throw new Stopped()
    return ended && { ...ended, stage }
  }

  #toBatch({ until, context }: Work, inputs: ChainInput[]): Batch {
    const { generation } = this.#process
    const isTold = this.#told?.context === context && this.#told.generation === generation
    this.#told = { context, generation }
    return { inputs, until, context: isTold ? null : context }
  }
}
