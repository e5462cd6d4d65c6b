/**
 * Web pages to articles, beside Readability in one run: `tsx test/bench/html.ts [--cross]`.
 * Reads the folder named in NEWSLEDGER_EVAL. The shipped weights were trained on these pages, so figures for the article's
 * text count only with `--cross`, which trains them again, sites left out (about ten minutes).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { classifyBlocks } from '../../pipeline/clean/rules/layout/index.ts'
import { type Page, readPage } from '../../pipeline/ingest/html/index.ts'
import type { Document } from '../../pipeline/record/records.ts'
import type { Context } from '../../pipeline/stage.ts'
import { crossValidate } from '../../training/clean/layout.ts'
import { LIMITS, labelledPages } from '../../training/clean/pages.ts'
import { articleOf, scores } from '../../training/clean/report.ts'
import { clean } from '../built_in.ts'

interface Sample {
  id: string
  set: 'wcxb' | 'fundus'
  html: string
  gold: { title?: string; author?: string; publish_date?: string; with?: string[]; without?: string[] }
}

const unzipped = (file: string): string => gunzipSync(readFileSync(file)).toString()
const lines = (text: string): Record<string, never>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

function readSamples(folder: string): Sample[] {
  const html = join(folder, 'html')
  const wcxb = lines(unzipped(join(html, 'wcxb.gold.jsonl.gz')))
  const fundus = lines(readFileSync(join(html, 'fundus.gold.jsonl'), 'utf8'))
  const sample = (set: Sample['set']) => (gold: Record<string, never>) => ({
    id: String(gold.id),
    set,
    html: unzipped(join(folder, String(gold.html))),
    gold: gold as Sample['gold'],
  })
  return [...wcxb.map(sample('wcxb')), ...fundus.map(sample('fundus'))]
}

function byReadability(html: string): string {
  const content = new Readability(parseHTML(html).document as never).parse()?.content ?? ''
  return readPage(`<body>${content}</body>`, LIMITS).text
}

function byLayout(html: string): string {
  const page = readPage(html, LIMITS)
  return articleOf(
    page,
    classifyBlocks(page.text, page.marks, page.language).map(({ keep, kind }) => keep && kind !== 'headline'),
  )
}

/**
 * Every n-th page is timed, the best of some rounds each, so that other work on the machine counts little and neither reader
 * is timed cold. The readers take turns by round: what one leaves behind is not swept up in the other's time.
 */
const EVERY = 15
const ROUNDS = 8

function pagesPerSecond(samples: readonly Sample[], readers: readonly ((html: string) => unknown)[]): number[] {
  const some = samples.filter((_, i) => i % EVERY === 0)
  const best = readers.map(() => some.map(() => Number.POSITIVE_INFINITY))
  for (let round = 0; round < ROUNDS; round++) {
    readers.forEach((read, k) => {
      some.forEach(({ html }, i) => {
        const start = performance.now()
        read(html)
        const times = best[k] as number[]
        times[i] = Math.min(times[i] as number, performance.now() - start)
      })
    })
  }
  return best.map((times) => (1000 * some.length) / times.reduce((sum, time) => sum + time, 0))
}

/** As the pipeline does it: reading and cleaning, with every ruling. */
function byPipeline(html: string): void {
  const page = readPage(html, LIMITS)
  clean.map({ document: documentOf(page), issues: [] }, {} as Context)
}

const documentOf = (page: Page): Document => ({ ...page, document_id: 'page', source_path: 'page.html' }) as never

const readabilityAlone = (html: string): string =>
  new Readability(parseHTML(html).document as never).parse()?.textContent ?? ''

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const people = (names: string): string[] =>
  names
    .split(/\s*(?:,|;| and |&)\s*/)
    .map(plain)
    .filter((name) => name !== '')

/** Shares of the pages with a gold value where ours is the same: headline; all authors, and one of them; day of publication. */
function metadata(samples: readonly Sample[]): string {
  const hits = { headline: [0, 0], authors: [0, 0], 'one author': [0, 0], date: [0, 0] } as Record<
    string,
    [number, number]
  >
  const add = (name: string, hit: boolean): void => {
    const pair = hits[name] as [number, number]
    pair[0] += hit ? 1 : 0
    pair[1]++
  }
  for (const { html, gold, set } of samples) {
    if (set === 'fundus') continue
    const page: Page = readPage(html, LIMITS)
    if (gold.title) add('headline', plain(page.title ?? '') === plain(gold.title))
    if (gold.author) {
      const [ours, theirs] = [page.authors.map(plain), people(gold.author)]
      add('authors', theirs.length === ours.length && theirs.every((name) => ours.includes(name)))
      add(
        'one author',
        theirs.some((name) => ours.includes(name)),
      )
    }
    if (gold.publish_date) add('date', (page.published_date ?? '').startsWith(gold.publish_date.slice(0, 10)))
  }
  return Object.entries(hits)
    .map(([name, [hit, all]]) => `${name} ${(hit / all).toFixed(3)} (${all})`)
    .join(', ') // prettier-ignore
}

async function main(): Promise<void> {
  const folder = process.env.NEWSLEDGER_EVAL
  if (folder === undefined) {
    console.log('html: skipped, NEWSLEDGER_EVAL names no folder')
    return
  }
  const metrics = await import(pathToFileURL(join(folder, 'scorers', 'metrics.mjs')).href)
  const samples = readSamples(folder)
  const [ours = 0, theirs = 0] = pagesPerSecond(samples, [byPipeline, readabilityAlone])
  console.log(
    `pages/s read and cleaned, one core: ${ours.toFixed(0)}; readability with linkedom ${theirs.toFixed(0)}; ${(ours / theirs).toFixed(1)} times`,
  )
  console.log(`metadata: ${metadata(samples)}`)
  const pages = [...labelledPages(folder)]
  console.log(
    `readability: ${scores(
      metrics,
      pages,
      samples.map(({ html }) => byReadability(html)),
    )}`,
  )
  console.log(
    `ours, trained on these pages: ${scores(
      metrics,
      pages,
      samples.map(({ html }) => byLayout(html)),
    )}`,
  )
  if (process.argv.includes('--cross'))
    console.log(`ours, sites left out: ${scores(metrics, pages, crossValidate(pages))}`)
}

await main()
