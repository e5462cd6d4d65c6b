/**
 * Time and memory of link over many documents: `tsx test/bench/link.ts [documents] [bytes of max_memory]`. The documents are made, not
 * annotated: names drawn so that common ones are common and new ones never end, and one text in twenty near to an earlier one.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deserialize, serialize, setFlagsFromString } from 'node:v8'
import { emit } from '../../pipeline/engine/emission.ts'
import { Emissions } from '../../pipeline/engine/emissions.ts'
import { linkDocuments } from '../../pipeline/engine/link_rounds.ts'
import { DEFAULT_MAX_MEMORY, Work } from '../../pipeline/engine/work.ts'
import type { AnnotatedRecord } from '../../pipeline/records.ts'
import { ROUNDS } from '../built_in.ts'
import { entity, record } from '../link/local.ts'

const [documents = 20_000, maxMemory = DEFAULT_MAX_MEMORY] = process.argv.slice(2).map(Number)
const ENTITIES = 20
const WORDS = 120
const NEAR_ONE_IN = 20
/** Names that make up half of all. */
const COMMON = 30
/** As `newsledger run` has them. */
const FLAGS = ['--heap-growing-percent=25', '--max-semi-space-size=4']

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const random = randomFrom(1)
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const wordOf = (rank: number): string =>
  Array.from(rank.toString(26), (digit) => LETTERS[Number.parseInt(digit, 26)]).join('')
const capital = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`

/** A rank of a vocabulary without an end: the first ones often, most of them once (a Pareto distribution). */
const rank = (): number => Math.floor(COMMON * ((1 - random()) ** -1.18 - 1))

const personOf = (of: number): string =>
  of % 7 === 0 ? capital(wordOf(of)) : `${capital(wordOf(of % 997))} ${capital(wordOf(of))}`

const thingOf = (of: number): string => `${capital(wordOf(of))} ${of % 3 ? 'Council' : 'Group'}`

const entitiesOf = () =>
  Array.from({ length: ENTITIES }, (_, i) => {
    const of = rank()
    return i % 2 ? entity(personOf(of), 'person') : entity(thingOf(of), 'organization')
  })

function textOf(seed: number): string {
  const own = randomFrom(seed)
  return Array.from({ length: WORDS }, () => wordOf(Math.floor(own() * 50_000))).join(' ')
}

function documentOf(i: number): AnnotatedRecord {
  const text = i % NEAR_ONE_IN === 1 ? `${textOf(Math.floor(random() * i))} and more` : textOf(i)
  const seen = new Map(entitiesOf().map((one) => [one.id, one]))
  return record(`${String(i % 100).padStart(2, '0')}/${String(i).padStart(7, '0')}.txt`, [...seen.values()], text)
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`

/** Bytes that the process holds now, and that it held at most. */
function printMemory(what: string, started: number): void {
  const { user, system } = process.cpuUsage()
  const peak = process.resourceUsage().maxRSS * 1024
  const seconds = ((user + system) / 1e6 - started).toFixed(1)
  console.log(
    `${what}: ${seconds} s of processor time, ${megabytes(process.memoryUsage.rss())} now, ${megabytes(peak)} at most`,
  )
}

for (const flag of FLAGS) setFlagsFromString(flag)
const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-link-'))
try {
  const work = new Work(path.join(folder, 'link'), maxMemory)
  const emissions = new Emissions(work, 'round_1')
  const [round = []] = ROUNDS
  let lines = 0
  for (let i = 0; i < documents; i++) {
    // As it comes from a worker process.
    const { emission } = emit(round, documentOf(i))
    lines += emission.keyed.length
    emissions.add(deserialize(serialize(emission)))
  }
  printMemory(`${documents} documents, ${lines} lines sent`, 0)
  const begun = process.cpuUsage()
  const written = { entities: 0, locals: 0, duplicates: 0 }
  await linkDocuments(emissions, {
    rounds: ROUNDS,
    work,
    records: () => {
      throw new Error('There is one round')
    },
    write(line) {
      written[!('document_id' in line) ? 'entities' : 'duplicate_of' in line ? 'duplicates' : 'locals']++
    },
  })
  printMemory('linked', (begun.user + begun.system) / 1e6)
  console.log(written)
} finally {
  rmSync(folder, { recursive: true })
}
