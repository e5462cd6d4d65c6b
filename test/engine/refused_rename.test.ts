import { existsSync, mkdirSync, readdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { removeFiles } from '../../pipeline/engine/clear.ts'
import { newFolder } from '../export/fixture.ts'
import { begin, generationsOf, writeOutput } from './generation.ts'

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, renameSync: vi.fn(fs.renameSync), unlinkSync: vi.fn(fs.unlinkSync) }
})

beforeEach(() => vi.clearAllMocks())

test('the old output comes back where the new one cannot be put in its place', async () => {
  const out = path.join(await newFolder(), 'out')
  await writeOutput(out, 'first')
  const output = await begin(out)
  const { renameSync: rename } = await vi.importActual<typeof import('node:fs')>('node:fs')
  vi.mocked(renameSync).mockImplementation((from, to) => {
    if (from === output.folder) throw Object.assign(new Error('EIO: refused'), { code: 'EIO' })
    if (existsSync(from)) rename(from, to)
  })
  await expect(output.commit()).rejects.toThrow('EIO')
  expect(generationsOf(out)).toEqual(['first'])
  expect(readdirSync(path.dirname(out))).toEqual(['out'])
})

test('run.json is the last file to go, so that what is left is known by it', async () => {
  const folder = await newFolder()
  const files = ['run.json', 'a.csv', 'stages/b.ndjson']
  mkdirSync(path.join(folder, 'stages'))
  for (const file of files) writeFileSync(path.join(folder, file), '')
  removeFiles(folder, files)
  expect(vi.mocked(unlinkSync).mock.calls.map(([file]) => path.basename(String(file)))).toEqual([
    'a.csv',
    'b.ndjson',
    'run.json',
  ])
})
