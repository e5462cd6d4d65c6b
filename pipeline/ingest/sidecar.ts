import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ownField } from '../own_field.ts'
import { toIssue } from '../record/issue.ts'
import type { Issue } from '../record/records.ts'
import { columnName } from './csv/header.ts'
import { openTable, tellDamage, tellLong } from './csv/index.ts'
import { toIsoDate } from './date.ts'
import { decode } from './decode.ts'
import type { Report } from './file_reader.ts'
import { reasonOf } from './find.ts'

// Needed for sidecars in YAML alone.
const require = createRequire(import.meta.url)
const yaml = (): typeof import('yaml') => require('yaml')

/** What a sidecar file knows of an article besides its file. */
export interface Metadata {
  published_date: string | null
  title: string | null
  url: string | null
  publisher: string | null
  authors: string[]
}

export interface Sidecar {
  /** By source_path. */
  entries: Map<string, Metadata>
  issues: Issue[]
}

const COLUMNS = ['published_date', 'title', 'url', 'publisher', 'authors']

/** Names under which a sidecar is looked for, in the input folder and then beside it. */
export const SIDECAR_NAMES = ['metadata.csv', 'metadata.yaml', 'metadata.yml']

const YAML_NAME = /\.(?:ya?ml|json)$/i
/** Most characters of a row. */
const ROW_LIMIT = 1024 * 1024

/**
 * Reads a sidecar: YAML by its extension, else a table as spreadsheets save them (whatever their encoding, delimiter and line ends), with
 * the columns source_path and any of those of `Metadata`. A row that cannot be read costs itself alone. Never throws.
 */
export async function readSidecar(file: string): Promise<Sidecar> {
  const sidecar: Sidecar = { entries: new Map(), issues: [] }
  try {
    const { text, encoding, replaced } = decode(readFileSync(file))
    if (replaced > 0) report(sidecar, file, 'ENCODING_INVALID', { encoding, count: replaced })
    const rows = YAML_NAME.test(file)
      ? yamlRows(text)
      : tableRows(text, (code, details) => report(sidecar, file, code, details))
    for await (const row of rows) addRow(row, sidecar, file)
  } catch (error) {
    report(sidecar, file, 'SIDECAR_UNREADABLE', { reason: reasonOf(error) })
  }
  return sidecar
}

type SidecarRow = Record<string, unknown>

function* yamlRows(text: string): Generator<SidecarRow> {
  const rows: unknown = yaml().parse(text)
  if (!Array.isArray(rows)) throw new Error('it is not a list of articles')
  if (rows.some((row) => typeof row !== 'object' || row === null || !Object.hasOwn(row, 'source_path')))
    throw new Error('a row has no source_path')
  yield* rows
}

async function* tableRows(text: string, tell: Report): AsyncGenerator<SidecarRow> {
  const table = await openTable(text, ROW_LIMIT)
  if (table === null || 'fault' in table) throw new Error(table?.fault ?? 'it is empty')
  const columns = table.columns.map((name) => name.toLowerCase().replace(/[\s-]+/g, '_'))
  if (!columns.includes('source_path')) throw new Error('no column is called source_path')
  for await (const row of table.rows()) {
    if (!('cells' in row)) tellDamage(row, ROW_LIMIT, tell)
    else {
      tellLong(row, columns, tell)
      yield Object.fromEntries(row.cells.map((cell, i) => [columns[i] ?? columnName(i), cell]))
    }
  }
}

function addRow(row: SidecarRow, sidecar: Sidecar, file: string): void {
  const source_path = toSourcePath(asText(row.source_path) ?? '')
  const value = Object.fromEntries(COLUMNS.map((column) => [column, asText(ownField(row, column))]))
  const { published_date: given = null, title = null, url = null, publisher = null } = value
  const published_date = toIsoDate(given)
  if (given !== null && published_date === null)
    report(sidecar, file, 'SIDECAR_INVALID', {
      column: 'published_date',
      value: given,
      expected: 'an ISO 8601 date, or another that can be read in one way only',
    })
  if (sidecar.entries.has(source_path)) report(sidecar, file, 'SIDECAR_REPEATED', { path: source_path })
  sidecar.entries.set(source_path, { published_date, title, url, publisher, authors: toAuthors(row.authors) })
}

const toSourcePath = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')

const toAuthors = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(String) : (asText(value) ?? '').split(';'))
    .map((name) => name.trim())
    .filter(Boolean)

const asText = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value).trim() || null

function report(sidecar: Sidecar, file: string, ...[issue, details]: Parameters<Report>): void {
  sidecar.issues.push(toIssue(issue, { stage: 'ingest', source_path: path.basename(file) }, details))
}
