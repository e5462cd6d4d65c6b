import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesOf, newsledger, rowsOf, temporaryFolder } from './command.ts'

const SEEDS = 'seeds/articles'
const folder = temporaryFolder('cli')
const out = path.join(folder, 'out')

beforeAll(() => {
  expect(newsledger(['run', SEEDS, '--out', out, '--quiet'])).toMatchObject({ code: 0, stdout: '', stderr: '' })
})

describe('wrong usage', () => {
  test.each([
    ['no such command', ['rnu', SEEDS], /run/],
    ['no input', ['run'], /input/],
    ['an input that is not there', ['run', 'nowhere'], /^newsledger: nowhere: .*no such file or folder.*\n$/],
    ['no such stage', ['run', SEEDS, '--until', 'cleaned'], /clean/],
    ['no jobs', ['run', SEEDS, '--jobs', '0'], /jobs/],
    ['no such table', ['schema', 'document'], /documents/],
    ['no folder to check', ['validate', 'nowhere'], /^newsledger: nowhere: .*\n$/],
    ['no such row', ['explain', out, 'nothing'], /^newsledger: nothing: .*\n$/],
    ['a configuration that is not there', ['run', SEEDS, '--config', 'none.yaml'], /^newsledger: none.yaml: .*\n$/],
  ])('%s: exit code 2 and the way out', (_, args, message) => {
    const { code, stderr } = newsledger(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })

  test('an unknown option in the configuration is named, with those that there are', () => {
    const file = path.join(folder, 'config.yaml')
    writeFileSync(file, 'langauge: en\n')
    expect(newsledger(['run', SEEDS, '--config', file])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('language'),
    })
  })
})

describe('run', () => {
  test('stops after the stage of --until, and leaves the tables and later stages as they are', () => {
    const until = path.join(folder, 'until')
    newsledger(['run', SEEDS, '--out', until])
    const before = bytesOf(until)
    expect(newsledger(['run', SEEDS, '--out', until, '--until', 'clean'])).toMatchObject({ code: 0 })
    expect(bytesOf(until)).toEqual(before)
    expect(newsledger(['validate', until])).toMatchObject({ code: 0 })
    expect(newsledger(['run', 'seeds/metadata.csv', '--out', until, '--until', 'ingest']).code).toBeLessThan(2)
    const { code, stdout } = newsledger(['validate', until])
    expect(code).toBe(1)
    expect(stdout).toContain('run.json: says that the tables are older than the stages')
  })

  test('takes flags over the environment over the configuration', () => {
    const config = path.join(folder, 'order.yaml')
    writeFileSync(config, `language: de\nmax_document_bytes: 3000\nout: ${path.join(folder, 'from-config')}\n`)
    const env = { NEWSLEDGER_LANGUAGE: 'fr', NEWSLEDGER_OUT: path.join(folder, 'from-environment') }
    newsledger(['run', SEEDS, '--config', config, '--out', path.join(folder, 'from-flag')], { env })
    const report = JSON.parse(readFileSync(path.join(folder, 'from-flag', 'run.json'), 'utf8'))
    expect(report.settings).toMatchObject({ language: 'fr', max_document_bytes: 3000 })
  })

  test('prints the result as JSON with --json', () => {
    const { stdout } = newsledger(['run', SEEDS, '--out', path.join(folder, 'json'), '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ files: 5, rejected: 0, counts: { documents: 5, blocks: 54 } })
  })
})

describe('the README', () => {
  const lines = readFileSync('README.md', 'utf8').split('\n')
  const cellsOf = (line: string): string[] => line.slice(2, -2).split(' | ')
  const heads = lines.flatMap((line, i) => (/^\| \w+_id \|/.test(line) ? [i] : []))

  test('shows rows that its own run writes', () => {
    const shown = heads.map((at) => {
      const columns = cellsOf(lines[at] as string)
      const cells = cellsOf(lines[at + 2] as string)
      return Object.fromEntries(columns.map((column, i) => [column, cells[i]]))
    })
    const written = shown.map((row) => {
      const [key = ''] = Object.keys(row)
      const found = rowsOf(out, `${key.replace(/_id$/, '')}s`).find((other) => other[key] === row[key])
      return Object.fromEntries(Object.keys(row).map((column) => [column, String(found?.[column])]))
    })
    expect(shown).toHaveLength(5)
    expect(shown).toEqual(written)
  })
})

describe('stage', () => {
  test('gives the lines that run writes, one for one', () => {
    const read = (stage: string): string => readFileSync(path.join(out, 'stages', `${stage}.ndjson`), 'utf8')
    expect(newsledger(['stage', 'clean'], { input: read('ingest') }).stdout).toBe(read('clean'))
    expect(newsledger(['stage', 'annotate'], { input: read('clean') }).stdout).toBe(read('annotate'))
  })

  test('reads a path a line for ingest, and answers a bad line with a rejected record', () => {
    const paths = readdirSync(SEEDS).map((name) => path.join(SEEDS, name))
    const lines = newsledger(['stage', 'ingest'], { input: `${paths.join('\n')}\nnowhere.txt\n` })
      .stdout.trimEnd()
      .split('\n')
    expect(lines).toHaveLength(6)
    expect(JSON.parse(lines[0] as string).document.source_path).toBe(paths[0])
    expect(JSON.parse(lines[5] as string).rejected).toMatchObject({
      code: 'FILE_UNREADABLE',
      source_path: 'nowhere.txt',
    })
    const answers = newsledger(['stage', 'clean'], { input: '{"half":\n{"no":"record"}\n[]\n' })
      .stdout.trim()
      .split('\n')
    expect(answers.map((line) => JSON.parse(line).rejected.code)).toEqual(Array(3).fill('LINE_INVALID'))
  })
})

describe('explain', () => {
  test('shows why a block was removed, and its characters in their place', () => {
    const removed = rowsOf(out, 'blocks').find(({ verdict, kind }) => verdict === 'removed' && kind === 'teaser')
    const { code, stdout } = newsledger(['explain', out, removed?.block_id as string])
    expect(code).toBe(0)
    expect(stdout).toContain(removed?.rule)
    expect(stdout).toContain(`⟦${removed?.text}⟧`)
    expect(stdout).toMatch(/removed from 0\.\d+[\s\S]*\n +[\d.-]+ {2}one sentence/)
  })
})

describe('validate', () => {
  test('finds no fault in what run wrote, and finds a row that was changed by hand', () => {
    expect(newsledger(['validate', out])).toMatchObject({ code: 0 })
    const broken = path.join(folder, 'broken')
    newsledger(['run', SEEDS, '--out', broken])
    const file = path.join(broken, 'csv', 'sentences.csv')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Reports suggest', 'Reports deny'))
    const { code, stdout } = newsledger(['validate', broken])
    expect(code).toBe(1)
    expect(stdout).toMatch(/sentences/)
  })
})

test('schema prints the JSON Schema of a table', () => {
  expect(JSON.parse(newsledger(['schema', 'blocks']).stdout)).toMatchObject({ title: 'BlockRow' })
})

test('an output folder that is not ours is left alone', () => {
  const foreign = path.join(folder, 'foreign')
  mkdirSync(foreign)
  writeFileSync(path.join(foreign, 'thesis.doc'), 'years of work')
  expect(newsledger(['run', SEEDS, '--out', foreign])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^newsledger: .*\n$/),
  })
  expect(readdirSync(foreign)).toEqual(['thesis.doc'])
})

