import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ownField } from '../own_field.ts'
import { TABLES, type TableName } from '../validate.ts'
import { readAlike } from './check/alike.ts'
import { type Cursor, openCursor } from './check/cursor.ts'
import { type Fault, type Faults, openFaults } from './check/faults.ts'
import { checkListing } from './check/files.ts'
import { findKeyFaults, type Known } from './check/keys.ts'
import { faultOfTiling, findSpanFaults, toSlicer } from './check/spans.ts'
import { factsOf } from './check/table.ts'
import { DATAPACKAGE } from './datapackage.ts'
import { json } from './json.ts'
import type { Row } from './rows.ts'
import { FORMATS, pathOf } from './writer.ts'

const RUN_REPORT = 'run.json'

// Rows of these stand apart from the order of the documents.
const APART: ReadonlySet<TableName> = new Set(['documents', 'entities', 'issues'])
const PLACED = TABLES.filter((table) => !APART.has(table))

/** A check on its way: the folder, what was found, and the keys that rows of any document may point at. */
interface Check {
  folder: string
  faults: Faults
  documents: Set<unknown>
  entities: Set<unknown>
  /** Rows of `issues` by the document that they point into. */
  issues: Map<unknown, Row[]>
}

/**
 * Checks a written output: sizes and hashes, that the three formats hold the same rows, schemas, primary and foreign keys, that every span
 * slices the text beside it, that the blocks tile the text. The tables are read along with the documents, each once; memory holds the ids
 * of documents and entities, the issues, the rows of one document, and no more.
 */
export async function checkOutput(folder: string): Promise<Fault[]> {
  const [documents, entities] = [new Set(), new Set()]
  const check: Check = { folder, faults: openFaults(), documents, entities, issues: new Map() }
  await checkListing(folder, DATAPACKAGE, true, check.faults)
  await checkListing(folder, RUN_REPORT, false, check.faults)
  if (hasTables(check)) {
    await readEntities(check)
    await readIssues(check)
    await checkDocuments(check)
    checkIssues(check)
  }
  return check.faults.list()
}

function hasTables({ folder, faults }: Check): boolean {
  const paths = TABLES.flatMap((table) => FORMATS.map((format) => pathOf(table, format)))
  const missing = paths.filter((path) => !existsSync(join(folder, path)))
  if (missing.length === paths.length) faults.add('.', 'holds no tables: run newsledger into it, without --until')
  else for (const path of missing) faults.add(path, 'is missing')
  return missing.length === 0
}

function addFaults({ faults }: Check, table: TableName, row: Row, messages: readonly string[]): void {
  for (const message of messages) faults.add(pathOf(table, json), `${ownField(row, factsOf(table).key)}: ${message}`)
}

/** Notes a primary key; one that is there already is a fault. */
function addKey(check: Check, table: TableName, row: Row, keys: Set<unknown>): void {
  const key = ownField(row, factsOf(table).key)
  if (keys.has(key)) addFaults(check, table, row, ['stands there twice'])
  keys.add(key)
}

async function readEntities(check: Check): Promise<void> {
  for await (const row of readAlike(check.folder, 'entities', check.faults))
    addKey(check, 'entities', row, check.entities)
}

async function checkDocuments(check: Check): Promise<void> {
  const { folder, faults } = check
  const cursors = PLACED.map((table) => ({ table, cursor: openCursor(readAlike(folder, table, faults)) }))
  const references: Row[] = []
  for await (const document of readAlike(folder, 'documents', faults)) {
    addKey(check, 'documents', document, check.documents)
    if (document.duplicate_of !== null) references.push(keysOnly(document))
    await checkPage(check, document, cursors)
  }
  for (const row of references) addFaults(check, 'documents', row, findKeyFaults('documents', row, known(check)))
  for (const { table, cursor } of cursors) addRest(check, table, await cursor.rest())
}

const keysOnly = ({ document_id = null, duplicate_of = null }: Row): Row => ({ document_id, duplicate_of })

const known = ({ documents, entities }: Check): Known => ({ documents, entities })

function addRest(check: Check, table: TableName, { count, first }: Awaited<ReturnType<Cursor['rest']>>): void {
  const message = `belongs to no document, or stands in another order than they do (as do ${count - 1} rows behind it)`
  if (first) addFaults(check, table, first, [message])
}

type Cursors = { table: TableName; cursor: Cursor }[]

/** Checks the rows of one document. */
async function checkPage(check: Check, document: Row, cursors: Cursors): Promise<void> {
  const id = String(document.document_id)
  const slicer = toSlicer(String(document.text))
  const pages = await Promise.all(cursors.map(async ({ table, cursor }) => ({ table, rows: await cursor.rowsOf(id) })))
  const keys = {
    ...known(check),
    ...Object.fromEntries(pages.map(({ table }) => [table, new Set<unknown>()])),
  } as Known
  for (const { table, rows } of pages) for (const row of rows) addKey(check, table, row, keys[table] as Set<unknown>)
  for (const { table, rows } of pages)
    for (const row of rows) {
      addFaults(check, table, row, findSpanFaults(table, row, slicer))
      addFaults(check, table, row, findKeyFaults(table, row, keys))
      if (!String(ownField(row, factsOf(table).key)).startsWith(`${id}:`))
        addFaults(check, table, row, ['does not begin with its document'])
    }
  for (const row of check.issues.get(id) ?? []) addFaults(check, 'issues', row, findSpanFaults('issues', row, slicer))
  const tiling = faultOfTiling(pages.find(({ table }) => table === 'blocks')?.rows ?? [], slicer)
  if (tiling) addFaults(check, 'documents', document, [tiling])
}

async function readIssues(check: Check): Promise<void> {
  const keys = new Set<unknown>()
  for await (const row of readAlike(check.folder, 'issues', check.faults)) {
    addKey(check, 'issues', row, keys)
    const group = check.issues.get(row.document_id)
    if (group) group.push(row)
    else if (row.document_id !== null) check.issues.set(row.document_id, [row])
  }
}

function checkIssues(check: Check): void {
  for (const rows of check.issues.values())
    for (const row of rows) addFaults(check, 'issues', row, findKeyFaults('issues', row, known(check)))
}
