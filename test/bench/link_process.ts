/**
 * The process that `link.ts` measures. The documents are made, not annotated: names drawn so that common ones are common and new ones never
 * end, and one text in twenty near to an earlier one.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deserialize, serialize, setFlagsFromString } from 'node:v8'
import { readRecords } from '../../pipeline/engine/documents.ts'
import { emit } from '../../pipeline/engine/emission.ts'
import { Emissions } from '../../pipeline/engine/emissions.ts'
import { LineWriter } from '../../pipeline/engine/line_writer.ts'
import { linkDocuments } from '../../pipeline/engine/link_rounds.ts'
import { DEFAULT_MAX_MEMORY, Work } from '../../pipeline/engine/work.ts'
import { exportTables } from '../../pipeline/export/index.ts'
import { csv } from '../../pipeline/export/writers/csv.ts'
import { createOutline } from '../../pipeline/outline.ts'
import type { AnnotatedRecord, LinkRecord } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { seeded } from '../../training/random.ts'
import { entity, record } from '../link/local.ts'

/** `COMMON`: names that make up about half of all. */
const [DOCUMENTS = 20_000, COMMON = 300, MAX_MEMORY = DEFAULT_MAX_MEMORY] = process.argv.slice(2).map(Number)
const OUTLINE = createOutline()
const ENTITIES = 20
const WORDS = 120
const NEAR_ONE_IN = 20
/** As `newsledger run` has them. */
const FLAGS = ['--heap-growing-percent=25', '--max-semi-space-size=4']

type Random = () => number

/** A row of numbers for each document. */
const randomFrom = (document: number): Random => seeded(Math.imul(document + 1, 0x9e3779b9))

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const wordOf = (rank: number): string =>
  Array.from(rank.toString(26), (digit) => LETTERS[Number.parseInt(digit, 26)]).join('')
const capital = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`

/** A rank of a vocabulary without an end: the first ones often, most of them once (a Pareto distribution). */
const rankOf = (random: Random): number => Math.floor(COMMON * ((1 - random()) ** -1.18 - 1))

const personOf = (of: number): string =>
  of % 7 === 0 ? capital(wordOf(of)) : `${capital(wordOf(of % 997))} ${capital(wordOf(of))}`

const thingOf = (of: number): string => `${capital(wordOf(of))} ${of % 3 ? 'Council' : 'Group'}`

const entitiesOf = (random: Random) =>
  Array.from({ length: ENTITIES }, (_, i) => {
    const of = rankOf(random)
    return i % 2 ? entity(personOf(of), 'person') : entity(thingOf(of), 'organization')
  })

const textOf = (random: Random): string =>
  Array.from({ length: WORDS }, () => wordOf(Math.floor(random() * 50_000))).join(' ')

function documentOf(i: number): AnnotatedRecord {
  const text = i % NEAR_ONE_IN === 1 ? `${textOf(randomFrom(i - 1))} and more` : textOf(randomFrom(i))
  const entities = new Map(entitiesOf(randomFrom(-i)).map((one) => [one.id, one]))
  const path = `${String(Math.floor(i / 1000)).padStart(4, '0')}/${String(i).padStart(7, '0')}.txt`
  return record(path, [...entities.values()], text)
}

async function* documents(): AsyncGenerator<AnnotatedRecord> {
  for (let i = 0; i < DOCUMENTS; i++) yield documentOf(i)
}

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
  let lines = 0
  for await (const one of documents()) {
    // As it comes from a worker process.
    const { emission } = deserialize(serialize(emit(OUTLINE.rounds[0] ?? [], one)))
    lines += emission.keyed.length
    emissions.add(emission)
  }
  print(`${DOCUMENTS} documents, ${lines} lines sent`)
  return emissions
}

async function link(emissions: Emissions, work: Work, file: string): Promise<void> {
  const writer = new LineWriter(file)
  writer.write('{"stage":"link"}')
  const counts = { entities: 0, locals: 0, duplicates: 0 }
  const write = (line: LinkRecord): void => {
    counts[!('document_id' in line) ? 'entities' : 'duplicate_of' in line ? 'duplicates' : 'locals']++
    writer.write(JSON.stringify(line))
  }
  await linkDocuments(emissions, { rounds: OUTLINE.rounds, work, records: documents, write })
  writer.close()
  work.close()
  print(`linked, ${counts.entities} entities, ${counts.locals} of documents, ${counts.duplicates} duplicates`)
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
  const work = new Work(file, MAX_MEMORY)
  await link(await send(work), work, file)
  await write(folder, file)
} finally {
  rmSync(folder, { recursive: true })
}
