import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeLock } from '../../pipeline/engine/lock.ts'
import { type Ended, type Given, runHere, snapshotOf, write } from './world.ts'

const text = (name: string): string =>
  `The mayor of ${name} opened the new library on Monday.\n\nShe said that readers had waited for ten years.\n`

const ARTICLES = { 'articles/a.txt': text('Tarnby'), 'articles/b.txt': text('Ostwick') }
const START = realpathSync(process.cwd())
const made: string[] = []

/** Folders with articles, and an output that was made of them: with tables, and of ingest alone. */
let full = ''
let ingested = ''

function newWorld(): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'newsledger-placement-')))
  made.push(root)
  write(root, ARTICLES)
  return root
}

beforeAll(async () => {
  full = newWorld()
  ingested = newWorld()
  expect(await runHere({ inputs: [`${ingested}/articles`], out: `${ingested}/out` })).toMatchObject({ code: 0 })
  expect(await runHere({ inputs: [`${full}/articles`], out: `${full}/out`, until: 'export' })).toMatchObject({
    code: 0,
  })
})

afterAll(() => {
  process.chdir(START)
  for (const root of made) {
    for (const name of readdirSync(root))
      if (statSync(path.join(root, name), { throwIfNoEntry: false })?.isDirectory())
        chmodSync(path.join(root, name), 0o755)
    rmSync(root, { recursive: true, force: true })
  }
})

/** Where things of a user stand, what is run, and what may come of it. All paths are relative to a folder of its own. */
interface Placement {
  title: string
  /** What stands in `out` before the user comes: nothing, a copy of an output of ingest (default) or of one with tables, or one just made. */
  before?: 'nothing' | 'tables' | 'run'
  /** What the user does then. */
  user?: (root: string) => unknown
  run?: Partial<Given>
  code: number
  /** What of `out` now stands in a kept folder, by path inside it. */
  kept?: string[]
  keptIn?: string
  message?: RegExp
  /** Files that are read as articles. */
  reads?: number
}

const place = (title: string, code: number, rest: Omit<Placement, 'title' | 'code'> = {}): Placement => ({
  title,
  code,
  ...rest,
})

const notes = { 'out/notes.txt': 'mine' }
const writes = (files: Record<string, string>) => (root: string) => write(root, files)

