import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isLitter } from '../../pipeline/engine/litter.ts'
import { runStageLines } from '../../pipeline/engine/stage_lines.ts'
import { stageVersions } from '../../pipeline/engine/version.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a stage answers to lines that come in these pieces. */
async function answers(stage: string, ...pieces: string[]) {
  async function* chunks(): AsyncGenerator<string> {
    yield* pieces
  }
  const lines: unknown[] = []
  const context = { settings: { ...DEFAULT_SETTINGS, recurring_lines: false } }
  for await (const line of runStageLines(stage, chunks(), context, PIPELINE)) lines.push(JSON.parse(line))
  return lines as { document?: { source_path: string }; rejected?: { code: string; stage: string; message: string } }[]
}

const file = (name: string, text: string): string => {
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

test('a line in is a line out, in order, however the lines are cut into pieces; blank ones are passed over', async () => {
  const [one, two] = [file('1.txt', 'The bridge opened.'), file('2.txt', 'The ferry stopped.')]
  const nowhere = path.join(folder, 'nowhere.txt')
  const all = `${one}\n  \n${nowhere}\r\n${two}`
  const found = await answers('ingest', all.slice(0, 9), all.slice(9, 30), all.slice(30))
  expect(found.map(({ document, rejected }) => document?.source_path.split('/').at(-1) ?? rejected?.code)).toEqual([
    '1.txt',
    'FILE_UNREADABLE',
    '2.txt',
  ])
})

test('what the stage before set aside stays so, and what is no record of it is set aside', async () => {
  const [record] = await answers('ingest', `${file('3.txt', 'The mayor left.')}\n`)
  const rejected = { rejected: (await answers('ingest', 'none.txt'))[0]?.rejected }
  const lines = [record, rejected, [], null, 7, { rejected: 1 }].map((line) => JSON.stringify(line))
  const found = await answers('clean', `${[...lines, '{"half":'].join('\n')}\n`)
  expect(found[0]).toMatchObject({ blocks: [{ kind: 'body' }] })
  expect(found[1]).toEqual(rejected)
  const codes = found.slice(2).map(({ rejected }) => [rejected?.code, rejected?.stage])
  expect(codes).toEqual(Array(5).fill(['LINE_INVALID', 'clean']))
  expect(found[6]?.rejected?.message).toMatch(/JSON/)
})

test('the header of a stage file becomes that of this stage', async () => {
  const [header] = await answers('annotate', '{"stage":"clean","version":"old","settings":{}}\n')
  const settings = { ...DEFAULT_SETTINGS, recurring_lines: false }
  expect(header).toEqual({ stage: 'annotate', version: stageVersions(settings).annotate, settings })
})

test.each([
  ['.DS_Store', true],
  ['desktop.ini', true],
  ['~$newsledger.xlsx', true],
  ['~$notes.docx', false],
  ['.~lock.documents.csv#', true],
  ['._documents.csv', true],
  ['._', false],
  ['.nfs00a1', true],
  ['.nfsx', false],
  ['.fuse_hidden0001', true],
  ['notes.txt', false],
  ['thumbs.db', false],
])('%s is litter of systems and office programs: %s', (name, litter) => {
  expect(isLitter(name)).toBe(litter)
})
