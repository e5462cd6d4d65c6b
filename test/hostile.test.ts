import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Ended, newsledger, rowsOf, temporaryFolder } from './command.ts'
import { GOOD, HOSTILE } from './hostile/inputs.ts'

const folder = temporaryFolder('hostile')
const input = path.join(folder, 'in')
const out = path.join(folder, 'out')
/** An article in a folder of its own, which nothing beside it may touch. */
const NEIGHBOUR = 'neighbour/good.txt'
/** What newsledger says of itself, not of an input: none may come of any input. */
const OWN_FAULTS =
  /^(?:STAGE_FAILED|RECORD_INVALID|RECORD_CRASHED|RECORD_TIMEOUT|LINK_FAILED|LINK_GROUP_FAILED|READER_FAILED|WRITER_FAILED)$/
/** Files whose article can rightly not be read, and the issue that says so. */
const SET_ASIDE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'pdf.txt': 'FILE_BINARY',
    'word.txt': 'FILE_BINARY',
    'saved.mht': 'FORMAT_UNSUPPORTED',
    'atom_broken.xml': 'FEED_CUT',
    'commented_out.html': 'HTML_NO_TEXT',
    'open_attribute.html': 'HTML_NO_TEXT',
    'open_title.html': 'HTML_NO_TEXT',
    'open_style.html': 'HTML_NO_TEXT',
  }),
)
/** Is the whole good article in what was kept? */
const WHOLE = 'needs a new engine by the spring'

/** What is no file, or leads to none, and the issue that says so. */
const PLACES: ReadonlyMap<string, [code: string, make: (file: string) => unknown]> = new Map(
  Object.entries({
    'metadata.csv': ['FILE_NOT_REGULAR', makePipe],
    'places/pipe.txt': ['FILE_NOT_REGULAR', makePipe],
    'places/zeros.txt': ['FILE_NOT_REGULAR', (file) => symlinkSync('/dev/zero', file)],
    'places/zeros.jsonl': ['LINK_OUTSIDE', (file) => symlinkSync('/dev/zero', file)],
    'places/up': ['LINK_LOOP', (file) => symlinkSync('..', file)],
    'places/itself.txt': ['LINK_LOOP', (file) => symlinkSync('itself.txt', file)],
    'places/nowhere.txt': ['LINK_BROKEN', (file) => symlinkSync('/nowhere/at/all', file)],
  }),
)

const codesOf = (source_path: string): string[] =>
  rowsOf(out, 'issues')
    .filter((row) => row.source_path === source_path)
    .map(({ code = '' }) => code)

function makePipe(file: string): void {
  expect(spawnSync('mkfifo', [file]).status).toBe(0)
}

let ended: Ended

beforeAll(() => {
  mkdirSync(path.join(input, 'hostile'), { recursive: true })
  mkdirSync(path.join(input, 'neighbour'))
  for (const [name, content] of HOSTILE) writeFileSync(path.join(input, 'hostile', name), content)
  writeFileSync(path.join(input, NEIGHBOUR), GOOD)
  mkdirSync(path.join(input, 'places'))
  for (const [name, [, make]] of PLACES) make(path.join(input, name))
  ended = newsledger(['run', input, '--out', out, '--quiet'])
})

describe(`${HOSTILE.length} hostile files in one folder`, () => {
  test('are run to the end, with exit code 1 and no stack trace', () => {
    expect(ended.code).toBe(1)
    expect(ended.stderr).not.toMatch(/^\s+at .*\d+:\d+/m)
    expect(ended.stderr).not.toMatch(/ENOENT|RangeError|TypeError|undefined/)
  })

  test('give tables without a fault', () => {
    expect(newsledger(['validate', out]).stdout).toMatch(/no faults/)
  })

  test('are each in a document or in an issue', () => {
    const seen = new Set([...rowsOf(out, 'documents'), ...rowsOf(out, 'issues')].map((row) => row.source_path))
    expect(HOSTILE.map(([name]) => `hostile/${name}`).filter((name) => !seen.has(name))).toEqual([])
  })

  test('bring up no fault of newsledger itself', () => {
    const own = rowsOf(out, 'issues').filter((row) => OWN_FAULTS.test(String(row.code)))
    expect(own.map((row) => `${row.source_path}: ${row.code}: ${row.message}`)).toEqual([])
  })

  test('leave the article beside them as it is alone', () => {
    const alone = path.join(folder, 'alone')
    newsledger(['run', path.join(input, NEIGHBOUR), '--out', alone, '--quiet'])
    const rows = (place: string, table: string): unknown[] =>
      rowsOf(place, table)
        .filter((row) => /good\.txt/.test(String(row.document_id)))
        .map(({ text, rule, kind, value, source }) => ({ text, rule, kind, value, source }))
    for (const table of ['blocks', 'sentences', 'quotes', 'quantities', 'times'])
      expect(rows(out, table), table).toEqual(rows(alone, table))
  })

  test('do not make the run wait for what never ends, which is named', () => {
    for (const [name, [code]] of PLACES) expect(codesOf(name), name).toContain(code)
  })

  test('are named by the right issue where their article cannot be read', () => {
    for (const [name, code] of SET_ASIDE) expect(codesOf(`hostile/${name}`), name).toContain(code)
  })

  test('lose nothing of the good article that nearly all of them hold', () => {
    const holding = HOSTILE.filter(([name, content]) => !SET_ASIDE.has(name) && Buffer.from(content).includes(WHOLE))
    const kept = new Set(
      rowsOf(out, 'documents')
        .filter(({ article }) => article?.includes(WHOLE))
        .map((row) => row.source_path),
    )
    const lost = holding.map(([name]) => name).filter((name) => !kept.has(`hostile/${name}`))
    expect(lost).toEqual([])
  })
})
