import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { calledAs, shellWord } from '../../pipeline/console/called.ts'
import { duration } from '../../pipeline/console/duration.ts'
import { failureLine } from '../../pipeline/console/failure.ts'
import { oneLine, print, styled, warn } from '../../pipeline/console/print.ts'
import { counted, showResult, type Told } from '../../pipeline/console/result.ts'
import { toIssue } from '../../pipeline/record/issue.ts'
import type { RunResult } from '../../pipeline/run_options.ts'
import { listen } from './terminal.ts'

const empty = (name: string) => toIssue('FILE_EMPTY', { stage: 'ingest', source_path: name })
const MADE = {
  ...{ files: 2, rejected: 0, issues: [], counts: { documents: 2, blocks: 9, quotes: 0 } },
  ...{ example: null, blocks: null, moved_aside: [], reuse: null },
}
const BLOCKS = { kept: 6, removed: 3, kept_characters: 1999, characters: 3000, rules: [], example: null }
const show = (result: RunResult, told: Partial<Told> = {}): void =>
  showResult(result, { out: 'made', quiet: true, seconds: 8.4, command: 'newsledger', ...told })

test('the summary names what was read, kept, removed and found, how long it took, which files to open, and rows to ask about', () => {
  const written = listen(false)
  const out = mkdtempSync(path.join(tmpdir(), 'newsledger result-'))
  for (const name of ['newsledger.xlsx', 'README.md']) writeFileSync(path.join(out, name), '')
  const rules = ['a', 'b', 'c', 'd'].map((rule, index): [string, number] => [rule, 9 - index])
  show({ ...MADE, example: 'doc_a:c7', blocks: { ...BLOCKS, rules, example: 'doc_a:b3' } }, { out, quiet: false })
  rmSync(out, { recursive: true })
  expect(written).toEqual([
    '2 files read in 8 s, 0 issues\n',
    'kept   6 blocks (67% of the characters)\n',
    'removed   3 blocks: a 9, b 8, c 7 and others\n',
    'found   documents 2, quotes 0\n',
    `${path.join(out, 'newsledger.xlsx')}   open this one in a spreadsheet: every table a sheet\n`,
    `${path.join(out, 'README.md')}   what lies in the folder, and ten questions to ask of it\n`,
    `newsledger explain '${out}' doc_a:c7   why that row is as it is\n`,
    `newsledger explain '${out}' doc_a:b3   why that block was removed\n`,
  ])
})

test('of nothing no share is kept, nor any rule named, and a block that is the example is asked about once', () => {
  const written = listen(false)
  const none = { ...BLOCKS, kept: 0, removed: 0, kept_characters: 0, characters: 0 }
  show({ ...MADE, blocks: none }, { quiet: false })
  expect(written.slice(1, 3)).toEqual(['kept   0 blocks\n', 'removed   0 blocks\n'])
  show({ ...MADE, example: 'doc_a:b3', blocks: { ...BLOCKS, example: 'doc_a:b3' } }, { quiet: false })
  expect(written.filter((line) => line.includes('explain'))).toHaveLength(1)
})

test('a run that ends before export has no rows, and its records stand in stages/', () => {
  const written = listen(false)
  show({ ...MADE, files: 1, counts: {} }, { quiet: false })
  expect(written).toEqual(['1 file read in 8 s, 0 issues\n', 'made/stages   one record a line\n'])
})

test('the summary says what was taken over from the output before', () => {
  const written = listen(false)
  show({ ...MADE, reuse: { reused: 1950, added: 50, changed: 3, gone: 2 } }, { quiet: false })
  expect(written[1]).toBe('reused   1950 articles of the output before; 50 new, 3 changed, 2 gone\n')
})

test('errors are shown with file, reason and next step, twenty at most; what is no error stands in the table alone', () => {
  const written = listen(false)
  const issues = Array.from({ length: 22 }, (_, i) => empty(`n${i}.txt`))
  show({ ...MADE, issues: [...issues, { ...empty('w.txt'), severity: 'warning' }] })
  expect(written).toHaveLength(21)
  expect(written[0]).toBe(`error: n0.txt: ${issues[0]?.message} ${issues[0]?.next_step}\n`.replace(' null', ''))
  expect(written[20]).toBe('… and 2 more, in the table of issues\n')
  expect(written.join('')).not.toContain('w.txt')
})

