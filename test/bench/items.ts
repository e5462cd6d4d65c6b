/**
 * Paragraphs that are lost of what is clean already: articles made of clean paragraphs, wrapped as items of feeds, JSON and CSV.
 *   NEWSLEDGER_EVAL=folder npx tsx test/bench/items.ts [--show=FORMAT]
 * Then the development cases of glued stories, as plain text and as JSON lines: the same paragraphs should go.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LineCounts, linesOf } from '../../pipeline/clean/profiles/recurring_lines.ts'
import { ingest } from '../../pipeline/ingest/index.ts'
import { findInputs } from '../../pipeline/ingest/inputs.ts'
import { openInputs } from '../../pipeline/ingest/open.ts'
import type { CleanedRecord, IngestedRecord } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { readJsonLines } from '../../training/json_lines.ts'
import { clean, READERS } from '../built_in.ts'

interface Item {
  source: string
  id: string
  paragraphs: string[]
}

/** Every other one is cut to its first paragraphs, as feeds do. */
const ITEMS = 200
/** A shorter one may be a heading, and what does not end like a sentence a caption: whether those stay is another question. */
const SHORTEST = 8
const ENDS = /[.!?…]["'”’»)\]]*$/u

const tidy = (texts: readonly string[]): string[] =>
  texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
const isProse = (text: string): boolean => text.split(' ').length >= SHORTEST && ENDS.test(text)

function readItems(folder: string): Item[] {
  const fundus = readJsonLines<{ id: string; body: { text: string; optional: boolean }[] }>(
    join(folder, 'html/fundus.gold.jsonl'),
  ).map(({ id, body }) => ({
    source: 'fundus',
    id,
    paragraphs: tidy(body.filter(({ optional }) => !optional).map(({ text }) => text)),
  }))
  const glued = readJsonLines<{ id: string; type: string; paragraphs: string[] }>(join(folder, 'clean/glued_dev.jsonl'))
    .filter(({ type }) => type.startsWith('neg'))
    .map(({ id, paragraphs }) => ({ source: 'glued', id, paragraphs: tidy(paragraphs) }))
  const wcxb = readJsonLines<{ id: string; main_content: string | null }>(join(folder, 'html/wcxb.gold.jsonl.gz')).map(
    ({ id, main_content }) => ({ source: 'wcxb', id, paragraphs: tidy((main_content ?? '').split('\n')) }),
  )
  return [...fundus, ...glued, ...wcxb]
    .map((item) => ({ ...item, paragraphs: item.paragraphs.filter(isProse) }))
    .filter(({ paragraphs }) => paragraphs.length >= 3)
    .slice(0, ITEMS)
    .map((item, i) => (i % 2 === 0 ? item : { ...item, paragraphs: item.paragraphs.slice(0, 1 + (i % 7)) }))
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const asPlain = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')
const asLines = (paragraphs: readonly string[]): string => paragraphs.join('\n')
const asBreaks = (paragraphs: readonly string[]): string => paragraphs.map(escaped).join('<br/><br/>\n')
const asTags = (paragraphs: readonly string[]): string => paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')
const asPost = (paragraphs: readonly string[]): string =>
  `<div class="wp-block-image"><figure class="aligncenter"><img src="a.jpg"/><figcaption>The harbour wall of Selt at dawn</figcaption></figure></div>${asTags(paragraphs)}<p>The post <a href="https://example.org/1">Harbour wall</a> appeared first on <a href="https://example.org">Selt Courier</a>.</p>`
/** What of `asPost` should go. */
const JUNK = /harbour wall of Selt|appeared first on/

type Wrap = (paragraphs: readonly string[]) => string
const titleOf = ({ source, id }: Item): string => `Report ${source} ${id}`
const linkOf = ({ source, id }: Item): string => `https://${source}.example.org/${encodeURIComponent(id)}`

const rss = (field: string, wrap: Wrap) => (items: readonly Item[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example News</title>${items
    .map(
      (item) =>
        `<item><title>${escaped(titleOf(item))}</title><link>${linkOf(item)}</link><${field}>${escaped(wrap(item.paragraphs))}</${field}></item>`,
    )
    .join('\n')}</channel></rss>`
const atom = (type: string, wrap: Wrap) => (items: readonly Item[]) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example News</title>${items
    .map(
      (item) =>
        `<entry><title>${escaped(titleOf(item))}</title><link href="${linkOf(item)}"/><content type="${type}">${escaped(wrap(item.paragraphs))}</content></entry>`,
    )
    .join('\n')}</feed>`
const recordOf = (wrap: Wrap) => (item: Item) => ({
  title: titleOf(item),
  url: linkOf(item),
  text: wrap(item.paragraphs),
})
const jsonl = (wrap: Wrap) => (items: readonly Item[]) =>
  `${items.map((item) => JSON.stringify(recordOf(wrap)(item))).join('\n')}\n`
const json = (wrap: Wrap) => (items: readonly Item[]) => JSON.stringify(items.map(recordOf(wrap)))
const csv = (wrap: Wrap) => (items: readonly Item[]) =>
  `title,url,text\n${items
    .map((item) =>
      Object.values(recordOf(wrap)(item))
        .map((value) => `"${value.replace(/"/g, '""')}"`)
        .join(','),
    )
    .join('\n')}\n`

const FORMATS: [name: string, file: string, write: (items: readonly Item[]) => string][] = [
  ['rss-content-tags', 'a.xml', rss('content:encoded', asTags)],
  ['rss-content-breaks', 'a.xml', rss('content:encoded', asBreaks)],
  ['rss-content-post', 'a.xml', rss('content:encoded', asPost)],
  ['rss-description-tags', 'a.xml', rss('description', asTags)],
  ['rss-description-plain', 'a.xml', rss('description', asPlain)],
  ['atom-tags', 'a.xml', atom('html', asTags)],
  ['atom-text', 'a.xml', atom('text', asPlain)],
  ['jsonl-plain', 'a.jsonl', jsonl(asPlain)],
  ['jsonl-lines', 'a.jsonl', jsonl(asLines)],
  ['jsonl-tags', 'a.jsonl', jsonl(asTags)],
  ['json-post', 'a.json', json(asPost)],
  ['json-breaks', 'a.json', json(asBreaks)],
  ['csv-plain', 'a.csv', csv(asPlain)],
  ['csv-tags', 'a.csv', csv(asTags)],
]

async function readFolder(files: Readonly<Record<string, string>>): Promise<IngestedRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), 'newsledger-items-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const { raws } = await findInputs([folder], null)
    const read: IngestedRecord[] = []
    for await (const raw of openInputs(
      raws,
      { settings: DEFAULT_SETTINGS, readers: READERS },
      { issues: [], files: [] },
    )) {
      const record = ingest.map(raw, { settings: DEFAULT_SETTINGS })
      if (!('rejected' in record)) read.push(record)
    }
    return read
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** As a run does it: with the lines that recur. */
async function cleanFolder(files: Readonly<Record<string, string>>): Promise<CleanedRecord[]> {
  const read = await readFolder(files)
  const counts = new LineCounts()
  for (const { document } of read) counts.add(linesOf(document))
  const context = { settings: DEFAULT_SETTINGS, profiles: new Map([['recurring', counts.counted()]]) }
  return read.flatMap((record) => {
    const cleaned = clean.map(record, context)
    return 'rejected' in cleaned ? [] : [cleaned]
  })
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ')
const textOf = ({ document, blocks }: CleanedRecord, kept: boolean): string =>
  squeeze(
    blocks
      .filter((block) => block.kept === kept)
      .map(({ start, end }) => document.text.slice(start, end))
      .join(' '),
  )
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)}%`

