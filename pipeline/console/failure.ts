import { messageOf } from '../record/issue.ts'

/** The numbers of ENOSPC and EDQUOT. */
const FULL = new Set([-28, -122])

/** What stopped the command, and what to do where the system says only what it could not. */
export function failureLine(error: unknown): string {
  const message = messageOf(error)
  const isFull = error instanceof Error && FULL.has((error as NodeJS.ErrnoException).errno ?? 0)
  return isFull
    ? `the disk is full (${message}); make room, or choose another --out. The old output is as it was`
    : message
}
