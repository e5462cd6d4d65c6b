import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { recurringLines } from '../../pipeline/clean/profiles/recurring_lines.ts'
import { type Chain, runChain } from '../../pipeline/engine/chain.ts'
import { mapDocuments } from '../../pipeline/engine/documents.ts'
import { EarlierRecords, type Reuse } from '../../pipeline/engine/earlier.ts'
import type { Pool } from '../../pipeline/engine/pool.ts'
import { writeReport } from '../../pipeline/engine/report.ts'
import { StageFiles } from '../../pipeline/engine/stage_files.ts'
import type { RawRecord } from '../../pipeline/ingest/index.ts'
import { toRawRecord } from '../../pipeline/ingest/inputs.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { inPathOrder } from '../../pipeline/record/document_order.ts'
import { type Annotated, type Cleaned, DEFAULT_SETTINGS, type MapStage } from '../../pipeline/stage.ts'
import { seeded } from '../../training/random.ts'
import { temporaryFolder } from '../command.ts'
import { NAMES, NOTHING_CARRIED, REPORT } from './generation.ts'

/** Annotates nothing, and fails on one word: what was set aside is no record to take over. */
const annotate: MapStage<Cleaned, Annotated> = {
  name: 'annotate',
  map(record) {
    if ('rejected' in record) return record
    if (record.document.text.includes('poison')) throw new Error('no taste')
    annotated++
    return { ...record, annotations: [] }
  },
}
let annotated = 0
const [ingest, clean] = PIPELINE.stages
const CHAIN = { ...PIPELINE, stages: [ingest, clean, annotate] } as unknown as Chain

/** Runs batches in this process. */
const POOL = {
  capacity: 3,
  run: async ({ inputs, until, context }: Parameters<Pool['run']>[0]) =>
    inputs.map((input) => runChain(input, until, context, CHAIN)),
} as Pool

const VERSIONS = { ingest: '1', clean: '2', annotate: '3', link: '4', export: '5' }
const FILES = ['ingest', 'clean', 'annotate'].map((stage) => `stages/${stage}.ndjson`)

type Articles = Map<string, { text: string; publisher: string }>

async function* toRaws(articles: Articles): AsyncGenerator<RawRecord> {
  for (const name of [...articles.keys()].sort(inPathOrder)) {
    const { text, publisher } = articles.get(name) as { text: string; publisher: string }
    const metadata = { published_date: null, title: null, url: null, publisher, authors: [] }
    yield { ...toRawRecord(`/${name}`, name), metadata, body: Buffer.from(text) }
  }
}

/** The stage files of the articles, in a folder; what an earlier output of the same folder holds is taken over. */
async function make(folder: string, articles: Articles, versions = VERSIONS): Promise<Reuse | null> {
  const fresh = `${folder}.new`
  mkdirSync(fresh, { recursive: true })
  const files = new StageFiles(fresh, versions, DEFAULT_SETTINGS)
  const earlier = await EarlierRecords.open(folder, versions)
  const context = { settings: DEFAULT_SETTINGS }
  const shared = { pool: POOL, context, profiles: [recurringLines], files, emissions: null, earlier }
  const { reuse } = await mapDocuments(toRaws(articles), { until: 'annotate', ...shared })
  files.close()
  await writeReport(fresh, { ...REPORT, started: '' }, null, NOTHING_CARRIED, NAMES)
  rmSync(folder, { recursive: true, force: true })
  renameSync(fresh, folder)
  return reuse
}

const read = (folder: string): string[] => FILES.map((file) => readFileSync(path.join(folder, file), 'utf8'))

const TEXTS = [
  'The harbour of Lindow was closed on Monday.',
  'A storm took the roof of the school.',
  'poison was found in the well.',
  '',
  'Ünder the bridge 😀 nobody slept.',
]
const FOOTERS = [
  'Follow us for more stories from your town.',
  'All rights reserved by the Courier.',
  'Read more below.',
]

function edited(articles: Articles, next: () => number): void {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T
  const names = [...articles.keys()]
  const article = () => ({
    text: `${pick(TEXTS)}\n\nIt was story ${Math.floor(next() * 9)}.\n\n${pick(FOOTERS)}`.replace(/^\n.*/s, ''),
    publisher: pick(['Courier', 'Herald']),
  })
  const act = next()
  if (act < 0.45 || names.length < 4)
    articles.set(`${pick(['a', 'b/c', 'b', 'Z'])}${Math.floor(next() * 40)}.txt`, article())
  else if (act < 0.65) articles.set(pick(names), article())
  else if (act < 0.8) articles.delete(pick(names))
  else rename(articles, pick(names), `${pick(['a', 'd/e'])}${Math.floor(next() * 40)}.txt`)
}

function rename(articles: Articles, from: string, to: string): void {
  const article = articles.get(from)
  articles.delete(from)
  if (article) articles.set(to, article)
}

const countLines = (text: string, rejected: boolean): number =>
  text.split('\n').filter((line) => line !== '' && line.startsWith('{"rejected":') === rejected).length

test('after any of 200 edits of a corpus, taking over gives the bytes of making all anew, and little is made', async () => {
  const [next, articles] = [seeded(13), new Map() as Articles]
  const folder = temporaryFolder('earlier')
  const [incremental, anew] = [path.join(folder, 'incremental'), path.join(folder, 'anew')]
  let [made, all, kept] = [0, 0, 0]
  for (let edit = 0; edit < 200; edit++) {
    for (let i = 0; i <= next() * 3; i++) edited(articles, next)
    annotated = 0
    const reuse = await make(incremental, articles)
    made += annotated
    annotated = 0
    rmSync(anew, { recursive: true, force: true })
    expect(await make(anew, articles)).toBeNull()
    all += annotated
    const [ingested = '', ...others] = read(anew)
    expect(read(incremental)).toEqual([ingested, ...others])
    if (edit === 0) continue
    const { reused = 0, changed = 0, added = 0 } = reuse ?? {}
    expect(reused + changed + added).toBe(countLines(ingested, false) - 1)
    kept += reused
  }
  expect(made / all).toBeLessThan(0.4)
  expect(made + kept).toBe(all)
})

test('stages of another version take over nothing', async () => {
  const folder = path.join(temporaryFolder('earlier'), 'out')
  const articles: Articles = new Map([['a.txt', { text: 'The ferry was late.', publisher: 'Courier' }]])
  await make(folder, articles)
  expect(await make(folder, articles, { ...VERSIONS, clean: '7' })).toBeNull()
  expect(await make(folder, articles, { ...VERSIONS, clean: '7' })).toEqual({
    reused: 1,
    changed: 0,
    added: 0,
    gone: 0,
  })
})
