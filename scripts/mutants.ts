/**
 * Which changes of the code no test notices: `tsx scripts/mutants.ts SEED FROM TO [AT_A_TIME]`. All mutants of `pipeline/` that Stryker knows,
 * shuffled by the seed; of these the ones from FROM up to TO, each held against the tests of its room alone that start no process: what is
 * killed is a lower bound. Works in a copy, with Stryker installed there where it is not yet, AT_A_TIME batches beside each other, niced; a
 * mutant takes 10 to 20 s of a core. A line counts each batch and all so far; `survivors.json` in the copy names those that lived.
 */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** Mutants of one room that one process judges. */
const TOGETHER = 40

interface Mutant {
  fileName: string
  mutatorName: string
  replacement: string
  location: Record<'start' | 'end', { line: number; column: number }>
  status?: string
}

interface Batch {
  room: string
  name: string
  mutants: Mutant[]
}

const [seed = 8, from = 0, to = 150, atATime = 1] = process.argv.slice(2).map(Number)
const copy = mkdtempSync(path.join(tmpdir(), 'newsledger-mutants-'))
execFileSync('bash', ['-c', `git archive HEAD | tar -x -C ${copy}`])
cpSync('node_modules', path.join(copy, 'node_modules'), { recursive: true, verbatimSymlinks: true })
process.chdir(copy)
if (!existsSync('node_modules/@stryker-mutator'))
  execFileSync('npm', ['i', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...STRYKER])

const all = (await allMutants()).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
const chosen = shuffle(all, seeded(seed)).slice(from, to)
console.log(`${all.length} mutants, of which ${chosen.length}, seed ${seed}, from ${from}; in ${copy}`)
mutateOnly(chosen)
const testsOfRooms = testsByRoom()
const waiting = batches(chosen)
const judged: Mutant[] = []
await Promise.all(Array.from({ length: atATime }, work))
rmSync('node_modules', { recursive: true })
console.log(`all: ${score(judged)}; ${chosen.length - judged.length} not judged`)

async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const found = await judge(next)
    judged.push(...found)
    writeFileSync('survivors.json', JSON.stringify(judged.filter(lived), null, 1))
    console.log(`${next.name}: ${score(found)}; all: ${score(judged)}`)
  }
}

/** The mutants of each room, at most `TOGETHER` in one go, the longest first. */
function batches(mutants: readonly Mutant[]): Batch[] {
  const rooms = [...new Set(mutants.map(({ fileName }) => roomOf(fileName)))]
  const found = rooms.flatMap((room) => {
    const inRoom = mutants.filter(({ fileName }) => roomOf(fileName) === room)
    const name = room.replaceAll('/', '-').replace(/^\.$/, 'top')
    return Array.from({ length: Math.ceil(inRoom.length / TOGETHER) }, (_, n) => ({
      ...{ room, name: `${name}-${n}` },
      mutants: inRoom.slice(n * TOGETHER, (n + 1) * TOGETHER),
    }))
  })
  return found.sort((a, b) => b.mutants.length - a.mutants.length)
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
  const files = typescriptIn('pipeline')
    .filter((name) => name !== LEFT_OUT)
    .map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }))
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false }
  return (await instrumenter.instrument(files, options)).mutants
}

function typescriptIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`)
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

/** The folder of a module, at most two deep: `annotate/claims`, `clean`, or `.` for what stands at the top. */
function roomOf(module: string): string {
  const folders = path.dirname(module).split('/').slice(1, 3)
  return folders.join('/') || '.'
}

/** The tests that stand in the room of the same name, or import a module of the room themselves or through a helper of the tests. */
function testsByRoom(): Map<string, Set<string>> {
  const tests = new Map<string, Set<string>>()
  for (const test of typescriptIn('test').filter((file) => file.endsWith('.test.ts'))) {
    const read = withHelpers(test)
    if ([...read].some((file) => NOT_HERE.test(readFileSync(file, 'utf8')))) continue
    const modules = [...read].flatMap(importsOf).filter((module) => module.startsWith('pipeline/'))
    for (const room of new Set([roomOf(test), ...modules.map(roomOf)]))
      tests.set(room, (tests.get(room) ?? new Set()).add(test))
  }
  return tests
}

function withHelpers(test: string): Set<string> {
  const read = new Set([test])
  for (const file of read) for (const module of importsOf(file)) if (module.startsWith('test/')) read.add(module)
  return read
}

function importsOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']*\.ts)'/g)]
  return found
    .map(([, specifier]) => path.join(path.dirname(file), specifier as string))
    .filter((name) => existsSync(name))
}

async function judge({ room, name, mutants }: Batch): Promise<Mutant[]> {
  const tests = [...(testsOfRooms.get(room) ?? []), ...(testsOfRooms.get(path.dirname(room)) ?? [])]
  if (tests.length === 0) return mutants.map((mutant) => ({ ...mutant, status: 'NoCoverage' }))
  configure(name, mutants, tests)
  const stryker = [
    '-n',
    '19',
    process.execPath,
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    `${name}.conf.json`,
  ]
  await new Promise((ended) => spawn('nice', stryker, { stdio: 'inherit' }).on('close', ended))
  if (!existsSync(`reports/${name}.json`)) return []
  const { files } = JSON.parse(readFileSync(`reports/${name}.json`, 'utf8'))
  const found = Object.entries<{ mutants: Mutant[] }>(files).flatMap(([fileName, file]) =>
    file.mutants.map((mutant) => ({ ...mutant, fileName })),
  )
  return found.filter(({ status }) => status !== 'Ignored')
}

function configure(name: string, mutants: readonly Mutant[], tests: readonly string[]): void {
  const at = ({ line, column }: { line: number; column: number }): string => `${line + 1}:${column}`
  const ranges = mutants.map(({ fileName, location: { start, end } }) => `${fileName}:${at(start)}-${at(end)}`)
  const vitest = { include: [...new Set(tests)], testTimeout: 300_000, hookTimeout: 300_000 }
  writeFileSync(`${name}.vitest.mjs`, `export default { test: ${JSON.stringify(vitest)} }\n`)
  const options = {
    ...{ testRunner: 'vitest', vitest: { configFile: `${name}.vitest.mjs`, related: false } },
    ...{ mutate: [...new Set(ranges)], concurrency: 1, tsconfigFile: 'none.json', coverageAnalysis: 'perTest' },
    ...{ reporters: ['json'], jsonReporter: { fileName: `reports/${name}.json` }, tempDirName: `.stryker-${name}` },
    ...{ timeoutMS: 30_000, dryRunTimeoutMinutes: 60, logLevel: 'warn', disableTypeChecks: false },
    ...{ plugins: ['@stryker-mutator/vitest-runner'], ignorePatterns: ['dist', 'out', '.stryker-*', 'reports'] },
  }
  writeFileSync(`${name}.conf.json`, JSON.stringify(options))
}

function lived({ status }: Mutant): boolean {
  return status === 'Survived' || status === 'NoCoverage'
}

function score(mutants: readonly Mutant[]): string {
  const of = (status: string): number => mutants.filter((mutant) => mutant.status === status).length
  const killed = of('Killed') + of('Timeout')
  const counted = killed + mutants.filter(lived).length
  const share = ((100 * killed) / counted).toFixed(1)
  return `${killed} of ${counted} killed (${share}%), ${of('Survived')} survived, ${of('NoCoverage')} uncovered`
}