/** Changes a file as an office program does, and puts its time back: the size is the same. */
function changeUnseen(file: string): void {
  const { atime, mtime } = statSync(file)
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
  writeFileSync(file, bytes)
  utimesSync(file, atime, mtime)
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

function editReport(
  root: string,
  edit: (report: { outputs: { path: string }[] } & Record<string, unknown>) => void,
): void {
  const file = `${root}/out/run.json`
  const report = JSON.parse(readFileSync(file, 'utf8'))
  edit(report)
  writeFileSync(file, JSON.stringify(report))
}

const INSIDE_OUT: Placement[] = [
  place('the input is the output folder', 2, { run: { inputs: ['out'] }, message: /out: the input lies inside/ }),
  place('the input is a folder in out', 2, {
    user: writes({ 'out/src/a.txt': 'mine' }),
    run: { inputs: ['out/src'] },
    message: /out\/src: the input lies inside the output folder/,
  }),
  place('the input is a file in out', 2, { user: writes(notes), run: { inputs: ['out/notes.txt'] } }),
  place('the input in out, and --force', 2, {
    user: writes({ 'out/src/a.txt': 'mine' }),
    run: { inputs: ['out/src'], force: true },
    message: /lies inside/,
  }),
  place('a link beside out leads into it', 2, {
    user: (root) => [write(root, { 'out/src/a.txt': 'mine' }), symlinkSync('out/src', `${root}/link`)],
    run: { inputs: ['link'], force: true },
    message: /link: the input lies inside/,
  }),
  place('the input in out is written with dots and slashes', 2, {
    user: writes({ 'out/src/a.txt': 'mine' }),
    run: { inputs: ['./articles/..//out/./src/'], force: true },
    message: /lies inside/,
  }),
  place('out is a link, and the input lies where it leads', 2, {
    before: 'nothing',
    user: (root) => [write(root, { 'real/src/a.txt': 'mine' }), symlinkSync('real', `${root}/out`)],
    run: { inputs: ['real/src'], force: true },
    message: /lies inside/,
  }),
  place('out is written through a link, and the input is not', 2, {
    user: (root) => [write(root, { 'out/src/a.txt': 'mine' }), symlinkSync('.', `${root}/here`)],
    run: { inputs: ['out/src'], out: 'here/out', force: true },
    message: /lies inside/,
  }),
  place('one of several inputs lies in out', 2, {
    user: writes({ 'out/src/a.txt': 'mine' }),
    run: { inputs: ['articles', 'out/src'], force: true },
    message: /lies inside/,
  }),
  place('the input is a table of out', 2, { run: { inputs: ['out/stages/ingest.ndjson'] }, message: /lies inside/ }),
  place('the input lies in the folder that a killed run moved away', 2, {
    user: (root) => [
      write(root, { 'out/src/a.txt': 'mine' }),
      renameSync(`${root}/out`, `${root}/.out.newsledger-old`),
    ],
    run: { inputs: ['.out.newsledger-old/src'], force: true },
    message: /lies inside/,
  }),
  place('the metadata lie in out', 2, {
    user: writes({ 'out/metadata.csv': 'source_path,title\na.txt,A\n' }),
    run: { metadata: 'out/metadata.csv', force: true },
    message: /out\/metadata\.csv: the file of --metadata lies inside/,
  }),
  place('the configuration lies in out', 2, {
    user: writes({ 'out/newsledger.yaml': 'language: en\n' }),
    run: { config: 'out/newsledger.yaml', force: true },
    message: /the file of --config lies inside/,
  }),
  place('a pattern matches nothing but what stands in out', 2, {
    run: { inputs: ['**/*.ndjson'] },
    message: /nothing matches/,
  }),
]

const INSIDE_INPUT: Placement[] = [
  place('out lies in the input', 0, {
    before: 'nothing',
    run: { inputs: ['articles'], out: 'articles/out' },
    reads: 2,
  }),
  place('the input is the current folder', 0, { run: { inputs: ['.'] }, reads: 2 }),
  place('the input is the current folder, out has a slash behind it', 0, {
    run: { inputs: ['./'], out: './out/' },
    reads: 2,
  }),
  place('the input is a link to a folder that out lies in', 0, {
    before: 'nothing',
    user: (root) => symlinkSync('articles', `${root}/link`),
    run: { inputs: ['link'], out: 'articles/out' },
    reads: 2,
  }),
  place('links in the input lead to out and into it', 0, {
    user: (root) => [
      symlinkSync('../out', `${root}/articles/all`),
      symlinkSync('../out/stages', `${root}/articles/folder`),
      symlinkSync('../out/stages/ingest.ndjson', `${root}/articles/file.jsonl`),
      symlinkSync('../out', Buffer.concat([Buffer.from(`${root}/articles/`), Buffer.from([0xe9])])),
    ],
    reads: 2,
  }),
  place('a pattern matches files in out too', 0, { run: { inputs: ['**/*'] }, reads: 2 }),
  place('what belongs to out stands beside it in the input', 0, {
    user: writes({ 'out.kept-1/old.txt': 'mine', 'out.lock': '\nnewsledger 1 2 1.0.1\n' }),
    run: { inputs: ['.'] },
    reads: 2,
  }),
  place('a pattern matches what was moved aside', 0, {
    user: writes({ 'out.kept-1/notes.txt': 'mine' }),
    run: { inputs: ['**/*.txt'] },
    reads: 2,
  }),
  place('a folder that was moved aside is named as the input', 0, {
    user: writes({ 'out.kept-1/notes.txt': text('Velden') }),
    run: { inputs: ['out.kept-1'] },
    reads: 1,
  }),
  place('the output of another run stands in the input, with notes of a user', 0, {
    user: (root) => [
      cpSync(`${full}/out`, `${root}/articles/before`, { recursive: true }),
      write(root, {
        'articles/before/notes.txt': text('Velden'),
        'articles/before.kept-1/more.txt': text('Hamre'),
      }),
    ],
    run: { inputs: ['articles'] },
    reads: 3,
  }),
  place('articles stand beside a copied run.json', 1, {
    user: (root) => cpSync(`${root}/out/run.json`, `${root}/articles/run.json`),
    reads: 3,
  }),
]

const FOREIGN: Placement[] = [
  place('a file in out', 2, { user: writes(notes), message: /holds what newsledger did not write \(notes\.txt\)/ }),
  place('a file in out, and --force', 0, { user: writes(notes), run: { force: true }, kept: ['notes.txt'] }),
  place('a folder in out', 2, { user: writes({ 'out/my notes/one.txt': '1' }), message: /\(my notes\/\)/ }),
  place('a folder in out, and --force', 0, {
    user: writes({ 'out/my notes/one.txt': '1', 'out/my notes/deep/two.txt': '2' }),
    run: { force: true },
    kept: ['my notes/'],
  }),
  place('an empty folder in out', 2, { user: (root) => mkdirSync(`${root}/out/empty`), message: /\(empty\/\)/ }),
  place('empty folders in out, and --force', 0, {
    user: (root) => mkdirSync(`${root}/out/a/b/c`, { recursive: true }),
    run: { force: true },
    kept: ['a/'],
  }),
  place('a file in a folder of ours', 2, { user: writes({ 'out/stages/x.txt': 'mine' }), message: /stages\/x\.txt/ }),
  place('a file among the tables, and --force', 0, {
    before: 'tables',
    user: writes({ 'out/csv/mine.csv': 'a,b\n' }),
    run: { force: true },
    kept: ['csv/mine.csv'],
  }),
  place('many files in out', 2, {
    user: (root) => write(root, Object.fromEntries([...'abcdefgh'].map((name) => [`out/${name}`, name]))),
    message: /\(a, b, c, d, e, 3 more\)/,
  }),
  place('a link to a file', 2, {
    user: (root) => [write(root, { 'thesis.txt': 'years' }), symlinkSync('../thesis.txt', `${root}/out/thesis`)],
    message: /\(thesis\)/,
  }),
  place('a link to a folder, and --force', 0, {
    user: (root) => [write(root, { 'work/thesis.txt': 'years' }), symlinkSync('../work', `${root}/out/work`)],
    run: { force: true },
    kept: ['work'],
  }),
  place('a link that leads nowhere', 2, { user: (root) => symlinkSync('nowhere', `${root}/out/x`), message: /\(x\)/ }),
  place('a file of ours that a link has taken the place of', 2, {
    user: (root) => [
      renameSync(`${root}/out/stages/ingest.ndjson`, `${root}/mine.ndjson`),
      symlinkSync('../../mine.ndjson', `${root}/out/stages/ingest.ndjson`),
    ],
    message: /stages\/ingest\.ndjson/,
  }),
  place('a folder of ours that a link has taken the place of, and --force', 0, {
    user: (root) => [renameSync(`${root}/out/stages`, `${root}/mine`), symlinkSync('../mine', `${root}/out/stages`)],
    run: { force: true },
    kept: ['run.json', 'stages'],
  }),
  place('a named pipe', 2, {
    user: (root) => execFileSync('mkfifo', [`${root}/out/pipe`]),
    message: /\(pipe\)/,
  }),
  place('files and no output of ours', 2, { before: 'nothing', user: writes(notes), message: /\(notes\.txt\)/ }),
  place('files and no output of ours, and --force', 0, {
    before: 'nothing',
    user: writes({ ...notes, 'out/a/b.txt': 'b' }),
    run: { force: true },
    kept: ['a/', 'notes.txt'],
  }),
  place('the run.json of something else', 2, {
    before: 'nothing',
    user: writes({ 'out/run.json': '{"name":"marathon","outputs":[]}' }),
    message: /\(run\.json\)/,
  }),
  place('a datapackage.json alone, be it of ours', 2, {
    before: 'nothing',
    user: writes({ 'out/datapackage.json': '{"name":"newsledger"}' }),
    message: /datapackage\.json/,
  }),
  place('a run.json that was copied to files of a user', 2, {
    before: 'nothing',
    user: (root) => [write(root, notes), cpSync(`${full}/out/run.json`, `${root}/out/run.json`)],
    message: /\(notes\.txt\)/,
  }),
  place('a run.json that was copied to files of a user, and --force', 0, {
    before: 'nothing',
    user: (root) => [write(root, notes), cpSync(`${full}/out/run.json`, `${root}/out/run.json`)],
    run: { force: true },
    kept: ['notes.txt', 'run.json'],
  }),
  place('a run.json that was copied to an empty folder', 0, {
    before: 'nothing',
    user: (root) => [mkdirSync(`${root}/out`), cpSync(`${full}/out/run.json`, `${root}/out/run.json`)],
    kept: ['run.json'],
  }),
  place('a run.json that was copied to files with the names of ours', 0, {
    before: 'nothing',
    user: (root) => [
      write(root, { 'out/newsledger.xlsx': 'mine', 'out/csv/quotes.csv': 'mine too' }),
      cpSync(`${full}/out/run.json`, `${root}/out/run.json`),
    ],
    run: { until: 'export' },
    kept: ['csv/quotes.csv', 'newsledger.xlsx', 'run.json'],
  }),
  place('a link in the place of run.json', 2, {
    user: (root) => [
      renameSync(`${root}/out/run.json`, `${root}/r.json`),
      symlinkSync('../r.json', `${root}/out/run.json`),
    ],
    message: /run\.json/,
  }),
  place('a run.json that lists files above and outside of out', 0, {
    user: (root) =>
      editReport(root, (report) => {
        const listed = (file: string) => ({ bytes: statSync(file).size, sha256: hashOf(readFileSync(file)) })
        for (const file of ['../articles/a.txt', `${root}/articles/a.txt`, 'stages/../../articles/a.txt'])
          report.outputs.push({ path: file, ...listed('articles/a.txt') })
      }),
    kept: ['run.json'],
  }),
  place('a run.json that lists a file of a user with another hash', 0, {
    user: (root) => [
      write(root, notes),
      editReport(root, (report) => {
        report.outputs.push(Object.assign({ path: 'notes.txt' }, { bytes: 4, sha256: '0'.repeat(64) }))
      }),
    ],
    run: { until: 'export' },
    kept: ['notes.txt', 'run.json'],
  }),
  place('a run.json that someone wrote notes into', 0, {
    user: (root) =>
      editReport(root, (report) => {
        report.notes = 'keep this run'
      }),
    kept: ['run.json'],
  }),
]

const CHANGED: Placement[] = [
  place('a workbook that was saved', 0, {
    before: 'tables',
    user: (root) => appendFileSync(`${root}/out/newsledger.xlsx`, 'more'),
    run: { until: 'export' },
    kept: ['newsledger.xlsx'],
  }),
  place('a table that was changed to the same size at the same time', 0, {
    before: 'tables',
    user: (root) => changeUnseen(`${root}/out/csv/documents.csv`),
    run: { until: 'export' },
    kept: ['csv/documents.csv'],
  }),
  place('a stage file that was changed to the same size at the same time, just after the run', 0, {
    before: 'run',
    user: (root) => changeUnseen(`${root}/out/stages/ingest.ndjson`),
    kept: ['run.json', 'stages/ingest.ndjson'],
  }),
  place('a stage file that was emptied', 0, {
    user: (root) => writeFileSync(`${root}/out/stages/ingest.ndjson`, ''),
    kept: ['run.json', 'stages/ingest.ndjson'],
  }),
  place('a changed table, where the run ends before the tables: it stays', 0, {
    before: 'tables',
    user: (root) => appendFileSync(`${root}/out/csv/documents.csv`, 'more'),
    run: { until: 'clean' },
  }),
  place('files that were touched and not changed', 0, {
    before: 'tables',
    user: (root) => utimesSync(`${root}/out/csv/documents.csv`, 1, 1),
    run: { until: 'export' },
  }),
  place('a file of ours that is gone', 0, {
    before: 'tables',
    user: (root) => rmSync(`${root}/out/csv`, { recursive: true }),
    run: { until: 'export' },
  }),
  place('a file of ours with another name beside it', 0, {
    user: (root) => linkSync(`${root}/out/stages/ingest.ndjson`, `${root}/mine.ndjson`),
  }),
  place('folders where others were moved aside before', 0, {
    user: (root) => [
      write(root, { ...notes, 'out.kept-1/notes.txt': 'first' }),
      symlinkSync('nowhere', `${root}/out.kept-2`),
    ],
    run: { force: true },
    kept: ['notes.txt'],
    keptIn: 'out.kept-3',
  }),
]

const LITTER: Placement[] = [
  place('what systems leave: it stays', 0, {
    user: writes({ 'out/.DS_Store': 'x', 'out/stages/Thumbs.db': 'y', 'out/desktop.ini': 'z', 'out/._a': 'f' }),
  }),
  place('what office programs leave while they have the workbook open: it stays', 0, {
    before: 'tables',
    user: writes({ 'out/~$newsledger.xlsx': 'x', 'out/csv/.~lock.quotes.csv#': 'y' }),
    run: { until: 'export' },
  }),
  place('a folder with the name of litter', 2, {
    user: writes({ 'out/.DS_Store/x.txt': 'mine' }),
    message: /DS_Store/,
  }),
  place('names that only look like litter', 2, {
    user: writes({ 'out/~$': 'a', 'out/lock#': 'b' }),
    message: /\(lock#, ~\$\)/,
  }),
]

const SHAPES: Placement[] = [
  place('out is the current folder', 2, { run: { out: '.' }, message: /holds the current folder/ }),
  place('out is above the current folder', 2, { run: { out: '..', force: true }, message: /holds the current folder/ }),
  place('out is a file', 2, {
    before: 'nothing',
    user: writes({ out: 'mine' }),
    run: { force: true },
    message: /is not a folder/,
  }),
  place('out lies below a file', 2, {
    run: { out: 'articles/a.txt/out' },
    message: /cannot be written/,
  }),
  place('out is a link that leads nowhere', 2, {
    before: 'nothing',
    user: (root) => symlinkSync('nowhere', `${root}/out`),
    run: { force: true },
    message: /leads nowhere/,
  }),
  place('out is a link to a folder of a user', 2, {
    before: 'nothing',
    user: (root) => [write(root, { 'work/thesis.txt': 'years' }), symlinkSync('work', `${root}/out`)],
    message: /\(thesis\.txt\)/,
  }),
  place('out is a link to a folder of a user, and --force', 0, {
    before: 'nothing',
    user: (root) => [write(root, { 'work/thesis.txt': 'years' }), symlinkSync('work', `${root}/out`)],
    run: { force: true },
    keptIn: 'work.kept-1',
    kept: ['thesis.txt'],
  }),
  place('out is a link to an empty folder', 0, {
    before: 'nothing',
    user: (root) => [mkdirSync(`${root}/work`), symlinkSync('work', `${root}/out`)],
  }),
  place('the lock has the name of a file of a user', 2, {
    user: writes({ 'out.lock': 'newsledger is what I use\n' }),
    message: /is not a lock/,
  }),
  place('a link to a file of a user has the name of the lock', 2, {
    user: (root) => [write(root, { 'empty.txt': '' }), symlinkSync('empty.txt', `${root}/out.lock`)],
    message: /is not a lock/,
  }),
  place('a link that leads nowhere has the name of the lock', 2, {
    user: (root) => symlinkSync('new.txt', `${root}/out.lock`),
    message: /is not a lock/,
  }),
  place('a folder has the name of the lock', 2, { user: writes({ 'out.lock/x': 'mine' }), message: /is not a lock/ }),
  place('a file has the name of the temporary folder', 2, {
    user: writes({ '.out.newsledger-new': 'mine' }),
    message: /remove it/,
  }),
  place('a link to a folder of a user has the name of the folder that is moved away', 2, {
    user: (root) => [write(root, { 'work/a': '1' }), symlinkSync('work', `${root}/.out.newsledger-old`)],
    message: /remove it/,
  }),
]

const KILLED: Placement[] = [
  place('a killed run left its lock', 0, { user: writes({ 'out.lock': '\nnewsledger 999999999 1 1.0.1\n' }) }),
  place('a killed run left a half of its folder, and a user a file in it', 0, {
    user: writes({
      '.out.newsledger-new/stages/ingest.ndjson': 'half',
      '.out.newsledger-new/stages/notes.txt': 'mine',
      '.out.newsledger-new/thesis.txt': 'years',
    }),
    kept: ['stages/notes.txt', 'thesis.txt'],
  }),
  place('a run was killed before it had cleared the old output, and a user put files there', 0, {
    user: (root) => [
      cpSync(`${full}/out`, `${root}/.out.newsledger-old`, { recursive: true }),
      write(root, { '.out.newsledger-old/csv/notes.txt': 'mine' }),
      appendFileSync(`${root}/.out.newsledger-old/newsledger.xlsx`, 'more'),
    ],
    kept: ['csv/notes.txt', 'newsledger.xlsx'],
  }),
  place('a run was killed when it had cleared the old output but for the files of a user', 0, {
    user: writes({ '.out.newsledger-old/notes.txt': 'mine' }),
    kept: ['notes.txt'],
  }),
  place('a run was killed between its two renames', 0, {
    user: (root) => [
      renameSync(`${root}/out`, `${root}/.out.newsledger-old`),
      cpSync(`${full}/out`, `${root}/.out.newsledger-new`, { recursive: true }),
    ],
  }),
  place('a run was killed between its two renames, and a user made out anew', 2, {
    user: (root) => [renameSync(`${root}/out`, `${root}/.out.newsledger-old`), write(root, notes)],
    message: /\(notes\.txt\)/,
  }),
]

const MOUNT = '/dev/shm'
const isMount = existsSync(MOUNT) && statSync(MOUNT).dev !== statSync('/dev').dev
// Nothing is closed to the superuser.
const isSuper = process.getuid?.() === 0

const GUARDED: Placement[] = [
  place('another run holds the lock', 4, {
    user: (root) => takeLock(`${root}/out.lock`, process),
    run: { force: true },
    message: /Another run/,
  }),
  place('out may not be written in', 0, {
    user: (root) => chmodSync(`${root}/out`, 0o555),
    kept: isSuper ? [] : ['run.json'],
  }),
  place('the folder that out lies in may not be written in', isSuper ? 0 : 2, {
    user: (root) => [mkdirSync(`${root}/closed`), chmodSync(`${root}/closed`, 0o555)],
    run: { out: 'closed/out' },
    message: isSuper ? /^$/ : /cannot be written/,
  }),
  ...(isMount ? [place('out is a mount', 2, { run: { out: MOUNT, force: true }, message: /is a mount point/ })] : []),
]

/** The things of a user: what was not there before, or is not as it was. */
const thingsOf = (now: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): [string, string][] =>
  [...now].filter(([file, content]) => before.get(file) !== content)

const OWN_PARTS = /^(?:out\.lock$|\.out\.newsledger-(?:new|old)(?:\/|$))/

/** Runs a placement and checks that every thing of the user is where it was, or where the run says that it is. */
async function settle(
  { before, user, run = {}, kept = [], keptIn = 'out.kept-1' }: Placement,
  root: string,
): Promise<Ended> {
  process.chdir(root)
  const given: Given = { inputs: ['articles'], out: 'out', ...run }
  if (before === 'tables') cpSync(`${full}/out`, 'out', { recursive: true })
  else if (before === 'run') expect(await runHere({ inputs: ['articles'], out: 'out' })).toMatchObject({ code: 0 })
  else if (before !== 'nothing') cpSync(`${ingested}/out`, 'out', { recursive: true })
  const made = new Map([...snapshotOf(root)].filter(([file]) => /^out(?:\/|$)/.test(file)))
  await user?.(root)
  const things = thingsOf(snapshotOf(root), made)
  const ended = await runHere(given)
  const after = snapshotOf(root)
  const lost = things.filter(([file, content]) => after.get(file) !== content)
  const moved = lost.filter(([file, content]) => {
    const inside = file.replace(/^(?:out|\.out\.newsledger-(?:new|old)|work)\//, '')
    return after.get(`${keptIn}/${inside}`) !== content
  })
  expect(moved.map(([file]) => file).filter((file) => !OWN_PARTS.test(file))).toEqual([])
  expect(ended.result?.moved_aside ?? []).toEqual(
    kept.length > 0 ? [{ folder: path.join(root, keptIn), paths: kept }] : [],
  )
  return ended
}

function checkPlacements(placements: readonly Placement[]): void {
  test.each(placements)('$title', async (placement) => {
    const root = newWorld()
    const ended = await settle(placement, root)
    expect(ended.message).toMatch(placement.message ?? /^/)
    expect(ended.code).toBe(placement.code)
    if (placement.reads !== undefined) expect(ended.result?.files).toBe(placement.reads)
    expect(readdirSync(root).filter((name) => name.includes('newsledger-') && placement.code === 0)).toEqual([])
  })
}

describe('inputs inside the output folder are refused', () => checkPlacements(INSIDE_OUT))
describe('an output folder inside the inputs is passed over', () => checkPlacements(INSIDE_INPUT))
describe('what newsledger did not write stops the run, or is moved aside with --force', () => checkPlacements(FOREIGN))
describe('what someone changed is moved aside', () => checkPlacements(CHANGED))
describe('the litter of systems stops nothing', () => checkPlacements(LITTER))
describe('an output folder of another shape', () => checkPlacements(SHAPES))
describe('what a killed run left', () => checkPlacements(KILLED))
describe('an output folder that is closed', () => checkPlacements(GUARDED))

describe('an output folder inside the input', () => {
  test.each([
    ['the current folder', '.', 'out'],
    ['a folder with a link to out', 'articles', 'out'],
  ])('gives the same bytes run after run: %s', async (_, input, out) => {
    const root = newWorld()
    process.chdir(root)
    symlinkSync('../out', 'articles/link')
    const rounds: string[] = []
    for (let round = 0; round < 3; round++) {
      expect(await runHere({ inputs: [input], out, until: 'clean' })).toMatchObject({ code: round === 0 ? 1 : 0 })
      rounds.push(readFileSync('out/stages/clean.ndjson', 'utf8'))
    }
    expect(new Set(rounds).size).toBe(1)
  })

  test('is reported where it is of another run, with what was passed over', async () => {
    const root = newWorld()
    cpSync(`${full}/out`, `${root}/articles/before`, { recursive: true })
    const { result } = await runHere({ inputs: [`${root}/articles`], out: `${root}/out` })
    const { length } = [...snapshotOf(`${full}/out`).values()].filter((content) => content.startsWith('file'))
    expect(result?.issues).toMatchObject([
      {
        code: 'OUTPUT_PASSED_OVER',
        severity: 'info',
        source_path: 'before',
        message: expect.stringContaining(`: ${length} files`),
      },
    ])
  })
})
