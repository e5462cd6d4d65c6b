import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { newsledger, rowsOf, temporaryFolder } from './command.ts'

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
  test('stops after the stage of --until and leaves no tables beside older stages', () => {
    const until = path.join(folder, 'until')
    newsledger(['run', SEEDS, '--out', until])
    expect(newsledger(['run', SEEDS, '--out', until, '--until', 'clean'])).toMatchObject({ code: 0 })
    expect(readdirSync(until).sort()).toEqual(['run.json', 'stages'])
    expect(readdirSync(path.join(until, 'stages')).sort()).toEqual(['clean.ndjson', 'ingest.ndjson'])
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
    expect(JSON.parse(newsledger(['stage', 'clean'], { input: '{"half":\n' }).stdout).rejected.code).toBe(
      'LINE_INVALID',
    )
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