describe('lines that recur', () => {
  const input = path.join(folder, 'recurring')
  const sidecar = path.join(folder, 'publishers.csv')
  const label = 'Our towns and villages'
  const run = (name: string, args: string[], env: Record<string, string> = {}): string => {
    newsledger(['run', input, '--metadata', sidecar, '--out', path.join(folder, name), ...args], { env })
    return path.join(folder, name)
  }

  beforeAll(() => {
    mkdirSync(input)
    for (let i = 0; i < 80; i++) {
      const lines = [0, 1, 2].map(
        (k) => `Report ${i} on bridge ${k} says that it will be looked at again in ${1900 + i}.`,
      )
      writeFileSync(path.join(input, `${i}.txt`), [label, ...lines].join('\n\n'))
    }
    const rows = Array.from({ length: 80 }, (_, i) => `${i}.txt,Quillmoor Courier\n`)
    writeFileSync(sidecar, `source_path,publisher\n${rows.join('')}`)
  })

  test('are removed alike by any number of processes, and stay where the configuration says so', {
    timeout: 600_000,
  }, () => {
    const removed = (place: string): number => rowsOf(place, 'blocks').filter(({ rule }) => rule === 'recurring').length
    const [one, four] = [run('recurring-1', ['--jobs', '1']), run('recurring-4', ['--jobs', '4'])]
    expect(removed(one)).toBe(80)
    expect(bytesOf(four)).toEqual(bytesOf(one))
    expect(removed(run('recurring-off', [], { NEWSLEDGER_RECURRING_LINES: 'false' }))).toBe(0)
  })

  test('are known to the stage clean by the file that run wrote', () => {
    const stages = path.join(folder, 'recurring-1', 'stages')
    const args = ['stage', 'clean', '--recurring', path.join(stages, 'recurring.json')]
    const { stdout } = newsledger(args, { input: readFileSync(path.join(stages, 'ingest.ndjson'), 'utf8') })
    expect(stdout).toBe(readFileSync(path.join(stages, 'clean.ndjson'), 'utf8'))
  })

  test('explain shows in how many documents such a line was found', () => {
    const place = path.join(folder, 'recurring-1')
    const line = rowsOf(place, 'blocks').find(({ rule }) => rule === 'recurring')
    const { stdout } = newsledger(['explain', place, line?.block_id as string])
    expect(stdout).toMatch(/share of documents from 0\.3[\s\S]*\n {2}1 {2}share of the publisher’s documents/)
  })

  test('and standard input is read as a file', () => {
    const text = readFileSync(path.join(input, '1.txt'), 'utf8')
    const lines = [1, 2].map((n) => JSON.stringify({ text: `${n} ${text}` })).join('\n')
    const place = path.join(folder, 'stdin')
    expect(newsledger(['run', '-', '--out', place], { input: lines })).toMatchObject({ code: 0 })
    expect(rowsOf(place, 'documents').map(({ document_id }) => document_id)).toEqual(['doc_stdin~1', 'doc_stdin~2'])
    expect(JSON.parse(readFileSync(path.join(place, 'run.json'), 'utf8')).inputs).toMatchObject([
      { path: 'stdin', bytes: Buffer.byteLength(lines) },
    ])
  })
})
