import { appendFileSync, cpSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { newsledger, temporaryFolder } from './command.ts'

const folder = temporaryFolder('status')
const [input, out] = [path.join(folder, 'in'), path.join(folder, 'out')]
const TOPICS = path.resolve('test/plugins/topics.mjs')
const status = (...args: string[]) => {
  const { code, stdout, stderr } = newsledger(['status', out, ...args])
  return { code, lines: stdout.trimEnd().split('\n').slice(1), stderr }
}
const SAME = 'stages: all as this program makes them'

beforeAll(() => {
  cpSync('seeds/articles', input, { recursive: true })
  newsledger(['run', input, '--out', out, '--quiet', '--until', 'clean'])
})

test('an output that a run would make again as it is says so, with exit code 0', () => {
  expect(status(input)).toMatchObject({ code: 0, lines: [SAME, 'inputs: 5 unchanged, 0 new, 0 changed, 0 gone'] })
  expect(status()).toMatchObject({ code: 0, lines: [SAME] })
})

test('stages that another program would make otherwise are named', () => {
  const other = path.join(folder, 'other')
  newsledger(['run', input, '--out', other, '--quiet', '--until', 'clean', '--plugin', TOPICS])
  const told = newsledger(['status', other])
  expect(told.code).toBe(1)
  expect(told.stdout).toMatch(/^stages: (?:ingest, )?clean would be made anew/m)
  expect(newsledger(['status', other, '--plugin', TOPICS])).toMatchObject({ code: 0 })
})

test('files of the inputs that are new, changed or gone are counted and named, and files of the output that somebody changed', () => {
  rmSync(path.join(input, '000_31d25c0fbdeb3cc7.txt'), { force: true })
  const names = ['001_799b5b17bb0dd5ef.txt', 'new.txt'].map((name) => path.join(input, name))
  appendFileSync(names[0] as string, 'And so on.')
  writeFileSync(names[1] as string, 'A bridge was opened.')
  appendFileSync(path.join(out, 'stages', 'clean.ndjson'), '\n')
  const { code, lines } = status(input)
  expect(code).toBe(1)
  expect(lines).toEqual([
    SAME,
    'changed since by somebody: stages/clean.ndjson',
    'inputs: 3 unchanged, 1 new, 1 changed, 1 gone',
    '  new: new.txt',
    '  changed: 001_799b5b17bb0dd5ef.txt',
    '  gone: 000_31d25c0fbdeb3cc7.txt',
  ])
})

test('a folder that no run wrote is refused in one line', () => {
  const told = newsledger(['status', folder])
  expect(told).toMatchObject({ code: 2, stdout: '' })
  expect(told.stderr.trim().split('\n')).toHaveLength(1)
})
