import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import { type IssueCode, toIssue } from '../issue.ts'
import { ownField } from '../own_field.ts'
import type { Issue } from '../records.ts'
import { isIsoDate } from './date.ts'
import { reasonOf } from './find.ts'

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

/** Reads a sidecar (CSV or YAML by its extension; columns source_path and any of those of `Metadata`). Never throws. */
export function readSidecar(file: string): Sidecar {
  const sidecar: Sidecar = { entries: new Map(), issues: [] }
  try {
    for (const row of readRows(file)) addRow(row, sidecar, path.basename(file))
  } catch (error) {
    report(sidecar, file, 'SIDECAR_UNREADABLE', { reason: reasonOf(error) })
  }
  return sidecar
}

function readRows(file: string): Record<string, unknown>[] {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  const rows = file.endsWith('.csv') ? parseCsv(text, { columns: true, skip_empty_lines: true }) : parseYaml(text)
  if (!Array.isArray(rows)) throw new Error('it is not a list of articles')
  if (rows.some((row) => typeof row !== 'object' || row === null || !('source_path' in row)))
    throw new Error('a row has no source_path')
  return rows
}

function addRow(row: Record<string, unknown>, sidecar: Sidecar, file: string): void {
  const source_path = asText(row.source_path)?.replaceAll('\\', '/') ?? ''
  const value = Object.fromEntries(COLUMNS.map((column) => [column, asText(ownField(row, column))]))
  const { published_date = null, title = null, url = null, publisher = null } = value
  const dated = published_date === null || isIsoDate(published_date)
  if (!dated)
    report(sidecar, file, 'SIDECAR_INVALID', {
      column: 'published_date',
      value: String(published_date),
      expected: 'an ISO 8601 date',
    })
  sidecar.entries.set(source_path, {
    published_date: dated ? published_date : null,
    title,
    url,
    publisher,
    authors: toAuthors(row.authors),
  })
}

const toAuthors = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(String) : (asText(value) ?? '').split(';'))
    .map((name) => name.trim())
    .filter(Boolean)

const asText = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value).trim() || null

function report(sidecar: Sidecar, file: string, code: IssueCode, details: Record<string, string>): void {
  sidecar.issues.push(toIssue(code, { stage: 'ingest', source_path: path.basename(file) }, details))
}
