import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { columnsOf } from '../pipeline/export/table.ts'
import { PIPELINE } from '../pipeline/pipeline.ts'
import { newsledger, rowsOf, temporaryFolder } from './command.ts'

// Many processes, each of which may wait for others on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

const folder = temporaryFolder('empty')

/** Files that hold no article at all, and the issues that say so. */
const CASES: [name: string, files: Record<string, string | Uint8Array>, codes: string[]][] = [
  ['an empty folder', {}, ['INPUT_EMPTY']],
  ['a sidecar alone', { 'metadata.csv': 'source_path,title\n' }, ['INPUT_EMPTY']],
  ['an empty list', { 'a.json': '[]' }, ['FILE_WITHOUT_RECORDS', 'INPUT_EMPTY']],
  ['a record without a text', { 'a.json': '[{"a":1}]' }, ['RECORD_WITHOUT_TEXT']],
  ['an empty feed', { 'a.xml': '<rss version="2.0"><channel><title>Tarn</title></channel></rss>' }, []],
  ['a table without a text', { 'a.csv': 'number,colour\n1,red\n' }, ['TABLE_WITHOUT_TEXT']],
  ['an empty file', { 'a.txt': '' }, ['FILE_EMPTY']],
  [
    'an empty archive',
    { 'a.warc.gz': gzipSync('WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n') },
    [],
  ],
]

function inputOf(name: string, files: Record<string, string | Uint8Array>): string {
  const input = path.join(folder, name.replaceAll(' ', '_'), 'in')
  mkdirSync(input, { recursive: true })
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(input, file), content)
  return input
}

describe('a run without any article', () => {
  test.each(CASES)('%s: exit code 1, an issue that says why, every table with its header', (name, files, codes) => {
    const input = inputOf(name, files)
    const out = path.join(path.dirname(input), 'out')
    const { code, stderr } = newsledger(['run', input, '--out', out])
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^error: .*\.$/m)])
    const found = rowsOf(out, 'issues').map((row) => row.code)
    expect(found.length).toBeGreaterThan(0)
    if (codes.length > 0) expect(found.sort()).toEqual(codes)
    for (const table of PIPELINE.tables) {
      const header = readFileSync(path.join(out, 'csv', `${table.name}.csv`), 'utf8').split('\r\n')[0]
      expect(header?.replaceAll('"', '').split(',')).toEqual(columnsOf(table))
    }
    expect(newsledger(['validate', out])).toMatchObject({ code: 0 })
  })

  test.each(['ingest', 'clean', 'annotate', 'link'])('up to %s: the stage files stand with their headers', (until) => {
    const input = inputOf(until, { 'a.json': '[]' })
    const out = path.join(path.dirname(input), 'out')
    expect(newsledger(['run', input, '--out', out, '--until', until]).code).toBe(1)
    const header = JSON.parse(readFileSync(path.join(out, 'stages', `${until}.ndjson`), 'utf8').trimEnd())
    expect(header).toMatchObject({ stage: until })
    const { stages } = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))
    expect(stages.at(-1)).toMatchObject({ stage: until, records: 0, rejected: 0 })
    expect(existsSync(path.join(out, 'csv'))).toBe(false)
  })
})
