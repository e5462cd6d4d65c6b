/** The process that `link.ts` measures. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deserialize, serialize, setFlagsFromString } from 'node:v8'
import { emit } from '../../pipeline/engine/emission.ts'
import { Emissions } from '../../pipeline/engine/emissions.ts'
import { LineWriter } from '../../pipeline/engine/line_writer.ts'
import { linkDocuments } from '../../pipeline/engine/link_rounds.ts'
import { readRecords } from '../../pipeline/engine/read_stage.ts'
import { DEFAULT_MAX_MEMORY, Work } from '../../pipeline/engine/work.ts'
import { exportTables } from '../../pipeline/export/index.ts'
import { csv } from '../../pipeline/export/writers/csv.ts'
import { createOutline } from '../../pipeline/outline.ts'
import type { AnnotatedRecord, LinkRecord } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'

const [FILE = '', MAX_MEMORY = DEFAULT_MAX_MEMORY] = process.argv.slice(2)
const OUTLINE = createOutline()
/** As `newsledger run` has them. */
const FLAGS = ['--heap-growing-percent=25', '--max-semi-space-size=4']

const documents = (): AsyncGenerator<AnnotatedRecord> => readRecords(FILE)

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`
let before = process.cpuUsage()

/** Seconds since the last time, memory that the process holds now and that it held at most. */
function print(what: string): void {
  const { user, system } = process.cpuUsage(before)
  before = process.cpuUsage()
  const [now, peak] = [process.memoryUsage.rss(), process.resourceUsage().maxRSS * 1024]
  console.log(
    `${what}: ${((user + system) / 1e6).toFixed(1)} s of processor time, ${megabytes(now)}, ${megabytes(peak)} at most`,
  )
}

async function send(work: Work): Promise<Emissions> {
  const emissions = new Emissions(work, 'round_1')
  let [count, lines] = [0, 0]
  for await (const one of documents()) {
    count++
    // As it comes from a worker process.
    const { emission } = deserialize(serialize(emit(OUTLINE.rounds[0] ?? [], one)))
    lines += emission.keyed.length
    emissions.add(emission)
  }
  print(`${count} documents, ${lines} lines sent`)
  return emissions
}

const KINDS = ['duplicate_of', 'claim_id', 'story', 'conflict', 'timeline', 'entity'] as const

async function link(emissions: Emissions, work: Work, file: string): Promise<void> {
  const writer = new LineWriter(file)
  writer.write('{"stage":"link"}')
  const counts = new Map<string, number>()
  const write = (line: LinkRecord): void => {
    const kind = KINDS.find((name) => name in line) ?? ''
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    writer.write(JSON.stringify(line))
  }
  const disk = watch(path.dirname(file))
  const issues = await linkDocuments(emissions, { rounds: OUTLINE.rounds, work, records: documents, write })
  writer.close()
  work.close()
  print(`linked, ${Array.from(counts, ([kind, count]) => `${count} ${kind}`).join(', ')}, ${megabytes(disk())} on disk`)
  for (const { code, message } of issues) console.log(`${code}: ${message}`)
}

/** The most bytes that the files of a folder took, as far as looked at twice a second. */
function watch(folder: string): () => number {
  let most = 0
  const look = (): void => {
    const sizes = readdirSync(folder).map(
      (name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0,
    )
    most = Math.max(
      most,
      sizes.reduce((sum, size) => sum + size, 0),
    )
  }
  const timer = setInterval(look, 500)
  return () => {
    clearInterval(timer)
    return most
  }
}

async function write(folder: string, file: string): Promise<void> {
  const out = path.join(folder, 'out')
  mkdirSync(out)
  const links = () => readRecords<LinkRecord>(file)
  const { counts } = await exportTables({ records: documents, links, issues: [], settings: DEFAULT_SETTINGS }, out, {
    ...OUTLINE,
    writers: [csv],
  })
  print(`exported, ${counts.mentions} mentions, ${counts.entities} entities`)
}

for (const flag of FLAGS) setFlagsFromString(flag)
const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-link-'))
try {
  print('begun')
  const file = path.join(folder, 'link.ndjson')
  const work = new Work(file, Number(MAX_MEMORY))
  await link(await send(work), work, file)
  await write(folder, file)
} finally {
  rmSync(folder, { recursive: true })
}
