import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { ANNOTATORS, annotateWith } from '../../pipeline/annotate/index.ts'
import type { AnnotatedRecord, Block, CleanedRecord, Document } from '../../pipeline/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'

export interface GoldEntity {
  name: string
  type: string | string[]
  mentions: string[]
  role?: string
}

export interface Gold {
  file: string
  blocks: { starts: string; kind: Block['kind']; kept: boolean; item?: number; nth?: number }[]
  entities: GoldEntity[]
}

export const GOLD_CASES = ['000', '001', '002', '003', '004']

export const readGold = (number: string): Gold =>
  parse(readFileSync(new URL(`${number}.yaml`, import.meta.url), 'utf8')) as Gold

/** The article of a gold file with the blocks that the gold gives it. */
export function goldRecord(gold: Gold): CleanedRecord {
  const text = readFileSync(new URL(`../../seeds/articles/${gold.file}`, import.meta.url), 'utf8')
  return { document: toDocument(gold.file, text), blocks: toBlocks(gold, text), found: NOTHING, issues: [] }
}

export function goldAnnotated(number: string): { gold: Gold; record: AnnotatedRecord } {
  const gold = readGold(number)
  const record = annotateWith(ANNOTATORS, goldRecord(gold), { settings: DEFAULT_SETTINGS })
  if ('rejected' in record) throw new Error('a gold article was rejected')
  return { gold, record }
}

const NOTHING: CleanedRecord['found'] = { header_date: null, title: null, authors: [], credits: [] }

export const toDocument = (path: string, text: string): Document => ({
  document_id: `doc_${path}`,
  source_path: path,
  record_number: null,
  sha256: '0'.repeat(64),
  media_type: 'text/plain',
  encoding: 'utf-8',
  language: 'en',
  url: null,
  title: null,
  authors: [],
  publisher: null,
  published_date: null,
  modified_date: null,
  published_basis: 'none',
  metadata_basis: null,
  extra: null,
  text,
})

function toBlocks({ blocks }: Gold, text: string): Block[] {
  let from = 0
  const starts = blocks.map(({ starts }) => {
    const at = text.indexOf(starts, from)
    from = at + starts.length
    return at
  })
  return blocks.map((block, i) => {
    const start = starts[i] as number
    const end = start + text.slice(start, starts[i + 1] ?? text.length).trimEnd().length
    const { kind, kept, item = 1 } = block
    return {
      start,
      end,
      kind,
      kept,
      verdict: kept ? 'kept' : 'removed',
      item,
      related: null,
      rule: 'gold',
      score: null,
    }
  })
}
