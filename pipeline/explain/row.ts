import { existsSync } from 'node:fs'
import path from 'node:path'
import { readLines } from '../export/lines.ts'
import { type PluginPage, toPage } from '../export/page.ts'
import { type Row, readPlaced } from '../export/rows.ts'
import { keyOf, type Table } from '../export/table.ts'
import type { Pipeline } from '../pipeline.ts'
import type { AnnotatedRecord, CleanedRecord, LinkRecord } from '../record/records.ts'
import { linksOf, recordOf, recordsOf, settingsOf } from './written.ts'

/** A row and its table. */
export interface Found {
  table: Table
  row: Row
}

/** The row of that id: from the tables, else made of the stage files in the way that export makes it. */
export async function findRow(folder: string, id: string, { tables }: Pipeline): Promise<Found | null> {
  for (const table of tables) {
    const row = await writtenRow(folder, table, id)
    if (row) return { table, row }
  }
  return (await rowOfDocument(folder, id, tables)) ?? (await rowOfLink(folder, id, tables))
}

/** Rows stand one a line in a JSON array, so that a table need not be read whole. */
export async function writtenRow(folder: string, table: Table, id: string): Promise<Row | null> {
  const file = path.join(folder, 'json', `${table.name}.json`)
  if (!existsSync(file) || !mayHold(table, id)) return null
  const needle = JSON.stringify(id)
  for await (const lines of readLines(file))
    for (const line of lines) {
      if (!line.includes(needle)) continue
      const row = JSON.parse(line.replace(/,$/, '')) as Row
      if (keyOf(table, row) === id) return row
    }
  return null
}

/** Ids with another table's letter are passed over. */
const mayHold = ({ letter }: Table, id: string): boolean => letter === undefined || readPlaced(id)?.letter === letter

/** The document that a row of this id would be of. */
const documentOf = (id: string): string => readPlaced(id)?.document_id ?? id

/** The row of that id among those that tables make of a page. */
export function rowOn(page: PluginPage, tables: readonly Table[], id: string): Found | null {
  for (const table of tables) {
    if (!mayHold(table, id)) continue
    const row = (table.rows?.(page) as Row[] | undefined)?.find((candidate) => keyOf(table, candidate) === id)
    if (row) return { table, row }
  }
  return null
}

async function rowOfDocument(folder: string, id: string, tables: readonly Table[]): Promise<Found | null> {
  const record = await latestRecord(folder, documentOf(id))
  return record ? rowOn(await pageOf(folder, record), tables, id) : null
}

/** The row of a claim that is not written since its score is below `claims_from`; null where there is none. */
export async function findUnwritten(folder: string, id: string, { tables }: Pipeline): Promise<Found | null> {
  const record = await latestRecord(folder, documentOf(id))
  return record ? rowOn(withAllClaims(await pageOf(folder, record)), tables, id) : null
}

/** The page as it would be if every claim were written. */
export const withAllClaims = (page: PluginPage): PluginPage => ({
  ...page,
  settings: { ...page.settings, claims_from: 0 },
})

/** What the last stage that saw the document made of it; what later ones would add is empty. */
async function latestRecord(folder: string, document_id: string): Promise<AnnotatedRecord | null> {
  for (const stage of ['annotate', 'clean', 'ingest'] as const) {
    const record = await recordOf<CleanedRecord>(folder, stage, document_id)
    if (record) return { ...NOTHING_YET, ...record }
  }
  return null
}

const NOTHING_YET = { blocks: [], found: { header_date: null, title: null, authors: [], credits: [] }, annotations: [] }

/** The page that export would make rows of. */
export const pageOf = async (folder: string, record: AnnotatedRecord): Promise<PluginPage> =>
  toPage(record, await linksOf(folder, record.document.document_id, record.annotations), await settingsOf(folder))

async function rowOfLink(folder: string, id: string, tables: readonly Table[]): Promise<Found | null> {
  for await (const line of recordsOf<LinkRecord>(folder, 'link')) {
    if ('document_id' in line) continue
    for (const table of tables) {
      const row = (table.linkedRows?.(line) as Row[] | undefined)?.find((candidate) => keyOf(table, candidate) === id)
      if (row) return { table, row }
    }
  }
  return null
}
