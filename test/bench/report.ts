/**
 * How large the report is, how fast that of many articles opens, beside a blank page of as many bytes, and how long the first click on each view takes:
 * `tsx test/bench/report.ts OUT [ARTICLES]`, with Chromium in CHROMIUM or where Debian has it. OUT: the output of a run with JSON, whose articles are
 * repeated. The size is told of them as they are, too: there are no two of the same.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Row } from '../../pipeline/export/rows.ts'
import { report } from '../../pipeline/export/writers/report/index.ts'

const [out = 'out', articles = '5000'] = process.argv.slice(2)
const OF_ALL = new Set(['entities', 'stories', 'conflicts', 'timeline', 'issues'])
/** Columns that name rows of an article: each repetition has its own. */
const NAMES = /(?:^|_)(?:document|claim|quote|mention|time|quantity|story|conflict|issue)(?:_id|$)|^other_claim_id$/

function readTables(): Map<string, Row[]> {
  const files = readdirSync(path.join(out, 'json')).filter((name) => name.endsWith('.json'))
  const read = (name: string): Row[] => JSON.parse(readFileSync(path.join(out, 'json', name), 'utf8'))
  return new Map(files.map((name) => [name.slice(0, -'.json'.length), read(name)]))
}

const renamed = (row: Row, copy: number): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      NAMES.test(name) && typeof cell === 'string' ? cell.replace('doc_', `doc_${copy}_`) : cell,
    ]),
  )

/** Writes the page of so many copies; returns the bytes that the rows have, gzipped table by table. */
async function write(folder: string, copies: number): Promise<number> {
  const tables = readTables()
  const writer = await report.open(folder, [] as never, {} as never, undefined as never)
  const texts = new Map<string, string[]>()
  const keep = (name: string, rows: readonly Row[]): void => {
    const lines = texts.get(name) ?? []
    for (const row of rows) lines.push(JSON.stringify(Object.values(row)))
    texts.set(name, lines)
  }
  for (let copy = 0; copy < copies; copy++) {
    for (const document of tables.get('documents') ?? []) {
      const pages = [...tables].flatMap(([name, rows]) => {
        if (OF_ALL.has(name)) return []
        const own = rows.filter((row) => row.document_id === document.document_id).map((row) => renamed(row, copy))
        keep(name, own)
        return [[{ name }, own] as const]
      })
      await writer.addDocument?.(pages as never)
    }
    for (const name of OF_ALL) {
      const rows = (tables.get(name) ?? []).map((row) => renamed(row, copy))
      keep(name, rows)
      await writer.add({ name } as never, rows)
    }
  }
  await writer.close()
  return [...texts.values()].reduce((sum, lines) => sum + gzipSync(lines.join('\n')).length, 0)
}

/** A report of so many copies. */
interface Written {
  file: string
  size: number
  /** Bytes of its tables, gzipped table by table. */
  gzipped: number
}

async function written(copies: number): Promise<Written> {
  const inner = mkdtempSync(path.join(folder, 'report-'))
  const gzipped = await write(inner, copies)
  const file = path.join(inner, 'report.html')
  return { file, size: statSync(file).size, gzipped }
}

const open = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })

/** Milliseconds from the call of a page to what it says when it is ready. */
async function opened(page: Page, file: string, ready: string): Promise<number> {
  const started = performance.now()
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector(ready)
  return performance.now() - started
}

/** Milliseconds from a click in a page that was opened anew and is whole to what is then shown, and those of them in which the page's own thread worked. */
async function clicked(browser: Browser, file: string, view: string): Promise<{ took: number; worked: number }> {
  const page = await browser.newPage()
  await opened(page, file, 'html.ready table')
  await page.waitForLoadState('load')
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const thread = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
  const before = await thread()
  const took = await page.evaluate(
    `new Promise((resolve) => {
      const started = performance.now()
      const main = document.querySelector('main')
      document.querySelector('main h1').classList.add('old')
      new MutationObserver(() => {
        if (main.querySelector('h1:not(.old)')) requestAnimationFrame(() => resolve(performance.now() - started))
      }).observe(main, { childList: true })
      location.hash = ${JSON.stringify(`#/${view}`)}
    })`,
  )
  const worked = (await thread()) - before
  await page.close()
  return { took: took as number, worked }
}

/** Every view but the one that the page opens with. */
function views(): string[] {
  const [tables, of] = [readTables(), encodeURIComponent]
  const claim = tables.get('claims')?.at(-1) ?? {}
  const [story, entity] = [tables.get('stories')?.at(-1) ?? {}, tables.get('entities')?.[0] ?? {}]
  const inCopy = (id: unknown): string => of(String(id).replace('doc_', 'doc_1_'))
  return [
    ...['timeline', 'articles', 'quoted', 'entities', 'issues', `search/${of(String(claim.action))}`],
    ...[`story/${inCopy(story.story_id)}`, `entity/${of(String(entity.entity_id))}`],
    ...[`article/${inCopy(claim.document_id)}`, `row/${inCopy(claim.claim_id)}`],
  ]
}

const inBytes = (bytes: number): string =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`

async function measure(): Promise<void> {
  const documents = readTables().get('documents')?.length ?? 1
  const [shell, once] = [(await written(0)).size, await written(1)]
  const ratio = (once.size - shell) / once.gzipped
  console.log(
    `${documents} different articles: ${inBytes(once.size)}, without the shell (${inBytes(shell)}) ${ratio.toFixed(2)} × the gzip of their tables (goal 1.3)`,
  )
  const { file, size } = await written(Math.max(2, Math.ceil(Number(articles) / documents)))
  const blank = path.join(folder, 'blank.html')
  const filler = `<script type="text/plain">${'A'.repeat(2 ** 20)}</script>\n`
  writeFileSync(blank, `<!doctype html><title>blank</title>${filler.repeat(Math.round(size / filler.length))}<p>ready`)
  const browser = await open()
  const theirs = await opened(await browser.newPage(), blank, 'p')
  const ours = await opened(await browser.newPage(), file, 'html.ready table')
  console.log(
    `${articles} articles: ${inBytes(size)}, opens in ${inSeconds(ours)}; a blank page of as many bytes in ${inSeconds(theirs)}`,
  )
  for (const view of views()) {
    const { took, worked } = await clicked(browser, file, view)
    console.log(
      `first click on ${view}: ${inSeconds(took)}, of which its thread worked ${inSeconds(worked)} (goal 1 s)`,
    )
  }
  await browser.close()
}

const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-report-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
// Whoever reads the first lines alone, such as `head`, has all that was asked for.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 3))
await measure()
