/**
 * What the formats cost: CPU of export a document, for the text formats and the workbook and for all of them, in one process, by turns.
 *
 *   npx tsx test/bench/export.ts [OUTPUT]    the folder of a run, out by default
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRecords } from '../../pipeline/engine/read_stage.ts'
import { exportTables } from '../../pipeline/export/index.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import type { LinkRecord } from '../../pipeline/record/records.ts'
import { type Annotated, DEFAULT_SETTINGS } from '../../pipeline/stage.ts'

const BEFORE = ['json', 'csv', 'yaml', 'xlsx']
const ROUNDS = 5
const output = process.argv[2] ?? 'out'

/** Seconds of CPU that an export takes. */
async function exportOnce(names: readonly string[]): Promise<{ seconds: number; documents: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'newsledger-export-'))
  const input = {
    records: () => readRecords<Annotated>(join(output, 'stages', 'annotate.ndjson')),
    links: () => readRecords<LinkRecord>(join(output, 'stages', 'link.ndjson')),
    ...{ issues: [], settings: DEFAULT_SETTINGS },
  }
  const before = process.cpuUsage()
  const writers = PIPELINE.writers.filter(({ name }) => names.includes(name))
  const { counts } = await exportTables(input, folder, { tables: PIPELINE.tables, writers })
  const { user, system } = process.cpuUsage(before)
  rmSync(folder, { recursive: true })
  return { seconds: (user + system) / 1e6, documents: counts.documents ?? 0 }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

async function measure(): Promise<void> {
  const all = PIPELINE.writers.map(({ name }) => name)
  const [few, many]: [number[], number[]] = [[], []]
  let documents = 0
  // The first round warms up what the compiler has not seen.
  for (let round = 0; round <= ROUNDS; round++) {
    const [a, b] = [await exportOnce(BEFORE), await exportOnce(all)]
    documents = a.documents
    if (round === 0) continue
    few.push(a.seconds)
    many.push(b.seconds)
  }
  const perDocument = (values: readonly number[]): string => `${((1000 * median(values)) / documents).toFixed(1)} ms`
  console.log(`${BEFORE.join(', ')}: ${perDocument(few)} of CPU a document`)
  console.log(
    `${all.join(', ')}: ${perDocument(many)}, ${(median(many) / median(few)).toFixed(2)} times as much (goal 1.5)`,
  )
}

if (existsSync(join(output, 'stages', 'link.ndjson'))) await measure()
else console.log(`export: skipped, ${output} is no folder of a run`)
