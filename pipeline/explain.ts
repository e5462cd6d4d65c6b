import { existsSync } from 'node:fs'
import path from 'node:path'
import { evidenceOf } from './clean/evidence.ts'
import type { Evidence } from './clean/page.ts'
import { UsageError } from './config.ts'
import { decodeLine } from './engine/ndjson.ts'
import { readProfiles } from './engine/profile_file.ts'
import { readLines } from './export/lines.ts'
import { columnsOf, type Table } from './export/table.ts'
import { blocks } from './export/tables/blocks.ts'
import { documents } from './export/tables/documents.ts'
import { largest } from './extremes.ts'
import { ownField } from './own_field.ts'
import type { Pipeline } from './pipeline.ts'
import type { Document } from './records.ts'
import { offsetMap } from './span.ts'

type Row = Record<string, string | number | boolean | null>
type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green'
export type Paint = (style: Style, text: string) => string

/** Characters of the document that are shown on either side of a span. */
const AROUND = 160

/**
 * Why a row is as it is: its columns, what they mean, and its characters in their place. `id` is any row's id in any table.
 * Throws UsageError where the folder or the row is not there.
 */
export async function explain(folder: string, id: string, paint: Paint, pipeline: Pipeline): Promise<string> {
  if (!existsSync(path.join(folder, 'json')))
    throw new UsageError(`${folder}: holds no tables; give a folder that "newsledger run" wrote`)
  for (const table of pipeline.tables) {
    const row = await findRow(folder, table, id)
    if (row) return page(folder, table, row, paint, pipeline)
  }
  throw new UsageError(`${id}: no row of ${folder} has this id; take one from the first column of a table`)
}

/** Rows stand one a line in a JSON array, so that a table need not be read whole. */
async function findRow(folder: string, table: Table, id: string): Promise<Row | null> {
  const key = columnsOf(table)[0] as string
  const needle = JSON.stringify(id)
  for await (const lines of readLines(path.join(folder, 'json', `${table.name}.json`)))
    for (const line of lines) {
      if (!line.includes(needle)) continue
      const row = JSON.parse(line.replace(/,$/, '')) as Row
      if (ownField(row, key) === id) return row
    }
  return null
}

async function page(folder: string, table: Table, row: Row, paint: Paint, pipeline: Pipeline): Promise<string> {
  const { properties = {} } = table.schema
  const width = largest(Object.keys(row).map((column) => column.length))
  const lines = Object.entries(row)
    .filter(([column, value]) => value !== null && column !== 'text' && column !== 'article')
    .map(([column, value]) => {
      const meaning = paint('dim', ownField(properties, column)?.description ?? '')
      return `${paint('bold', column.padEnd(width))}  ${value}  ${meaning}`
    })
  const place = await placeOf(folder, table, row, paint)
  const evidence = table === blocks ? await evidenceLines(folder, row, paint, pipeline) : []
  return [paint('bold', `${table.name}: one row`), ...lines, ...(place ? ['', place] : []), ...evidence].join('\n')
}

/** The document's text around the row, the row's own characters marked. */
async function placeOf(folder: string, table: Table, row: Row, paint: Paint): Promise<string | null> {
  if (typeof row.start !== 'number' || typeof row.end !== 'number' || typeof row.document_id !== 'string') return null
  const document = await findRow(folder, documents, row.document_id)
  if (typeof document?.text !== 'string') return null
  const { text } = document
  const map = offsetMap(text)
  const [start, end] = [map.toUtf16(row.start), map.toUtf16(row.end)]
  const marked = paint(row.kept === false ? 'red' : 'green', `⟦${text.slice(start, end)}⟧`)
  const before = text.slice(Math.max(0, start - AROUND), start).toWellFormed()
  const after = text.slice(end, end + AROUND).toWellFormed()
  const verdict = table === blocks ? `${reasonFor(row)}\n` : ''
  return `${verdict}${start > AROUND ? '…' : ''}${before}${marked}${after}${end + AROUND < text.length ? '…' : ''}`
}

/** Features that are shown: those that added most, where the rule says what each added. */
const SHOWN_FEATURES = 24

/** What the rule went by, made anew from the record of ingest. */
async function evidenceLines(folder: string, row: Row, paint: Paint, { rules, profiles }: Pipeline): Promise<string[]> {
  const document = await findDocument(folder, String(row.document_id))
  if (!document) return []
  const evidence = evidenceOf(
    document,
    offsetMap(document.text).toUtf16(Number(row.start)),
    rules,
    readProfiles(folder, profiles),
  )
  if (!evidence) return []
  return evidence.rule === row.rule ? describe(evidence, paint) : ['', `${OTHER_RULES} ("${evidence.rule}").`]
}

function describe(evidence: Evidence, paint: Paint): string[] {
  const thresholds = Object.entries(evidence.thresholds).map(([name, from]) =>
    from === null ? name : `${name} from ${from}`,
  )
  const features = evidence.features
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.weight ?? 0) - Math.abs(a.weight ?? 0))
    .slice(0, SHOWN_FEATURES)
  const added = (weight: number | undefined): string =>
    weight === undefined ? '' : `  ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`
  return [
    '',
    `${paint('bold', 'thresholds')}  ${thresholds.join(', ')}`,
    paint('bold', 'features'),
    ...features.map(
      ({ name, value, weight }) => `  ${Math.round(value * 1000) / 1000}  ${name}${paint('dim', added(weight))}`,
    ),
  ]
}

const OTHER_RULES = 'This folder was written with other rules: today another one decides'

async function findDocument(folder: string, id: string): Promise<Document | null> {
  const needle = `"document_id":${JSON.stringify(id)}`
  for await (const lines of readLines(path.join(folder, 'stages', 'ingest.ndjson')))
    for (const line of lines) {
      const record = line.includes(needle) ? decodeLine<{ document?: Document }>(line) : {}
      if (record.document?.document_id === id) return record.document
    }
  return null
}

function reasonFor({ verdict, kind, rule, score }: Row): string {
  const sure = score === null ? 'by a rule that does not measure' : `with a score of ${score}`
  return `The rule "${rule}" took it for ${kind} and it was ${verdict}, ${sure}.`
}
