import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from '../../pipeline/clean/page.ts'
import { measurePage } from '../../pipeline/clean/read_page.ts'
import type { Knowledge } from '../../pipeline/clean/rules/lines/knowledge.ts'
import type { Document } from '../../pipeline/record/records.ts'
import { readJsonLines } from '../json_lines.ts'
import { type Label, labelLines } from './label_lines.ts'
import { pageLines } from './page_lines.ts'

/** A page cut into lines, each labelled. */
export interface LineCase {
  /** Host name: pages of one site go into one fold. */
  site: string
  source: 'scraped' | 'page' | 'gold'
  page: Page
  labels: readonly Label[]
  knowledge: Knowledge
  /** How much its lines count in training. */
  weight: number
}

interface ScrapedRow {
  url: string
  lines: string[]
  labels: Label[]
}
interface PageRow {
  id: string
  url: string | null
  html: string
  main_content: string | null
}

const siteOf = (url: string | null): string => url?.split('/')[2] ?? 'unknown'
/** Language editions by path; what else is not English in these sets is too little to matter. */
const FOREIGN = /\/\/[^/]+\/(?:fr|es|de|it|pt)\//u

/** Outputs of other extractors, labelled line by line (clean/scraped_junk_dev.jsonl). */
export function scrapedCases(folder: string): LineCase[] {
  return readJsonLines<ScrapedRow>(join(folder, 'clean/scraped_junk_dev.jsonl')).map(({ url, lines, labels }) => {
    const english = !FOREIGN.test(url)
    return toCase(url, 'scraped', lines, labels, english ? 'words' : 'none', 0.5)
  })
}

/** Part of its junk that a page loses, so that pages as thin as an extractor's output are seen too. */
const THINNING = [0, 0, 0.3, 0.6, 0.85] as const
const LINES_BEFORE = 10
const LINES_AFTER = 16
const KNOWN: readonly Knowledge[] = ['words', 'words', 'words', 'words', 'cues', 'none']

/** Lines of web pages around their article, labelled against the article's own text (html/wcxb); and those texts alone. */
export function pageCases(folder: string, random: () => number): LineCase[] {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value
  return readJsonLines<PageRow>(join(folder, 'html/wcxb.gold.jsonl.gz')).flatMap(({ url, html, main_content }) => {
    const gold = (main_content ?? '')
      .split(/\n+/u)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (gold.length === 0) return []
    const lines = pageLines(gunzipSync(readFileSync(join(folder, html))).toString('utf8'))
    const labels = labelLines(lines, gold)
    const chosen = thinned(labels, pick(THINNING), random)
    const thin = toCase(
      url,
      'page',
      chosen.map((i) => lines[i] as string),
      chosen.map((i) => labels[i] as Label),
      pick(KNOWN),
      0.7,
    )
    const bare = toCase(
      url,
      'gold',
      gold,
      gold.map(() => 'keep'),
      pick(KNOWN),
      0.7,
    )
    return [thin, bare]
  })
}

function thinned(labels: readonly Label[], drop: number, random: () => number): number[] {
  const first = labels.indexOf('keep') - Math.floor(random() * LINES_BEFORE)
  const last = labels.lastIndexOf('keep') + Math.floor(random() * LINES_AFTER)
  let dropping = false
  if (!labels.includes('keep')) return []
  return [...labels.keys()].filter((i) => {
    if (i < first || i > last) return false
    if (labels[i] !== 'junk') return true
    // Junk comes and goes in runs.
    if (labels[i - 1] !== 'junk' || random() < 0.2) dropping = random() < drop
    return !dropping
  })
}

function toCase(
  url: string | null,
  source: LineCase['source'],
  lines: readonly string[],
  labels: readonly Label[],
  knowledge: Knowledge,
  weight: number,
): LineCase {
  let start = 0
  const spans = lines.map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return span
  })
  const document = { text: lines.join('\n'), language: knowledge === 'none' ? 'und' : 'en', title: null } as Document
  return { site: siteOf(url), source, page: measurePage(document, spans), labels, knowledge, weight }
}
