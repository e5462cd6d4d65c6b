import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { messageOf } from '../record/issue.ts'

/** How a process came to its end before it had answered. */
export interface Ended {
  /**
   * `time`: it was silent too long and was killed; `death`: it ended by itself or was killed from outside; `start`: none could be started, or
   * it ended before it said anything, so that what it was asked is not to blame;
   * `send`: it lives, but the question cannot be sent; `stopped`: by `stop`.
   */
  why: 'time' | 'death' | 'start' | 'send' | 'stopped'
  /** The signal, the exit code, or what stood in the way. */
  how: string
}

/** V8 ends a process that runs out of memory with an abort. */
export const reasonOf = (how: string): string =>
  how === 'SIGABRT' ? 'it ran out of memory' : `its process ended with ${how}`

export interface WorkerOptions {
  /** The module that the process runs, and its arguments. */
  module: URL
  arguments?: readonly string[]
  /** Seconds that it may be silent while it is asked. */
  seconds: number
  /** Shows what it prints: for debugging alone, since a process that dies prints pages. */
  loud?: boolean
}

/**
 * Memory of a process, in megabytes: the same on every machine, so that what is too large for one is too large everywhere.
 * A record that needs more costs itself alone.
 */
const HEAP = 1024
/**
 * Models and lexicons are made once and stay: young space that begins as large as it gets copies less of them, and old space that begins
 * larger than they are (128 MB) is not searched while they are read. There are as many processes as cores, so that threads that help
 * one to collect are missed by another.
 */
const COLLECTION = ['--min-semi-space-size=16', '--single-threaded-gc', '--initial-old-space-size=128']
/** Looks at a silent process within its time. The clock counts looks, not hours: where this process itself was held up, none is lost. */
const LOOKS = 8

const isSource = (module: URL): boolean => module.pathname.endsWith('.ts')
const flagsFor = (module: URL): string[] => [
  ...(isSource(module) ? ['--import', 'tsx'] : []),
  `--max-old-space-size=${HEAP}`,
  ...COLLECTION,
]

/** A process that is asked one thing at a time, started when it is needed and again where it died. */
export class WorkerProcess {
  readonly #options: WorkerOptions
  #child: ChildProcess | null = null
  /** Has it not said anything yet? */
  #fresh = true
  #isBusy = false
  #isStopped = false
  /** Counts processes: what one was told, the next was not. */
  generation = 0

  constructor(options: WorkerOptions) {
    this.#options = options
  }

  /** Starts the process, where none runs, so that it is ready when it is asked. */
  start(): void {
    if (this.#child === null && !this.#isStopped) this.#fork()
  }

  /**
   * Asks, and passes on every answer until `take` says that it was the last. Null, or how the process ended before that. `question` is made
   * when the process is known that is asked.
   * Silence counts from the first answer on, so that a process that starts slowly is not taken for one that hangs.
   */
  ask(question: () => object, take: (answer: unknown) => boolean): Promise<Ended | null> {
    if (this.#isStopped) return Promise.resolve({ why: 'stopped', how: '' })
    this.start()
    const child = this.#child
    if (!child || child.pid === undefined) return this.#unstarted(child)
    this.#isBusy = true
    const asked = new Promise<Ended | null>((resolve) => this.#talk(child, question(), take, resolve))
    return asked.finally(() => {
      this.#isBusy = false
    })
  }

  /** The same, twice where the process ended before it said anything: that may have been killed from outside. */
  async askUntilStarted(question: () => object, take: (answer: unknown) => boolean): Promise<Ended | null> {
    const ended = await this.ask(question, take)
    return ended?.why === 'start' ? this.ask(question, take) : ended
  }

  /** Ends the process: at once where it is at work, else as it hears that it is not needed. */
  stop(): void {
    this.#isStopped = true
    const child = this.#child
    if (!child) return
    if (this.#isBusy || !child.connected) child.kill('SIGKILL')
    else child.disconnect()
  }

  #fork(): void {
    this.generation++
    this.#fresh = true
    const { module, loud, arguments: given = [] } = this.#options
    const output = loud ? 'inherit' : 'ignore'
    try {
      this.#child = fork(fileURLToPath(module), given, {
        serialization: 'advanced',
        execArgv: flagsFor(module),
        stdio: ['ignore', output, output, 'ipc'],
      })
    } catch {
      return
    }
    const child = this.#child
    const forget = (): void => {
      if (this.#child === child) this.#child = null
    }
    // Of a process that cannot be started, or asked, the end is told; an error without a listener would end this one.
    child.on('error', () => {})
    child.on('close', forget)
  }

  #unstarted(child: ChildProcess | null): Promise<Ended> {
    if (this.#child === child) this.#child = null
    return Promise.resolve({ why: 'start', how: '' })
  }

  #talk(
    child: ChildProcess,
    question: object,
    take: (answer: unknown) => boolean,
    resolve: (ended: Ended | null) => void,
  ): void {
    let [looks, isLate] = [Number.NEGATIVE_INFINITY, false]
    const clock = setInterval(
      () => {
        if (++looks <= LOOKS || isLate) return
        isLate = true
        child.kill('SIGKILL')
      },
      (this.#options.seconds * 1000) / LOOKS,
    )
    const isNew = this.#fresh
    let isSilent = true
    const finish = (ended: Ended | null): void => {
      clearInterval(clock)
      child.off('message', onAnswer)
      child.off('close', onClose)
      resolve(ended)
    }
    const onAnswer = (answer: unknown): void => {
      // An answer on the way while the process was killed: what it is silent about now had no time of its own.
      isLate = false
      isSilent = false
      this.#fresh = false
      looks = 0
      if (take(answer)) finish(null)
    }
    const whyEnded = (): Ended['why'] => {
      if (this.#isStopped) return 'stopped'
      if (isLate) return 'time'
      return isNew && isSilent ? 'start' : 'death'
    }
    const onClose = (code: number | null, signal: string | null): void =>
      finish({ why: whyEnded(), how: signal ?? `exit code ${code}` })
    child.on('message', onAnswer)
    child.on('close', onClose)
    try {
      // Where the process is gone, its end is told.
      child.send(question, () => {})
    } catch (error) {
      if (child.connected) finish({ why: 'send', how: messageOf(error) })
    }
  }
}
