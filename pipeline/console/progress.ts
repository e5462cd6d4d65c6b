import type { Progress } from '../engine/documents.ts'
import { duration } from './duration.ts'
import { warn } from './print.ts'

/** Milliseconds between two lines of progress: on a terminal, where they replace each other, and in a log. */
const PROGRESS_EVERY = { terminal: 200, log: 10_000 } as const
const CLEAR_LINE = '\u001b[2K\r'

/** Shows how far the run is, now and then. `started`: on the clock of `performance`. */
export function progressShown(started: number): (progress: Progress) => void {
  const every = process.stderr.isTTY ? PROGRESS_EVERY.terminal : PROGRESS_EVERY.log
  let [stage, begun, shown]: [string, number, number] = ['', started, started]
  return (progress) => {
    const now = performance.now()
    if (progress.stage !== stage) [stage, begun] = [progress.stage, now]
    if (now - shown < every) return
    shown = now
    const line = progressLine(progress, (now - begun) / 1000)
    warn(process.stderr.isTTY ? `${CLEAR_LINE}${line}\r` : line)
  }
}

/** `seconds`: since the stage began. A rate is known after a while. */
function progressLine({ stage, done, all }: Progress, seconds: number): string {
  const counted = all === null ? `${stage}: ${done}` : `${stage}: ${done} of ${all}`
  if (seconds < 1) return counted
  const rate = done / seconds
  const left = all === null ? '' : `, about ${duration(Math.ceil((all - done) / rate))} left`
  return `${counted}, ${rate.toFixed(rate < 10 ? 1 : 0)} a second${left}`
}

/** The summary does not stand behind the progress, on one line. */
export function clearProgress(): void {
  if (process.stderr.isTTY) warn(CLEAR_LINE)
}
