import { messageOf, nameOfRecord, toIssue } from '../record/issue.ts'
import type { AnnotatedRecord, Issue, LinkRecord } from '../record/records.ts'
import { type OffsetMap, offsetMap } from '../record/span.ts'
import type { Annotated, GlobalLine, MapLine, Settings } from '../stage.ts'
import { type Batches, openBatches } from './batches.ts'
import { type BlockCounts, type BlockTally, openBlockTally } from './block_tally.ts'
import { closeWriters } from './close_writers.ts'
import { contentVersion } from './content_version.ts'
import { CROISSANT, toCroissant } from './croissant.ts'
import { type Cursor, openCursor } from './cursor.ts'
import { DATAPACKAGE, toDatapackage } from './datapackage.ts'
import { openGuarded } from './guarded_writer.ts'
import { type InputTally, openTally } from './input_tally.ts'
import { type Links, toLinks } from './links.ts'
import { toPage } from './page.ts'
import { README, toReadme } from './readme.ts'
import type { Row } from './rows.ts'
import { type StoredFile, storeFile } from './sink.ts'
import { keyOf, type Table } from './table.ts'
import { hasFailed, withoutUnplaced } from './unlinked.ts'
import type { OpenWriter, Writer } from './writer.ts'

/** What is made of the records: which tables, in which forms, both in the order in which they are listed. */
export interface Outputs {
  tables: readonly Table[]
  writers: readonly Writer[]
}

export interface ExportInput {
  /** Annotated records in document order. Read once. */
  records: () => AsyncIterable<Annotated>
  /** What link said: lines of single documents in document order, then those of all. Read once. */
  links: () => AsyncGenerator<LinkRecord>
  /** Issues that no record carries (those of link). Offsets in UTF-16 code units. */
  issues: readonly Issue[]
  settings: Settings
  /** How many documents there are, where that is known before they come. */
  documents?: number
  /** Of newsledger, for the page that tells of the output. */
  version?: string
}

export interface Exported {
  /** Rows of each table. */
  counts: Record<string, number>
  /** The id of a row that is worth a look, if there is any. */
  example: string | null
  /** What was kept of the articles, and what was removed. */
  blocks: BlockCounts
  /** Every written file. */
  files: StoredFile[]
  /** Documents whose rows could not be made and writers that failed, each with its reason. */
  failed: Issue[]
}

/** What is gathered while the records go by; the rows themselves are not. */
interface Ledger {
  settings: Settings
  open: readonly OpenWriter[]
  batches: readonly Batches[]
  issues: Issue[]
  failed: Issue[]
  /** Path of the file of each document that has rows, by document id. */
  sources: Map<string, string>
  tally: InputTally
  blocks: BlockTally
}

/**
 * Writes every table in every form, `datapackage.json`, `croissant.json` and `README.md` into an existing folder. Memory holds the issues and the ids of the
 * documents; rows pass through in batches. A document whose rows cannot be made, or break their schema, is left out with an issue.
 */
export async function exportTables(
  input: ExportInput,
  folder: string,
  { tables, writers }: Outputs,
): Promise<Exported> {
  const open: OpenWriter[] = []
  try {
    const ledger: Ledger = {
      settings: input.settings,
      open,
      batches: tables.map((table) => openBatches(table, table.rows ? toBatched(open) : () => open)),
      issues: [],
      failed: [],
      sources: new Map(),
      tally: openTally(),
      blocks: openBlockTally(),
    }
    const report = (issue: Issue): void => fail(ledger, issue)
    for (const writer of forSo(input, writers, ledger.issues))
      open.push(await openGuarded(writer, { folder, tables, settings: input.settings, report }))
    await fill(ledger, input)
    const telling = { tables, issues: ledger.issues, written: new Set(ledger.sources.keys()) }
    const closed = await closeWriters(open, telling)
    const counts = Object.fromEntries(
      ledger.batches.map(({ table, count }) => [table.name, closed.counts.get(table.name) ?? count]),
    )
    const about = { version: input.version, inputs: ledger.tally.toLines() }
    const version = contentVersion(closed.files, input.version)
    const pages = [
      storeFile(folder, DATAPACKAGE, `${JSON.stringify(toDatapackage(closed.files, tables, version), null, 2)}\n`),
      storeFile(folder, CROISSANT, `${JSON.stringify(toCroissant(closed.files, tables, version), null, 2)}\n`),
      storeFile(folder, README, toReadme(closed.files, tables, counts, about)),
    ]
    return {
      ...{ counts, example: exampleOf(ledger.batches), blocks: ledger.blocks.toCounts() },
      ...{ files: [...closed.files, ...pages], failed: ledger.failed },
    }
  } finally {
    for (const writer of open) await writer.release()
  }
}

/** Tables by how much there is to say of a row. */
const TELLING = ['conflicts', 'stories', 'claims', 'quotes', 'mentions', 'blocks']

function exampleOf(batches: readonly Batches[]): string | null {
  const found = TELLING.map((name) => batches.find(({ table, first }) => table.name === name && first !== null))
  const { table, first } = found.find((one) => one !== undefined) ?? {}
  return table && first ? keyOf(table, first) : null
}

/** Those that do not take documents whole. */
const toBatched = (open: readonly OpenWriter[]) => () => open.filter(({ addDocument }) => addDocument === undefined)

