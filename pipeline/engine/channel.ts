import { Worker } from 'node:worker_threads'

/**
 * Resolves when the answer has left this process: what is answered is answered whatever happens next, and the pool knows the record that
 * a process died on.
 */
export const send = (answer: object): Promise<void> =>
  new Promise((resolve) =>
    // Nobody waits for the answer any more where the channel is closed.
    process.send?.(answer, undefined, undefined, (error) => (error ? process.exit(0) : resolve())),
  )

/** Milliseconds between two looks at whether the parent is still there. */
const LOOK = 1000

/** The channel closes where the parent ends its workers; one that is too busy to hear of it is ended by a thread that looks for the parent. */
export function endWithParent(): void {
  process.on('disconnect', () => process.exit(0))
  const look = `setInterval(() => process.ppid === ${process.ppid} || process.kill(process.pid, 'SIGKILL'), ${LOOK})`
  new Worker(look, { eval: true, execArgv: [], env: {}, resourceLimits: SMALL }).unref()
}

/** Megabytes. */
const SMALL = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 }
