import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder } from '../command.ts'

const CLI = path.resolve('dist/cli.js')
export const GOLDEN = import.meta.dirname

/** The cases: every folder that has an `input`. A `config.yaml` beside it holds the options of its run. */
export const cases = (): string[] => readdirSync(GOLDEN).filter((name) => existsSync(path.join(GOLDEN, name, 'input')))

/** The tables of which a case says what they should hold. */
export function expectedTables(name: string): string[] {
  const folder = path.join(GOLDEN, name, 'expected')
  return existsSync(folder) ? readdirSync(folder).map((file) => path.basename(file, '.csv')) : []
}

/** Runs the built command over the input of a case. Gives the text of a table's CSV file. */
export async function runCase(name: string): Promise<(table: string) => string> {
  const out = path.join(temporaryFolder(`golden-${name}`), 'out')
  const config = path.join(GOLDEN, name, 'config.yaml')
  const options = existsSync(config) ? ['--config', config] : []
  // Exit code 1 says that inputs were set aside: the table of issues says which.
  await promisify(execFile)('node', [
    CLI,
    'run',
    path.join(GOLDEN, name, 'input'),
    '--out',
    out,
    '--jobs',
    '1',
    '--writers',
    'csv',
    ...options,
  ]).catch((error: { code?: number; stderr?: string }) => {
    if (error.code !== 1) throw new Error(`${name}: exit code ${error.code}\n${error.stderr}`)
  })
  return (table) => readFileSync(path.join(out, 'csv', `${table}.csv`), 'utf8')
}
