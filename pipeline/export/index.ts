import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnnotatedRecord, Issue, LinkRecord } from '../records.ts'
import { offsetMap } from '../span.ts'
import type { Annotated } from '../stage.ts'
import { TABLES, type TableName } from '../validate.ts'
import { DATAPACKAGE, toDatapackage } from './datapackage.ts'
import { convertIssue, toIssueRows } from './issues.ts'
import { findCutCells, findCutSheets } from './limits.ts'
import { indexLinks, type Links } from './links.ts'
import type { Row, Rows } from './rows.ts'
import { openSink, type WrittenFile } from './sink.ts'
import { toRows } from './tables.ts'
import { FORMATS, openTable, type TableWriter } from './writer.ts'
import { writeWorkbook } from './xlsx.ts'

export interface ExportInput {
  /** Annotated records in document order. Read once. */
  records: () => AsyncIterable<Annotated>
  links: readonly LinkRecord[]
  /** Issues that no record carries (those of link). Offsets in UTF-16 code units. */
  issues: readonly Issue[]
}

export interface Exported {
  /** Rows of each table. */
  counts: Record<TableName, number>
  /** Every written file, in order of path. */
  files: WrittenFile[]
}

type Writers = Record<TableName, TableWriter>

async function openTables(folder: string): Promise<Writers> {
  for (const format of FORMATS) await mkdir(join(folder, format.name))
  const entries = await Promise.all(TABLES.map(async (table) => [table, await openTable(folder, table)] as const))
  return Object.fromEntries(entries) as Writers
}

/** What is gathered while the records go by; the rows themselves are not. */
interface Ledger {
  writers: Writers
  issues: Issue[]
  documents: Set<string>
}

async function addRows({ writers, issues }: Ledger, rows: Rows, sourcePath: string | null): Promise<void> {
  for (const table of TABLES) {
    const list = (rows[table] ?? []) as unknown as Row[]
    for (const row of list) for (const issue of findCutCells(table, row, sourcePath)) issues.push(issue)
    await writers[table].add(list)
  }
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

/**
 * Writes every table as JSON, CSV and YAML, the workbook and `datapackage.json` into an existing folder. Memory holds the
 * links, the issues and the ids of the documents; rows pass through in batches. Throws where a row breaks its schema.
 */
export async function exportTables(input: ExportInput, folder: string): Promise<Exported> {
  const writers = await openTables(folder)
  try {
    const ledger = { writers, issues: [], documents: new Set<string>() }
    await fill(ledger, input)
    return await finish(ledger, folder)
  } finally {
    for (const writer of Object.values(writers)) await writer.release()
  }
}

async function fill(ledger: Ledger, { records, links: said, issues }: ExportInput): Promise<void> {
  const links = indexLinks(said)
  const outside = byDocument(issues)
  for await (const record of records()) {
    if ('rejected' in record) ledger.issues.push(record.rejected)
    else {
      const { document_id } = record.document
      await addRecord(ledger, record, links, outside.get(document_id) ?? [])
      outside.delete(document_id)
    }
  }
  await addRows(ledger, { entities: links.entities }, null)
  for (const group of outside.values()) for (const issue of group) ledger.issues.push(issue)
}

async function addRecord(ledger: Ledger, record: AnnotatedRecord, links: Links, outside: Issue[]): Promise<void> {
  const { document_id, source_path, text } = record.document
  const map = offsetMap(text)
  ledger.documents.add(document_id)
  for (const issue of [...record.issues, ...outside]) ledger.issues.push(convertIssue(issue, map))
  await addRows(ledger, toRows(record, links), source_path)
}

/** Closes the tables, `issues` last, since the others say what was cut; then writes what describes or repeats them. */
async function finish({ writers, issues, documents }: Ledger, folder: string): Promise<Exported> {
  const { issues: last, ...others } = writers
  const closed = await Promise.all(Object.entries(others).map(async ([table, writer]) => [table, await writer.close()]))
  const tables = Object.fromEntries(closed) as Record<TableName, Awaited<ReturnType<TableWriter['close']>>>
  const cut = findCutSheets(Object.fromEntries(Object.entries(tables).map(([table, { count }]) => [table, count])))
  await last.add(toIssueRows([...issues, ...cut], documents) as unknown as Row[])
  tables.issues = await last.close()
  const files = [...TABLES.flatMap((table) => tables[table].files), await writeWorkbook(folder)]
  files.push(await writeDatapackage(folder, files))
  const counts = Object.fromEntries(TABLES.map((table) => [table, tables[table].count])) as Exported['counts']
  return { counts, files }
}

async function writeDatapackage(folder: string, files: readonly WrittenFile[]): Promise<WrittenFile> {
  const sink = await openSink(folder, DATAPACKAGE)
  await sink.write(`${JSON.stringify(toDatapackage(files), null, 2)}\n`)
  return sink.close()
}
