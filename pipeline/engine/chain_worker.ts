import type { Context, StageName } from '../stage.ts'
import type { Failure } from './result.ts'
import type { Answer, Batch } from './serve.ts'
import { type Ended, reasonOf, type WorkerOptions, WorkerProcess } from './worker_process.ts'

/** What a process is asked of inputs, each of which it answers in its turn. */
export interface Task<In, Out> {
  inputs: readonly In[]
  context: Context
  /** The question about some of them, without the context where the process was told it before. */
  ask(inputs: In[], context: Context | null): Batch
  /** What stands for one whose process ended under it. */
  dead(input: In, failure: Failure): Out
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
  async run<In, Out>(task: Task<In, Out>): Promise<Out[]> {
    const results: Out[] = []
    while (results.length < task.inputs.length) {
      const fall = await this.#attempt(task, task.inputs.slice(results.length), results)
      if (fall) results.push(await this.#judge(task, task.inputs[results.length] as In, fall))
    }
    return results
  }

  /** What becomes of the record that a process fell on: what was not its own doing is tried once more, alone. */
  async #judge<In, Out>(task: Task<In, Out>, input: In, fall: Fall): Promise<Out> {
    if (fall.why === 'time') return task.dead(input, this.#failureOf(fall))
    const alone: Out[] = []
    const again = await this.#attempt(task, [input], alone)
    return alone[0] ?? task.dead(input, this.#failureOf(again ?? fall))
  }

  #failureOf({ why, how, stage }: Fall): Failure {
    if (why === 'time') return { code: 'RECORD_TIMEOUT', stage, details: { seconds: this.#seconds } }
    return { code: 'RECORD_CRASHED', stage, details: { reason: reasonOf(how) } }
  }

  async #attempt<In, Out>(task: Task<In, Out>, inputs: In[], results: Out[]): Promise<Fall | null> {
    let [stage, left, isOther]: [StageName | null, number, boolean] = [null, inputs.length, false]
    const ended = await this.#process.askUntilStarted(
      () => this.#toBatch(task, inputs),
      (answer) => {
        const told = answer as Answer
        if ('version' in told) isOther ||= told.version !== this.#version
        else if ('stage' in told) stage = told.stage
        else {
          results.push(told.result as Out)
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

  #toBatch<In, Out>({ ask, context }: Task<In, Out>, inputs: In[]): Batch {
    const { generation } = this.#process
    const isTold = this.#told?.context === context && this.#told.generation === generation
    this.#told = { context, generation }
    return ask(inputs, isTold ? null : context)
  }
}