function measure(name: string, items: readonly Item[], cleaned: readonly CleanedRecord[]): void {
  const lost = new Map<string, number>()
  const rules = new Map<string, number>()
  let [damaged, junk, all] = [0, 0, 0]
  for (const [i, item] of items.entries()) {
    const record = cleaned[i]
    const kept = record ? textOf(record, true) : ''
    const gone = item.paragraphs.filter((text) => !kept.includes(text))
    all += item.paragraphs.length
    if (gone.length > 0) damaged++
    if (JUNK.test(kept)) junk++
    for (const text of gone) {
      const block = record?.blocks.find(
        ({ start, end, kept: stays }) =>
          !stays && squeeze(record.document.text.slice(start, end)).includes(text.slice(0, 40)),
      )
      const rule = block?.rule ?? 'not in the document'
      lost.set(item.source, (lost.get(item.source) ?? 0) + 1)
      rules.set(rule, (rules.get(rule) ?? 0) + 1)
      if (process.argv.includes(`--show=${name}`)) console.log(`    ${rule} ${block?.score}: ${text.slice(0, 160)}`)
    }
  }
  const total = [...lost.values()].reduce((sum, count) => sum + count, 0)
  const parts = [...rules].map(([rule, count]) => `${rule} ${count}`).join(', ')
  console.log(
    `${name.padEnd(22)} ${total} of ${all} paragraphs lost (${percent(total, all)}), ${damaged} of ${items.length} items, junk left in ${junk}  ${parts}`,
  )
}

