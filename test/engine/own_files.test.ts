import type { Stats } from 'node:fs'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { contentsByTimes, contentsOf } from '../../pipeline/engine/contents.ts'
import { readListing, sealed } from '../../pipeline/engine/listing.ts'
import { isLitter } from '../../pipeline/engine/litter.ts'
import { isOwnName } from '../../pipeline/engine/own_names.ts'
import { resetOutput } from '../../pipeline/engine/reset.ts'
import { outlasts } from '../../pipeline/engine/stage_files.ts'
import { isUnchangedByTimes } from '../../pipeline/engine/unchanged.ts'
import { STAGES } from '../../pipeline/stage.ts'
import { newFolder } from '../export/fixture.ts'
import { NAMES } from './generation.ts'
import { runHere, snapshotOf, write } from './world.ts'

const text = (name: string): string =>
  `The mayor of ${name} opened the new library on Monday.\n\nReaders had waited for it.\n`
const reportOf = (out: string) => JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))

let root = ''
let full = ''

/** A copy of an output with tables. */
async function copyOfFull(): Promise<string> {
  const out = path.join(await newFolder(), 'out')
  cpSync(full, out, { recursive: true })
  return out
}

const articles = () => path.join(root, 'articles')

beforeAll(async () => {
  root = await newFolder()
  full = path.join(root, 'full')
  write(root, { 'articles/a.txt': text('Tarnby'), 'articles/b.txt': text('Ostwick') })
  await runHere({ inputs: [articles()], out: full, until: 'export' })
})

