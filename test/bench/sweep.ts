/**
 * How the time of every stage grows with its input: `tsx test/bench/sweep.ts [part of a shape's name]`. Prints the exponent of each
 * stage and shape, by least squares over the logarithms of size and processor time; what takes less than a few milliseconds says nothing.
 * `SWEEP_SIZES` gives other sizes than 10,000 to 80,000 characters, `SWEEP_ALL=1` prints every shape and not only what grows,
 * `SWEEP_UNTIL=clean` stops behind a stage: what is left takes little time also where the input is large.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exportTables } from '../../pipeline/export/index.ts'
import { ingest, type RawRecord } from '../../pipeline/ingest/index.ts'
import { findInputs } from '../../pipeline/ingest/inputs.ts'
import { openInputs } from '../../pipeline/ingest/open.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import type { LinkRecord } from '../../pipeline/record/records.ts'
import { type Annotated, type Cleaned, DEFAULT_SETTINGS, type Ingested } from '../../pipeline/stage.ts'
import { annotate, clean, READERS } from '../built_in.ts'
import { linkRecords } from '../link/link_records.ts'
import { exponentOf } from './exponent.ts'
import { SHAPES, type Shape } from './sweep_shapes.ts'

const SIZES = (process.env.SWEEP_SIZES ?? '10000,20000,40000,80000').split(',').map(Number)
const PRINTS_ALL = process.env.SWEEP_ALL === '1'
const UNTIL = process.env.SWEEP_UNTIL ?? 'export'
const CONTEXT = { settings: DEFAULT_SETTINGS }

/** Times are medians of this many runs, of one where a run takes longer than `LONG_MS`. */
const RUNS = 3
const LONG_MS = 300
/** A stage that took longer is not tried at the next size. */
const TOO_LONG_MS = 20_000
const GOAL = 1.2

type Times = Record<string, number>
const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-sweep-'))

/** Processor time of the whole process, in milliseconds: other programs count little. */
async function timed<T>(times: Times, stage: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  times[stage] = (times[stage] ?? 0) + (user + system) / 1000
  return result
}

async function openRecords(shape: Shape, text: string): Promise<RawRecord[]> {
  const file = path.join(folder, shape.file)
  writeFileSync(file, text)
  const { raws } = await findInputs([file], null)
  const opened: RawRecord[] = []
  for await (const raw of openInputs(raws, { settings: DEFAULT_SETTINGS, readers: READERS }, { issues: [], files: [] }))
    opened.push(raw)
  return opened
}

async function exportAll(annotated: readonly Annotated[], links: readonly LinkRecord[]): Promise<void> {
  const out = mkdtempSync(path.join(folder, 'out-'))
  async function* records(): AsyncGenerator<Annotated> {
    yield* annotated
  }
  async function* lines(): AsyncGenerator<LinkRecord> {
    yield* links
  }
  await exportTables({ records, links: lines, issues: [], settings: DEFAULT_SETTINGS }, out, PIPELINE)
  rmSync(out, { recursive: true })
}

async function runOnce(shape: Shape, text: string): Promise<Times> {
  const times: Times = {}
  const ingested = await timed(times, 'ingest', async () => {
    const records: Ingested[] = []
    for (const raw of await openRecords(shape, text)) records.push(ingest.map(raw, CONTEXT))
    return records
  })
  const cleaned = await timed(times, 'clean', () => ingested.map((record): Cleaned => clean.map(record, CONTEXT)))
  if (UNTIL === 'clean') return times
  const annotated = await timed(times, 'annotate', () =>
    cleaned.map((record): Annotated => annotate.map(record, CONTEXT)),
  )
  const documents = annotated.filter((record) => 'document' in record)
  const { lines } = await timed(times, 'link', () => linkRecords(documents))
  await timed(times, 'export', () => exportAll(annotated, lines))
  return times
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

async function measure(shape: Shape, size: number): Promise<Times> {
  const text = shape.make(size)
  const runs = [await runOnce(shape, text)]
  const isShort = Object.values(runs[0] as Times).every((ms) => ms < LONG_MS)
  while (isShort && runs.length < RUNS) runs.push(await runOnce(shape, text))
  const stages = Object.keys(runs[0] as Times)
  return Object.fromEntries(stages.map((stage) => [stage, median(runs.map((times) => times[stage] as number))]))
}

async function sweep(shape: Shape): Promise<number> {
  const measured: Times[] = []
  for (const size of SIZES) {
    const times = await measure(shape, size).catch((error: unknown) => String(error))
    if (typeof times === 'string') {
      console.log(`${shape.name.padEnd(36)} ${size} characters: ${times}`)
      return 1
    }
    measured.push(times)
    if (Object.values(times).some((ms) => ms > TOO_LONG_MS)) break
  }
  let above = 0
  for (const stage of Object.keys(measured[0] as Times)) {
    const times = measured.map((one) => one[stage] as number)
    const exponent = exponentOf(SIZES, times)
    const grows = exponent !== null && exponent > GOAL
    if (grows) above++
    if (grows || PRINTS_ALL)
      console.log(
        `${shape.name.padEnd(36)} ${stage.padEnd(9)} ${exponent?.toFixed(2) ?? '    '}  ${times.map((ms) => ms.toFixed(0)).join(' ')} ms`,
      )
  }
  return above
}

const wanted = SHAPES.filter(({ name }) => name.includes(process.argv[2] ?? ''))
await runOnce(SHAPES[0] as Shape, (SHAPES[0] as Shape).make(20_000))
let above = 0
for (const shape of wanted) above += await sweep(shape)
rmSync(folder, { recursive: true })
console.log(`${wanted.length} shapes at ${SIZES.join(', ')} characters: ${above} exponents above ${GOAL}`)