interface Glued {
  type: string
  paragraphs: string[]
  labels: number[]
  text: string
}

/** Paragraphs by item that a cleaned record has not kept. */
const removedOf = (paragraphs: readonly string[], record: CleanedRecord | undefined): boolean[] => {
  const kept = record ? textOf(record, true) : ''
  return paragraphs.map((text) => !kept.includes(squeeze(text.trim())))
}

async function compareGlued(folder: string): Promise<void> {
  const rows = readJsonLines<Glued>(join(folder, 'clean/glued_dev.jsonl'))
  const number = (i: number): string => String(i).padStart(4, '0')
  const ways: [string, Record<string, string>][] = [
    ['text', Object.fromEntries(rows.map(({ text }, i) => [`${number(i)}.txt`, text]))],
    ['jsonl', { 'a.jsonl': rows.map(({ text }) => JSON.stringify({ text })).join('\n') }],
    [
      'html in jsonl',
      { 'a.jsonl': rows.map(({ paragraphs }) => JSON.stringify({ text: asTags(paragraphs) })).join('\n') },
    ],
  ]
  const results: boolean[][][] = []
  for (const [name, files] of ways) {
    const cleaned = await cleanFolder(files)
    const removed = rows.map(({ paragraphs }, i) => removedOf(paragraphs, cleaned[i]))
    results.push(removed)
    let [right, wrong, missed, damaged, untouched] = [0, 0, 0, 0, 0]
    rows.forEach(({ labels, type }, i) => {
      if (type === 'related_only' || type === 'inline') return
      const gone = removed[i] as boolean[]
      right += labels.filter((label, at) => label !== 0 && gone[at]).length
      wrong += labels.filter((label, at) => label === 0 && gone[at]).length
      missed += labels.filter((label, at) => label !== 0 && !gone[at]).length
      if (!labels.some((label) => label !== 0)) {
        untouched++
        if (gone.includes(true)) damaged++
      }
    })
    const same = removed.filter((gone, i) => JSON.stringify(gone) === JSON.stringify(results[0]?.[i])).length
    console.log(
      `glued as ${name}: P ${(right / (right + wrong)).toFixed(3)} R ${(right / (right + missed)).toFixed(3)}, untouched damaged ${damaged}/${untouched}, same as text ${same} of ${rows.length}`,
    )
  }
}

const folder = process.env.NEWSLEDGER_EVAL
if (folder === undefined) console.log('items: skipped, NEWSLEDGER_EVAL names no folder of development sets')
else {
  const items = readItems(folder)
  for (const [name, file, write] of FORMATS) measure(name, items, await cleanFolder({ [file]: write(items) }))
  await compareGlued(folder)
}
