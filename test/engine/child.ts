import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A running script of this folder and the lines that it prints. */
export interface Child {
  process: ChildProcess
  nextLine(): Promise<string>
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>
}

/** Starts a script of this folder and waits for its first line. */
export async function startChild(script: string, ...args: string[]): Promise<Child> {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextLine = async () => String((await lines.next()).value)
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal)
  await nextLine()
  return { process: child, nextLine, ended }
}
