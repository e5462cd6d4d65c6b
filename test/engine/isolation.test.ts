import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { bytesOf, newsledger, rowsOf, temporaryFolder } from '../command.ts'
import { withFaults } from './faults.ts'

// Many processes, each of which may wait for others on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

const ARTICLE = 'The minister opened the new bridge on Monday. Hundreds of people came to see it.\n'
const LINES = Array.from({ length: 3 }, (_, i) => JSON.stringify({ text: `${ARTICLE} Number ${i}.` })).join('\n')
const folder = temporaryFolder('isolation')

/** A folder with good articles around the files named. */
function inputWith(name: string, good: number, others: Record<string, string>): string {
  const input = path.join(folder, name, 'in')
  mkdirSync(input, { recursive: true })
  for (let i = 0; i < good; i++)
    writeFileSync(path.join(input, `${i % 2 ? 'a' : 'z'}${i}.txt`), `${ARTICLE}\nNumber ${i}.`)
  for (const [file, text] of Object.entries(others)) writeFileSync(path.join(input, file), text)
  return input
}

function run(input: string, args: string[], env: Record<string, string>) {
  const out = path.join(path.dirname(input), 'out')
  const { code, stderr } = newsledger(['run', input, '--out', out, '--quiet', ...args], { env })
  const issues = rowsOf(out, 'issues').map(({ code: of, stage, source_path }) => [of, stage, source_path])
  const report = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))
  return { out, code, stderr, issues, report, documents: rowsOf(out, 'documents').map((row) => row.source_path) }
}

describe('a record that kills its process costs itself alone', () => {
  test.each([
    [1, 'memory', '1'],
    [3, 'memory', '2'],
    [31, 'memory', '1'],
    [31, 'leave', '2'],
    [40, 'leave', '1'],
  ])('among %i files, by %s, with %s processes', (count, fault, jobs) => {
    const input = inputWith(`${fault}-${count}`, count - 1, { [`${fault}.txt`]: ARTICLE })
    const { out, code, stderr, issues, documents, report } = run(input, ['--jobs', jobs], withFaults().env)
    expect(code).toBe(1)
    expect(stderr).not.toMatch(/^\s+at |<---|FATAL/m)
    expect(issues).toEqual([['RECORD_CRASHED', 'ingest', `${fault}.txt`]])
    expect(documents).toHaveLength(count - 1)
    expect(report.time_limited).toBe(false)
    expect(newsledger(['validate', out])).toMatchObject({ code: 0 })
  })
})

describe('what is silent longer than max_record_seconds costs itself alone', () => {
  // Up to ingest, where a good record needs no more than moments of the seconds that it has.
  const ingested = (name: string, files: Record<string, string>, jobs: string) => {
    const input = inputWith(name, 4, files)
    const out = path.join(path.dirname(input), 'out')
    const env = { ...withFaults().env, NEWSLEDGER_MAX_RECORD_SECONDS: '5' }
    const args = ['run', input, '--out', out, '--until', 'ingest', '--json', '--jobs', jobs]
    const { code, stdout } = newsledger(args, { env })
    const report = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))
    return { code, report, issues: JSON.parse(stdout).issues as { code: string; stage: string; source_path: string }[] }
  }

  test.each(['1', '2'])('a record, with %s processes', (jobs) => {
    const { code, report, issues } = ingested(`hang-${jobs}`, { 'hang.txt': ARTICLE }, jobs)
    expect(code).toBe(1)
    expect(issues).toMatchObject([{ code: 'RECORD_TIMEOUT', stage: 'ingest', source_path: 'hang.txt' }])
    expect(report.stages).toMatchObject([{ stage: 'ingest', records: 4, rejected: 1 }])
    expect(report.time_limited).toBe(true)
    expect(report.settings).not.toHaveProperty('max_record_seconds')
  })

  test('a file that holds several records', () => {
    const { code, report, issues } = ingested('hang-open', { 'hang.jsonl': LINES, 'whole.jsonl': LINES }, '2')
    expect(code).toBe(1)
    expect(issues).toMatchObject([{ code: 'RECORD_TIMEOUT', stage: 'ingest', source_path: 'hang.jsonl' }])
    expect(report.stages).toMatchObject([{ records: 7, rejected: 0 }])
    expect(report.time_limited).toBe(true)
  })
})

test('a process that is killed from outside costs nothing, and not a byte is different', () => {
  const input = inputWith('killed', 40, { 'killed_once.txt': ARTICLE })
  const { env } = withFaults()
  const killed = run(input, ['--jobs', '2'], env)
  expect([killed.code, killed.issues]).toEqual([0, []])
  const bytes = bytesOf(killed.out)
  expect(bytesOf(run(input, ['--jobs', '1'], {}).out)).toEqual(bytes)
})

describe('a file that holds several records', () => {
  test('costs itself alone where the process that opens it dies of it', () => {
    const input = inputWith('open-leave', 2, { 'leave.jsonl': LINES, 'whole.jsonl': LINES })
    const { code, issues, documents, report } = run(input, [], withFaults().env)
    expect(code).toBe(1)
    expect(issues).toEqual([['RECORD_CRASHED', 'ingest', 'leave.jsonl']])
    expect(documents.filter((file) => file === 'whole.jsonl')).toHaveLength(3)
    expect(documents).toHaveLength(5)
    expect(report.inputs.map(({ path: file }: { path: string }) => file)).toContain('leave.jsonl')
  })

  test('is opened anew where the process was killed from outside', () => {
    const input = inputWith('open-killed', 1, { 'killed_once.jsonl': LINES })
    const { code, issues, documents } = run(input, [], withFaults().env)
    expect([code, issues]).toEqual([0, []])
    expect(documents).toHaveLength(4)
  })
})

describe('a stage as a filter with --isolate', () => {
  /** What ingest answers to the paths of files of these names. */
  const ingested = (name: string, names: readonly string[]) => {
    const input = inputWith(name, 0, Object.fromEntries(names.map((file, i) => [file, `${ARTICLE} Number ${i}.`])))
    const { code, stdout } = newsledger(['stage', 'ingest', '--isolate'], {
      env: { ...withFaults().env, NEWSLEDGER_MAX_RECORD_SECONDS: '5' },
      input: `{"stage":"none"}\n${names.map((file) => path.join(input, file)).join('\n\n')}\n`,
    })
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    return { code, header: lines[0], records: lines.slice(1) }
  }

  test('a line that kills the process, or hangs, comes out as a rejected one; the others as without', () => {
    const names = ['a.txt', 'leave.txt', 'b.txt', 'hang.txt', 'killed_once.txt', 'memory.txt', 'c.txt']
    const { code, header, records } = ingested('filter', names)
    expect(code).toBe(0)
    expect(header.stage).toBe('ingest')
    const became = records.map(({ rejected, document }) => rejected?.code ?? path.basename(document.source_path))
    const [crashed, timed] = ['RECORD_CRASHED', 'RECORD_TIMEOUT']
    expect(became).toEqual(['a.txt', crashed, 'b.txt', timed, 'killed_once.txt', crashed, 'c.txt'])
    expect(records[1].rejected).toMatchObject({ stage: 'ingest', source_path: expect.stringMatching(/leave\.txt$/) })
    expect(records[3].rejected.message).toMatch(/\b5\b/)
  })
})
