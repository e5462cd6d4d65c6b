import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { exitCodeOf } from '../../pipeline/exit_code.ts'
import { run } from '../../pipeline/run.ts'
import type { RunOptions, RunResult } from '../../pipeline/run_options.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'

/** A path of which each character is a byte: names need not be UTF-8. */
const inBytes = (file: string): Buffer => Buffer.from(file, 'latin1')

/** What stands below a folder: of each path its bytes, where it is a link what it leads to, else its kind. */
export function snapshotOf(folder: string, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of readdirSync(inBytes(path.join(folder, prefix)), 'latin1').sort()) {
    const file = inBytes(path.join(folder, prefix, name))
    const stat = lstatSync(file)
    found.set(prefix + name, contentOf(file, stat))
    if (stat.isDirectory())
      for (const [below, content] of snapshotOf(folder, `${prefix}${name}/`)) found.set(below, content)
  }
  return found
}

function contentOf(file: Buffer, stat: ReturnType<typeof lstatSync>): string {
  if (stat?.isSymbolicLink()) return `link to ${readlinkSync(file)}`
  if (stat?.isFile()) return `file: ${readFileSync(file, 'latin1')}`
  return stat?.isDirectory() ? 'folder' : 'something else'
}

/** Writes files by path below a folder. */
export function write(folder: string, files: Record<string, string>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), content)
  }
}

/** Built, as the tests of the command use it: compiling it anew for every run would take most of the time. */
const WORKER = pathToFileURL(path.resolve('dist/worker.js'))

const HOST = {
  pid: process.pid,
  kill: (pid: number, signal: 0) => process.kill(pid, signal),
  now: () => '2026-01-01T00:00:00Z',
  version: process.version,
}

export type Given = Pick<RunOptions, 'inputs' | 'out'> & Partial<RunOptions>

export interface Ended {
  code: number
  /** What stopped the run; empty where nothing did. */
  message: string
  result: RunResult | null
}

/** A run in this process, and how the command would have ended. Ingest alone unless said otherwise: the other stages write in the same way. */
export async function runHere(given: Given): Promise<Ended> {
  try {
    const result = await run({
      until: 'ingest',
      jobs: 1,
      metadata: null,
      settings: DEFAULT_SETTINGS,
      host: HOST,
      worker: WORKER,
      ...given,
    })
    return { code: result.rejected > 0 ? 1 : 0, message: '', result }
  } catch (error) {
    return { code: exitCodeOf(error), message: (error as Error).message, result: null }
  }
}
