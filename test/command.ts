import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'

const CLI = path.resolve('dist/cli.js')
/** What most tests read; to write the others takes longer than to read an article. Plug-ins bring writers of their own. An empty value asks for all. */
const READ = { NEWSLEDGER_WRITERS: 'json,csv,yaml,xlsx' }
export const EVERY_WRITER = { NEWSLEDGER_WRITERS: '' }

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the built command and waits for its end. */
export function newsledger(
  args: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Ended {
  const few = args.some((arg) => arg === '--plugin' || arg === '--config') ? {} : READ
  const env = { ...few, ...process.env, ...options.env }
  const ended = spawnSync('node', [CLI, ...args], {
    encoding: 'utf8',
    env,
    input: options.input ?? '',
  })
  return { code: ended.status, stdout: ended.stdout, stderr: ended.stderr }
}

export const temporaryFolder = (name: string): string => mkdtempSync(path.join(tmpdir(), `newsledger-${name}-`))

/** Rows of a table of a written folder, from its CSV file. */
export const rowsOf = (out: string, table: string): Record<string, string>[] =>
  parse(readFileSync(path.join(out, 'csv', `${table}.csv`)), { columns: true })

/** Every file below a folder with its bytes, but for the one that holds the clock. */
export function bytesOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort()
  return new Map(
    paths.filter((file) => file !== 'run.json').map((file) => [file, readFileSync(path.join(folder, file))]),
  )
}
