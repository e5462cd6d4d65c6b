/**
 * How fast the report of many articles opens, beside a blank page of as many bytes: `tsx test/bench/report.ts OUT [ARTICLES]`, with Chromium in
 * CHROMIUM or where Debian has it. OUT: the output of a run with JSON, whose articles are repeated.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
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

/** Milliseconds from the call of a page to what it says when it is ready. */
async function opened(file: string, ready: string): Promise<number> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage()
  const started = performance.now()
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector(ready)
  const took = performance.now() - started
  await browser.close()
  return took
}

const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-report-'))
const copies = Math.ceil(Number(articles) / (readTables().get('documents')?.length ?? 1))
const gzipped = await write(folder, copies)
const file = path.join(folder, 'report.html')
const { size } = statSync(file)
const blank = path.join(folder, 'blank.html')
const filler = `<script type="text/plain">${'A'.repeat(2 ** 20)}</script>\n`
writeFileSync(blank, `<!doctype html><title>blank</title>${filler.repeat(Math.round(size / filler.length))}<p>ready`)
const [theirs, ours] = [await opened(blank, 'p'), await opened(file, 'html.ready table')]
console.log(
  `${articles} articles: ${(size / 1e6).toFixed(1)} MB, ${(size / gzipped).toFixed(2)} × the gzip of its tables`,
)
console.log(`opens in ${(ours / 1000).toFixed(2)} s; a blank page of as many bytes in ${(theirs / 1000).toFixed(2)} s`)
rmSync(folder, { recursive: true })