describe('run.json', () => {
  test('lists every file that stands there, all of them under names that a run may write', () => {
    const listed = reportOf(full).outputs.map((file: { path: string }) => file.path)
    const files = [...snapshotOf(full)].filter(([, content]) => content.startsWith('file')).map(([file]) => file)
    expect([...listed, 'run.json'].sort()).toEqual(files.sort())
    expect(files.filter((file) => !NAMES.has(file))).toEqual([])
  })

  test.each([
    ['stages/clean.ndjson', true],
    ['csv/documents.csv', true],
    ['newsledger.xlsx', true],
    ['newsledger.xlsx.documents.part', true],
    ['newsledger.xlsx notes.txt', false],
    ['csv/mine.csv', false],
    ['documents.csv', false],
  ])('may list %s, or a run need it meanwhile: %s', (file, expected) => {
    expect(isOwnName(file, NAMES)).toBe(expected)
  })

  test('is known as changed by any change of what it says, and not by its white space', async () => {
    const out = await copyOfFull()
    const file = path.join(out, 'run.json')
    const report = reportOf(out)
    const isWhole = (content: object): boolean | undefined => {
      writeFileSync(file, JSON.stringify(content))
      return readListing(out)?.isWhole
    }
    expect(isWhole(report)).toBe(true)
    expect(isWhole({ ...report, started: 'yesterday' })).toBe(false)
    expect(isWhole({ ...report, note: 'mine' })).toBe(false)
    const { seal, ...unsealed } = report
    expect(isWhole(unsealed)).toBe(false)
    expect(isWhole(sealed(unsealed))).toBe(true)
    expect(seal).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each(['../a.txt', 'stages/../../a.txt', '/etc/passwd', 'stages//a', './a', '', 'a\0b', 'C:\\a', '..\\a'])(
    'never leads out of its folder: %j',
    async (file) => {
      const out = await newFolder()
      const outputs = [
        { path: file, bytes: 1, sha256: '' },
        { path: 'a', bytes: 1, sha256: '' },
      ]
      writeFileSync(path.join(out, 'run.json'), JSON.stringify({ name: 'newsledger', outputs }))
      expect([...(readListing(out)?.files.keys() ?? [])]).toEqual(['a'])
    },
  )

  test.each([
    '',
    '[]',
    'null',
    '{"name":"newsledger"}',
    '{"name":"other","outputs":[]}',
    '{"name":"newsledger","outputs":{}}',
  ])('is no list where it says %j', async (content) => {
    const out = await newFolder()
    writeFileSync(path.join(out, 'run.json'), content)
    expect(readListing(out)).toBeNull()
  })

  test('may hold entries that are no files', async () => {
    const out = await newFolder()
    const outputs = [
      null,
      1,
      'a',
      {},
      { path: 'a' },
      { path: 'b', bytes: '1', sha256: '' },
      { path: 'c', bytes: 1, sha256: 2 },
    ]
    writeFileSync(
      path.join(out, 'run.json'),
      JSON.stringify({ name: 'newsledger', outputs, tables: [], tables_made_from: 3 }),
    )
    expect(readListing(out)?.files.size).toBe(0)
  })
})

describe('a file is as it was written', () => {
  const file = { path: 'a', bytes: 10, sha256: '', ctime_ms: 1000.5 }
  const stat = (size: number, ctimeMs: number) => ({ size, ctimeMs }) as Stats

  test('where size and time are, and the time is before that of run.json', () => {
    expect(isUnchangedByTimes(file, stat(10, 1000.5), 1001)).toBe(true)
  })

  test('never where the size is another', () => {
    expect(isUnchangedByTimes(file, stat(11, 1000.5), 1001)).toBe(false)
    expect(isUnchangedByTimes(file, stat(9, 1000.5), 1001)).toBe(false)
  })

  test('which its bytes have to say where the time is another, unknown, or as late as that of run.json', () => {
    expect(isUnchangedByTimes(file, stat(10, 1000.6), 1001)).toBeUndefined()
    expect(isUnchangedByTimes(file, stat(10, 999), 1001)).toBeUndefined()
    expect(isUnchangedByTimes({ path: 'a', bytes: 10, sha256: '' }, stat(10, 999), 1001)).toBeUndefined()
    expect(isUnchangedByTimes(file, stat(10, 1000.5), 1000.5)).toBeUndefined()
    expect(isUnchangedByTimes(file, stat(10, 1000.5), 1000)).toBeUndefined()
  })

  test('by its bytes in a copy, where all times are others', async () => {
    const out = await copyOfFull()
    expect(contentsByTimes(out).ours).toEqual([])
    expect(await contentsOf(out)).toMatchObject({ changed: [], foreign: [], litter: [] })
    expect((await contentsOf(out)).ours).toHaveLength(reportOf(out).outputs.length + 1)
  })

  test('not where a byte is another, whatever its times say', async () => {
    const out = await copyOfFull()
    const table = path.join(out, 'csv/documents.csv')
    const { atime, mtime } = statSync(table)
    writeFileSync(table, readFileSync(table, 'utf8').replace('Tarnby', 'Tarnbo'))
    utimesSync(table, atime, mtime)
    expect((await contentsOf(out)).changed).toEqual(['csv/documents.csv'])
  })
})

test.each([
  ['.DS_Store', true],
  ['Thumbs.db', true],
  ['desktop.ini', true],
  ['~$newsledger.xlsx', true],
  ['.~lock.newsledger.xlsx#', true],
  ['.nfs000000000123abc', true],
  ['._newsledger.xlsx', true],
  ['DS_Store', false],
  ['~$', false],
  ['~$thesis.docx', false],
  ['.~lock.x', false],
  ['._', false],
  ['notes.txt', false],
  ['constructor', false],
])('%s is litter: %s', (name, expected) => {
  expect(isLitter(name)).toBe(expected)
})

describe('a run that ends before export', () => {
  test.each([
    ['stages/clean.ndjson', 'ingest,'],
    ['stages/ingest.ndjson', ','],
    ['stages/annotate.ndjson', 'ingest,clean,'],
    ['stages/link.ndjson', 'ingest,clean,annotate,'],
    ['stages/recurring.json', 'ingest,'],
    ['stages/other.ndjson', ','],
    ['csv/documents.csv', 'ingest,clean,annotate,link,'],
    ['newsledger.xlsx', 'ingest,clean,annotate,link,'],
  ])('leaves %s as it is after %s', (file, stages) => {
    expect(`${STAGES.filter((stage) => outlasts(file, stage)).join()},`).toBe(stages)
  })

  test.each(['ingest', 'clean', 'annotate', 'link'] as const)(
    'at %s leaves all files as they are, where the input is the same',
    async (until) => {
      const out = await copyOfFull()
      const before = snapshotOf(out)
      expect(await runHere({ inputs: [articles()], out, until })).toMatchObject({
        code: 0,
        result: { moved_aside: [], counts: {} },
      })
      const after = snapshotOf(out)
      for (const files of [before, after]) files.delete('run.json')
      expect(after).toEqual(before)
      expect(reportOf(out)).toMatchObject({ tables: { documents: 2 }, tables_are_older: false })
    },
  )

  test('says that the tables are older once the stages are others, until they are made anew', async () => {
    const out = await copyOfFull()
    const input = path.join(await newFolder(), 'more')
    write(input, { 'c.txt': text('Velden') })
    const older = async (until: 'clean' | 'export', from: string): Promise<boolean> => {
      await runHere({ inputs: [from], out, until })
      return reportOf(out).tables_are_older
    }
    expect(await older('clean', input)).toBe(true)
    expect(readFileSync(path.join(out, 'csv/documents.csv'))).toEqual(
      readFileSync(path.join(full, 'csv/documents.csv')),
    )
    expect(await older('clean', articles())).toBe(false)
    expect(await older('clean', input)).toBe(true)
    expect(await older('export', input)).toBe(false)
    expect(reportOf(out).tables.documents).toBe(1)
  })

  test('says nothing of tables where there are none', async () => {
    const out = path.join(await newFolder(), 'out')
    await runHere({ inputs: [articles()], out })
    await runHere({ inputs: [articles()], out, until: 'clean' })
    expect(reportOf(out)).toMatchObject({ tables: {}, tables_made_from: {}, tables_are_older: false })
    expect(readdirSync(path.join(out, 'stages')).sort()).toEqual(['clean.ndjson', 'ingest.ndjson'])
  })

  test('still knows a table that was changed before it, and the next run with tables moves it aside', async () => {
    const out = await copyOfFull()
    write(out, { 'csv/documents.csv': 'mine' })
    await runHere({ inputs: [articles()], out, until: 'clean' })
    expect(readFileSync(path.join(out, 'csv/documents.csv'), 'utf8')).toBe('mine')
    const { result } = await runHere({ inputs: [articles()], out, until: 'export' })
    expect(result?.moved_aside).toEqual([{ folder: `${out}.kept-1`, paths: ['csv/documents.csv'] }])
    expect(readFileSync(`${out}.kept-1/csv/documents.csv`, 'utf8')).toBe('mine')
  })
})

describe('reset', () => {
  test('removes what newsledger wrote, and the folder', async () => {
    const out = await copyOfFull()
    const { length } = reportOf(out).outputs
    expect(await resetOutput(out, process, NAMES)).toEqual({ removed: length + 1, left: [] })
    expect(readdirSync(path.dirname(out))).toEqual([])
  })

  test('leaves what others put there or changed', async () => {
    const out = await copyOfFull()
    write(out, { 'csv/mine.csv': 'a', 'notes/x.txt': 'b', 'newsledger.xlsx': 'saved', '.DS_Store': 'c' })
    mkdirSync(path.join(out, 'empty'))
    symlinkSync('..', path.join(out, 'link'))
    const left = ['.DS_Store', 'csv/mine.csv', 'empty/', 'link', 'newsledger.xlsx', 'notes/']
    expect((await resetOutput(out, process, NAMES)).left).toEqual(left)
    expect([...snapshotOf(out).keys()].sort()).toEqual([
      '.DS_Store',
      'csv',
      'csv/mine.csv',
      'empty',
      'link',
      'newsledger.xlsx',
      'notes',
      'notes/x.txt',
    ])
  })

  test('leaves the folder that a link leads to, so that the link still leads there', async () => {
    const out = await copyOfFull()
    const link = `${out}-link`
    symlinkSync('out', link)
    await resetOutput(link, process, NAMES)
    expect(readdirSync(path.dirname(out)).sort()).toEqual(['out', 'out-link'])
    expect(readdirSync(out)).toEqual([])
  })

  test('refuses a folder that is no output, and does nothing where there is none', async () => {
    const parent = await newFolder()
    write(parent, { 'work/thesis.txt': 'years' })
    await expect(resetOutput(path.join(parent, 'work'), process, NAMES)).rejects.toThrow(/no output of newsledger/)
    await expect(resetOutput(path.join(parent, 'work/thesis.txt'), process, NAMES)).rejects.toThrow(
      /no output of newsledger/,
    )
    expect(await resetOutput(path.join(parent, 'none'), process, NAMES)).toEqual({ removed: 0, left: [] })
    expect([...snapshotOf(parent).keys()]).toEqual(['work', 'work/thesis.txt'])
  })

  test('clears away what a killed run left', async () => {
    const out = await copyOfFull()
    const parent = path.dirname(out)
    write(parent, { '.out.newsledger-new/stages/ingest.ndjson': 'half' })
    cpSync(full, path.join(parent, '.out.newsledger-old'), { recursive: true })
    await resetOutput(out, process, NAMES)
    expect(readdirSync(parent)).toEqual([])
  })
})
