import { once } from 'node:events'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import { LINKERS } from '../link/index.ts'
import type { LinkRecord } from '../records.ts'
import { type Emitted, Groups, type Reduced } from './group.ts'

/** Values from which linking has a thread of its own: fewer are linked in no time. */
const MANY = 2000

/** A thread runs what is built alone: run from the sources, everything is linked here. */
const IS_BUILT = import.meta.url.endsWith('.js')
const MODULE = new URL('./link_worker.js', import.meta.url)

/** What the thread is sent: values, or null to link them all. */
export type LinkQuestion = readonly Emitted[] | null

/**
 * What the documents emitted, until it is linked. Many values are gathered and linked in a thread, so that this one still hears signals
 * while that takes its time, and memory that runs out there is an error and not the end of the process.
 */
export class LinkGroups {
  #waiting: Emitted[] = []
  #thread: Worker | null = null
  readonly #limits: ResourceLimits

  constructor(limits: ResourceLimits = {}) {
    this.#limits = limits
  }

  add(emitted: Emitted): void {
    this.#waiting.push(emitted)
    if (IS_BUILT && this.#waiting.length >= MANY) this.#send()
  }

  /** Links everything. The values are gone afterwards. Throws what ended the thread. */
  async reduce(): Promise<Reduced<LinkRecord>> {
    if (!this.#thread) return reduceHere(this.#waiting)
    this.#send()
    this.#thread.ref()
    this.#thread.postMessage(null satisfies LinkQuestion)
    const [reduced] = await once(this.#thread, 'message')
    this.stop()
    return reduced as Reduced<LinkRecord>
  }

  stop(): void {
    void this.#thread?.terminate()
    this.#thread = null
  }

  #send(): void {
    this.#thread ??= this.#start()
    this.#thread.postMessage(this.#waiting satisfies LinkQuestion)
    this.#waiting = []
  }

  /** A thread that does not hold up the end of a run that failed before it linked. */
  #start(): Worker {
    const thread = new Worker(MODULE, { resourceLimits: this.#limits })
    thread.unref()
    return thread
  }
}

function reduceHere(emitted: readonly Emitted[]): Reduced<LinkRecord> {
  const groups = new Groups()
  for (const one of emitted) groups.add(one)
  return groups.reduce(LINKERS)
}
