/**
 * Which changes of the code no test notices: `tsx scripts/mutants.ts SEED FROM TO`. All mutants of `pipeline/` that Stryker knows, shuffled by
 * the seed; of these the ones from FROM up to TO, held against the tests that start no process. Works in a copy, with Stryker installed there;
 * at a desk, niced: an hour for a few hundred. The last lines say killed, survived and uncovered, and the report names each.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { seeded, shuffle } from '../training/random.ts'

const STRYKER = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1']
/** Generated: no test is of it. */
const LEFT_OUT = 'pipeline/record/records.ts'
/** Tests that start processes, load every module or are slow by nature. */
const NOT_HERE =
  /child_process|command\.ts|run_case|world\.ts|startChild|temporaryFolder|hostile|dist\/|CLI|thousands of/

interface Mutant {
  fileName: string
  mutatorName: string
  replacement: string
  location: Record<'start' | 'end', { line: number; column: number }>
}

const [seed = 8, from = 0, to = 150] = process.argv.slice(2).map(Number)
const copy = mkdtempSync(path.join(tmpdir(), 'newsledger-mutants-'))
execFileSync('bash', ['-c', `git archive HEAD | tar -x -C ${copy}`])
cpSync('node_modules', path.join(copy, 'node_modules'), { recursive: true, verbatimSymlinks: true })
process.chdir(copy)
execFileSync('npm', ['i', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...STRYKER])

const all = (await allMutants()).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
const chosen = shuffle(all, seeded(seed)).slice(from, to)
console.log(`${all.length} mutants, of which ${chosen.length}, seed ${seed}, from ${from}`)
mutateOnly(chosen)
configure(chosen)
try {
  execFileSync('nice', ['-n', '19', 'npx', '--no-install', 'stryker', 'run'], { stdio: 'inherit' })
} finally {
  rmSync('node_modules', { recursive: true })
  console.log(`the report: ${path.join(copy, 'reports')}`)
}

/** A text that sorts mutants by file and place. */
function orderOf({ fileName, replacement, location: { start, end } }: Mutant): string {
  const places = [start.line, start.column, end.line, end.column].map((place) => String(place).padStart(6, '0'))
  return [fileName, ...places, replacement].join('\u0000')
}

async function allMutants(): Promise<Mutant[]> {
  const load = (file: string) => import(pathToFileURL(path.resolve('node_modules', file)).href)
  const { createInstrumenter } = await load('@stryker-mutator/instrumenter/dist/src/index.js')
  const { createInjector } = await load('typed-inject/dist/src/index.js')
  const silent = new Proxy({}, { get: () => () => false })
  const instrumenter = createInjector().provideValue('logger', silent).injectFunction(createInstrumenter)
  const names = readdirSync('pipeline', { recursive: true, encoding: 'utf8' }).map((file) => `pipeline/${file}`)
  const files = names
    .filter((name) => name.endsWith('.ts') && name !== LEFT_OUT)
    .map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }))
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false }
  return (await instrumenter.instrument(files, options)).mutants
}

/** Stryker mutates ranges, and all in them: what collects mutants is told to leave out the others. */
function mutateOnly(mutants: readonly Mutant[]): void {
  writeFileSync('chosen.json', JSON.stringify(mutants))
  const file = 'node_modules/@stryker-mutator/instrumenter/dist/src/transformers/mutant-collector.js'
  const code = readFileSync(file, 'utf8')
  const chooser = `
import { readFileSync } from 'node:fs'
import path from 'node:path'
const keyOf = ({ fileName, mutatorName, replacement, location: { start, end } }) =>
  JSON.stringify([path.resolve(fileName), mutatorName, replacement, start.line, start.column, end.line, end.column])
const chosen = new Set(JSON.parse(readFileSync(${JSON.stringify(path.resolve('chosen.json'))}, 'utf8')).map(keyOf))
`
  const collected = 'this._mutants.push(mutant);'
  const ignoring = "if (!chosen.has(keyOf(mutant.toApiMutant()))) mutant.ignoreReason = 'not chosen';"
  writeFileSync(file, chooser + code.replace(collected, `${ignoring}\n${collected}`))
}

function configure(mutants: readonly Mutant[]): void {
  const at = ({ line, column }: { line: number; column: number }): string => `${line + 1}:${column}`
  const ranges = mutants.map(({ fileName, location: { start, end } }) => `${fileName}:${at(start)}-${at(end)}`)
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file}`)
    .filter((file) => file.endsWith('.test.ts') && !NOT_HERE.test(readFileSync(file, 'utf8')))
  const vitest = { include: tests, testTimeout: 300_000, hookTimeout: 300_000 }
  writeFileSync('vitest.mutants.mjs', `export default { test: ${JSON.stringify(vitest)} }\n`)
  const options = {
    ...{ testRunner: 'vitest', vitest: { configFile: 'vitest.mutants.mjs', related: false } },
    ...{ mutate: [...new Set(ranges)], concurrency: 1, tsconfigFile: 'none.json', coverageAnalysis: 'perTest' },
    ...{ reporters: ['json', 'clear-text', 'progress-append-only'], timeoutMS: 120_000, dryRunTimeoutMinutes: 60 },
    ...{ plugins: ['@stryker-mutator/vitest-runner'], ignorePatterns: ['dist', 'out'], disableTypeChecks: false },
  }
  writeFileSync('stryker.conf.json', JSON.stringify(options))
}