/** The writers for so many documents: people open no file of very many. An issue says which are left out. */
function forSo(
  { documents = 0, settings }: ExportInput,
  writers: readonly Writer[],
  issues: Issue[],
): readonly Writer[] {
  const limit = settings.max_documents_for_people
  const left = documents > limit ? writers.filter(({ forPeople }) => forPeople) : []
  for (const { name: writer } of left)
    issues.push(toIssue('WRITER_LEFT_OUT', { stage: 'export' }, { writer, documents, limit }))
  return writers.filter((writer) => !left.includes(writer))
}

/** The documents, then what link found. */
async function fill(ledger: Ledger, { records, links, issues }: ExportInput): Promise<void> {
  const said = openCursor<LinkLine>(links(), ({ document_id }) => document_id)
  await addDocuments(ledger, records(), said, byDocument(issues))
  for await (const line of said.rest()) await addLinked(ledger, line)
  for (const batches of ledger.batches) keep(ledger, await batches.flush())
}

/** Both kinds of lines of link, as one may ask for the document of either. */
type LinkLine = (MapLine | GlobalLine) & { document_id?: string }

async function addLinked(ledger: Ledger, line: LinkLine): Promise<void> {
  if (line.document_id !== undefined)
    throw new Error(`Link speaks of ${line.document_id}, which annotate does not know`)
  await addRows(ledger, ({ linkedRows }) => linkedRows?.(line as GlobalLine))
}

async function addDocuments(
  ledger: Ledger,
  records: AsyncIterable<Annotated>,
  said: Cursor<LinkLine>,
  outside: Map<string | null, Issue[]>,
): Promise<void> {
  const ofAll = outside.get(null) ?? []
  for await (const record of records) {
    if ('rejected' in record) ledger.issues.push(record.rejected)
    else {
      const { document_id } = record.document
      const own = outside.get(document_id) ?? []
      const links = toLinks((await said.itemsOf(document_id)) as MapLine[])
      await addDocument(ledger, hasFailed(own, ofAll) ? withoutUnplaced(record, links) : record, links, own)
      outside.delete(document_id)
    }
  }
  for (const group of outside.values()) for (const issue of group) ledger.issues.push(issue)
}

/** The issues by document, so that those with offsets can be converted when its text goes by. */
function byDocument(issues: readonly Issue[]): Map<string | null, Issue[]> {
  const groups = new Map<string | null, Issue[]>()
  for (const issue of issues) {
    const group = groups.get(issue.document_id)
    if (group) group.push(issue)
    else groups.set(issue.document_id, [issue])
  }
  return groups
}

async function addDocument(ledger: Ledger, record: AnnotatedRecord, links: Links, outside: Issue[]): Promise<void> {
  const { document_id, source_path, text } = record.document
  const map = offsetMap(text)
  for (const issue of [...record.issues, ...outside]) ledger.issues.push(inCodePoints(issue, map))
  const rows = tryRows(ledger, record, links)
  if (!rows) return
  ledger.sources.set(document_id, source_path)
  for (const [batches, checked] of rows) keep(ledger, await batches.add(checked))
  const pages = new Map(rows.map(([{ table }, checked]) => [table, checked]))
  for (const [{ name }, checked] of pages) count(ledger, name, checked)
  for (const writer of ledger.open) keep(ledger, (await writer.addDocument?.(pages)) ?? [])
}

/** What the summary and the page of the output tell of. */
function count({ tally, blocks }: Ledger, table: string, rows: readonly Row[]): void {
  if (table === 'documents') for (const row of rows) tally.add(row)
  if (table === 'blocks') for (const row of rows) blocks.add(row)
}

/** All rows of a document, checked before the first of them is written; null where they cannot be made. */
function tryRows(ledger: Ledger, record: AnnotatedRecord, links: Links) {
  const { source_path, record_number } = record.document
  try {
    const page = toPage(record, amongWritten(links, ledger.sources), ledger.settings)
    return ledger.batches.map((each) => [each, each.check(each.table.rows?.(page) ?? [])] as const)
  } catch (error) {
    const details = { stage: 'export', named: nameOfRecord(record_number), reason: messageOf(error) }
    const issue = toIssue('STAGE_FAILED', { stage: 'export', source_path }, details)
    fail(ledger, issue)
    return null
  }
}

/** What export could not do: an issue like others, and one that no record carries. */
function fail({ issues, failed }: Ledger, issue: Issue): void {
  issues.push(issue)
  failed.push(issue)
}

/** What repeats a document that was left out points at nothing. */
const amongWritten = (links: Links, sources: ReadonlyMap<string, string>): Links =>
  links.duplicate_of === null || sources.has(links.duplicate_of) ? links : { ...links, duplicate_of: null }

function inCodePoints(issue: Issue, map: OffsetMap): Issue {
  const convert = (offset: number | null) => (offset === null ? null : map.toCodePoint(offset))
  return { ...issue, start: convert(issue.start), end: convert(issue.end) }
}

async function addRows(ledger: Ledger, rowsOf: (table: Table) => readonly object[] | undefined): Promise<void> {
  for (const batches of ledger.batches) {
    const rows = rowsOf(batches.table)
    if (rows) keep(ledger, await batches.add(batches.check(rows)))
  }
}

/** Issues of writers, which know documents but not the files that these came from. */
function keep({ issues, sources }: Ledger, found: readonly Issue[]): void {
  for (const issue of found) issues.push({ ...issue, source_path: sources.get(issue.document_id ?? '') ?? null })
}