test('exactly twenty errors leave none unshown', () => {
  const written = listen(false)
  show({ ...MADE, issues: Array.from({ length: 20 }, (_, i) => empty(`n${i}.txt`)) })
  expect(written).toHaveLength(20)
})

test('an issue of no file is shown without one', () => {
  const written = listen(false)
  const issue = { ...toIssue('INPUT_EMPTY', { stage: 'ingest' }), next_step: null }
  show({ ...MADE, issues: [issue] })
  expect(written).toEqual([`error: ${issue.message}\n`])
})

test('what was moved aside is told even to those who want to hear nothing', () => {
  const written = listen(false)
  show({ ...MADE, moved_aside: [{ folder: 'made.kept-1', paths: ['notes.txt'] }] })
  expect(written).toEqual(['moved aside   to made.kept-1, not written by newsledger or changed since: notes.txt\n'])
})

test('one is counted in the singular, and nought and many are not', () => {
  expect([0, 1, 2].map((count) => counted(count, 'file'))).toEqual(['0 files', '1 file', '2 files'])
})

test('a line shows the signs that a terminal would obey, and those that end lines', () => {
  expect(oneLine('a\nb\u001b[2J\u202ec\u2028d\u0007')).toBe('a\\u{a}b\\u{1b}[2J\\u{202e}c\\u{2028}d\\u{7}')
  expect(oneLine('a – é 🚢')).toBe('a – é 🚢')
})

test('only a terminal is told in bold, and not where NO_COLOR asks for none', () => {
  listen(true)
  vi.stubEnv('NO_COLOR', '')
  vi.stubEnv('FORCE_COLOR', '1')
  expect(styled('bold', 'rows')).toBe('\u001b[1mrows\u001b[22m')
  vi.stubEnv('NO_COLOR', '1')
  expect(styled('bold', 'rows')).toBe('rows')
  vi.stubEnv('NO_COLOR', '')
  listen(false)
  expect(styled('bold', 'rows')).toBe('rows')
})

test('a terminal that is gone ends nothing', () => {
  vi.spyOn(process.stderr, 'write').mockImplementation(() => {
    throw new Error('EPIPE')
  })
  expect(warn('is there anybody?')).toBe(false)
})

test('standard output that cannot be written is an error of who prints', async () => {
  const write = vi.spyOn(process.stdout, 'write')
  write.mockImplementation((_, told) => {
    ;(told as unknown as (error?: Error) => void)(new Error('ENOSPC'))
    return false
  })
  await expect(print('{}')).rejects.toThrow('ENOSPC')
})

test('time is told as people say it', () => {
  expect([0, 0.4, 59.4, 59.6, 60, 200, 3600, 7500].map(duration)).toEqual([
    '1 s',
    '1 s',
    '59 s',
    '1 min',
    '1 min',
    '3 min 20 s',
    '1 h',
    '2 h 5 min',
  ])
})

test('commands are told as they were called, and as the shell takes them', () => {
  expect(calledAs('/a/node_modules/.bin/newsledger', '/a')).toBe('npx newsledger')
  expect(calledAs('/usr/local/bin/newsledger', '/a')).toBe('newsledger')
  expect(calledAs('/a/dist/cli.js', '/a')).toBe('node dist/cli.js')
  expect(calledAs('/a b/dist/cli.js', '/c')).toBe("node '../a b/dist/cli.js'")
  expect(['out', 'a b', "it's", '$(x)', ''].map(shellWord)).toEqual(['out', "'a b'", "'it'\\''s'", "'$(x)'", "''"])
})

test('a full disk is told with what to do, whoever met it; all else in its own words', () => {
  const full = (errno: number): string => failureLine(Object.assign(new Error('no room'), { errno }))
  for (const errno of [-28, -122])
    expect(full(errno)).toMatch(/^the disk is full \(no room\); make room, or choose another --out/)
  expect([full(-2), failureLine(new Error('a\nb')), failureLine('x')]).toEqual(['no room', 'a', 'x'])
})
