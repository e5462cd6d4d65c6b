import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readAlike } from './check/alike.ts'
import { type Fault, type Faults, openFaults } from './check/faults.ts'
import { checkAge, checkListing } from './check/files.ts'
import { findKeyFaults } from './check/keys.ts'
import { faultOfTiling, findSpanFaults, toSlicer } from './check/spans.ts'
import { type Cursor, openCursor } from './cursor.ts'
import { DATAPACKAGE } from './datapackage.ts'
import type { Outputs } from './index.ts'
import { documentOf, type Row } from './rows.ts'
import { keyOf, type Table } from './table.ts'
import { blocks } from './tables/blocks.ts'
import { documents } from './tables/documents.ts'
import { isReadable, type Readable, type Writer } from './writer.ts'

const RUN_REPORT = 'run.json'

type Keys = Map<string, Set<unknown>>

/** A check on its way: the folder, what was found, and what rows of any document may point at. */
interface Check {
  folder: string
  faults: Faults
  tables: readonly Table[]
  writers: readonly Readable[]
  /** Primary keys of `documents` and of the tables that stand apart from documents. */
  keys: Keys
  /** Rows of tables of issues by the document that they point into. */
  issues: Map<unknown, { table: Table; row: Row }[]>
}

/**
 * Checks a written output: sizes and hashes, that all formats that can be read back hold the same rows, schemas, primary and foreign keys,
 * that every span slices the text beside it, that the blocks tile the text. The tables are read along with the documents, each once; memory
 * holds the ids of documents and of what link found, the issues, the rows of one document, and no more.
 */
export async function checkOutput(folder: string, { tables, writers }: Outputs): Promise<Fault[]> {
  const keys: Keys = new Map([[documents.name, new Set()]])
  const faults = openFaults()
  const listed = await checkListing(folder, DATAPACKAGE, true, faults)
  const written = writers.filter((writer) => wasAsked(writer, tables, listed))
  const check: Check = { folder, faults, tables, writers: written.filter(isReadable), keys, issues: new Map() }
  await checkListing(folder, RUN_REPORT, false, faults)
  checkAge(folder, RUN_REPORT, faults)
  if (hasTables(check)) {
    for (const table of tables) if (table.linkedRows) await readWhole(check, table)
    for (const table of tables) if (table.issueRows) await readIssues(check, table)
    await checkDocuments(check)
    checkIssues(check)
  }
  return faults.list()
}

/** A run may be asked for some writers alone: then the listing names no file of the others. */
const wasAsked = (writer: Writer, tables: readonly Table[], listed: ReadonlySet<string>): boolean =>
  listed.size === 0 || writer.files(tables).some((path) => listed.has(path))

function hasTables({ folder, faults, tables, writers }: Check): boolean {
  const paths = tables.flatMap((table) => writers.map((writer) => writer.pathOf(table)))
  const missing = paths.filter((path) => !existsSync(join(folder, path)))
  if (missing.length === paths.length) faults.add('.', 'holds no tables: run newsledger into it, without --until')
  else for (const path of missing) faults.add(path, 'is missing')
  return missing.length === 0
}

const rowsOf = ({ folder, writers, faults }: Check, table: Table) => readAlike(folder, table, writers, faults)

function addFaults({ faults, writers }: Check, table: Table, row: Row, messages: readonly string[]): void {
  const path = writers[0]?.pathOf(table) ?? table.name
  for (const message of messages) faults.add(path, `${keyOf(table, row)}: ${message}`)
}

/** Notes a primary key; one that is there already is a fault. */
function addKey(check: Check, table: Table, row: Row, keys: Keys): void {
  const key = keyOf(table, row)
  const known = keys.get(table.name) ?? new Set()
  keys.set(table.name, known)
  if (known.has(key)) addFaults(check, table, row, ['stands there twice'])
  known.add(key)
}

async function readWhole(check: Check, table: Table): Promise<void> {
  check.keys.set(table.name, new Set())
  for await (const row of rowsOf(check, table)) addKey(check, table, row, check.keys)
}

async function checkDocuments(check: Check): Promise<void> {
  const placed = check.tables.filter((table) => table.rows && table !== documents)
  const cursors = placed.map((table) => ({ table, cursor: openCursor(rowsOf(check, table), documentOf) }))
  const references: Row[] = []
  for await (const document of rowsOf(check, documents)) {
    addKey(check, documents, document, check.keys)
    if (document.duplicate_of !== null) references.push(keysOnly(document))
    await checkPage(check, document, cursors)
  }
  for (const row of references) addFaults(check, documents, row, findKeyFaults(documents, row, check.keys))
  for (const { table, cursor } of cursors) await addRest(check, table, cursor.rest())
}

const keysOnly = ({ document_id = null, duplicate_of = null }: Row): Row => ({ document_id, duplicate_of })

async function addRest(check: Check, table: Table, rest: AsyncGenerator<Row>): Promise<void> {
  let [first, count]: [Row | undefined, number] = [undefined, 0]
  for await (const row of rest) {
    first ??= row
    count++
  }
  const message = `belongs to no document, or stands in another order than they do (as do ${count - 1} rows behind it)`
  if (first) addFaults(check, table, first, [message])
}

type Cursors = { table: Table; cursor: Cursor<Row> }[]

/** Checks the rows of one document. */
async function checkPage(check: Check, document: Row, cursors: Cursors): Promise<void> {
  const id = String(document.document_id)
  const slicer = toSlicer(String(document.text))
  const pages = await Promise.all(cursors.map(async ({ table, cursor }) => ({ table, rows: await cursor.itemsOf(id) })))
  const keys: Keys = new Map([...check.keys, ...pages.map(({ table }) => [table.name, new Set<unknown>()] as const)])
  for (const { table, rows } of pages) for (const row of rows) addKey(check, table, row, keys)
  for (const { table, rows } of pages)
    for (const row of rows) {
      addFaults(check, table, row, findSpanFaults(table, row, slicer))
      addFaults(check, table, row, findKeyFaults(table, row, keys))
      if (!keyOf(table, row).startsWith(`${id}:`)) addFaults(check, table, row, ['does not begin with its document'])
    }
  for (const { table, row } of check.issues.get(id) ?? [])
    addFaults(check, table, row, findSpanFaults(table, row, slicer))
  const tiling = faultOfTiling(pages.find(({ table }) => table === blocks)?.rows ?? [], slicer)
  if (tiling) addFaults(check, documents, document, [tiling])
}

async function readIssues(check: Check, table: Table): Promise<void> {
  const keys: Keys = new Map()
  for await (const row of rowsOf(check, table)) {
    addKey(check, table, row, keys)
    const group = check.issues.get(row.document_id)
    if (group) group.push({ table, row })
    else if (row.document_id !== null) check.issues.set(row.document_id, [{ table, row }])
  }
}

function checkIssues(check: Check): void {
  for (const group of check.issues.values())
    for (const { table, row } of group) addFaults(check, table, row, findKeyFaults(table, row, check.keys))
}
