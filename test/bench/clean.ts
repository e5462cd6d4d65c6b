/**
 * What clean takes away and what it should have left, and how fast:
 *   NEWSLEDGER_EVAL=folder npx tsx test/bench/clean.ts
 * The shipped weights have seen the scraped lines and the web pages; `npx tsx training/clean/lines.ts --check` prints figures on sites unseen.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { readJsonLines } from '../../training/json_lines.ts'
import { clean } from '../built_in.ts'
import { toDocument } from '../document.ts'

interface Labelled {
  lines: readonly string[]
  labels: readonly string[]
  language: string | null
}

const FOREIGN = /\/\/[^/]+\/(?:fr|es|de|it|pt)\//u

const cleanText = (text: string, language: string | null): readonly Block[] => {
  const cleaned = clean.map({ document: toDocument(text, { language }), issues: [] }, { settings: DEFAULT_SETTINGS })
  return 'rejected' in cleaned ? [] : cleaned.blocks
}

const allKept = (lines: readonly string[], language: string | null): Labelled => ({
  lines,
  labels: lines.map(() => 'keep'),
  language,
})
const linesOf = (text: string): string[] =>
  text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

function scraped(folder: string, foreign: boolean): Labelled[] {
  const rows = readJsonLines<{ url: string; lines: string[]; labels: string[] }>(
    join(folder, 'clean/scraped_junk_dev.jsonl'),
  )
  return rows
    .filter(({ url }) => FOREIGN.test(url) === foreign)
    .map(({ lines, labels }) => ({ lines, labels, language: foreign ? 'fr' : 'en' }))
}

function fundus(folder: string): Labelled[] {
  const rows = readJsonLines<{ body: { text: string; optional: boolean }[] }>(join(folder, 'html/fundus.gold.jsonl'))
  return rows.map(({ body }) =>
    allKept(
      body.filter(({ optional }) => !optional).flatMap(({ text }) => linesOf(text)),
      'en',
    ),
  )
}

const wcxb = (folder: string): Labelled[] =>
  readJsonLines<{ main_content: string | null }>(join(folder, 'html/wcxb.gold.jsonl.gz')).map(({ main_content }) =>
    allKept(linesOf(main_content ?? ''), 'en'),
  )

function untouched(folder: string): Labelled[] {
  const rows = readJsonLines<{ type: string; lang: string; paragraphs: string[] }>(
    join(folder, 'clean/glued_dev.jsonl'),
  )
  return rows
    .filter(({ type }) => type.startsWith('neg'))
    .map(({ paragraphs, lang }) => allKept(paragraphs.flatMap(linesOf), lang))
}

const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)}%`)

function measure(name: string, cases: readonly Labelled[], separator: string): void {
  const words = { keep: 0, junk: 0, lost: 0, removed: 0, flagged: 0, damaged: 0 }
  const byRule = new Map<string, number>()
  for (const { lines, labels, language } of cases) {
    const blocks = cleanText(lines.join(separator), language)
    let [at, lost, b] = [0, 0, 0]
    lines.forEach((line, i) => {
      while ((blocks[b]?.end ?? Number.POSITIVE_INFINITY) <= at) b++
      const block = blocks[b]
      const [count, label] = [countWords(line), labels[i]]
      if (label === 'keep') words.keep += count
      if (label === 'junk') words.junk += count
      if (block?.verdict === 'flagged') words.flagged += count
      if (block && block.start < at + line.length && block.verdict === 'removed') {
        if (label === 'junk') words.removed += count
        if (label === 'keep') {
          lost += count
          byRule.set(block.rule, (byRule.get(block.rule) ?? 0) + count)
          if (process.argv.includes(`--show=${name}`))
            console.log(`    ${block.rule} ${block.score}: ${line.slice(0, 140)}`)
        }
      }
      at += line.length + separator.length
    })
    words.lost += lost
    words.damaged += lost > 0 ? 1 : 0
  }
  const rules = [...byRule].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `${rule} ${percent(count, words.keep)}`)
  console.log(
    `${name}: junk words removed ${percent(words.removed, words.junk)}, kept words lost ${percent(words.lost, words.keep)} (${rules.join(', ')}), ` +
      `${words.damaged} of ${cases.length} texts lose some, words flagged ${percent(words.flagged, words.keep + words.junk)}`,
  )
}

function measureSpeed(): void {
  const folder = new URL('../../seeds/articles/', import.meta.url)
  const texts = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const rounds = 300
  const run = (): number => {
    const start = process.hrtime.bigint()
    for (let i = 0; i < rounds; i++) for (const text of texts) cleanText(text, 'en')
    return Number(process.hrtime.bigint() - start) / 1e9
  }
  run()
  const seconds = run()
  console.log(
    `speed on the samples: ${((bytes * rounds) / seconds / 1e6).toFixed(2)} MB/s, ${((texts.length * rounds) / seconds).toFixed(0)} documents/s`,
  )
}

const folder = process.env.NEWSLEDGER_EVAL
if (folder === undefined) console.log('skipped: set NEWSLEDGER_EVAL to the folder of development sets')
else {
  measure('scraped-english', scraped(folder, false), '\n')
  measure('scraped-foreign', scraped(folder, true), '\n')
  measure('fundus', fundus(folder), '\n\n')
  measure('wcxb', wcxb(folder), '\n\n')
  measure('untouched', untouched(folder), '\n')
}
measureSpeed()
