import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { openTable } from '../ingest/csv/index.ts'
import type { Damage, Row } from '../ingest/csv/rows.ts'
import { decode } from '../ingest/decode.ts'
import { messageOf } from '../record/issue.ts'
import { faultIn } from './invalid.ts'

// Needed for lists in YAML alone.
const require = createRequire(import.meta.url)
const yaml = (): typeof import('yaml') => require('yaml')

/** A row as the file has it. `number` counts rows from 1, the header aside. */
export interface RawRow {
  number: number
  cells: ReadonlyMap<string, unknown>
}

const STRUCTURED = /\.(?:ya?ml|json)$/i
/** Most characters of a row. */
const ROW_LIMIT = 1024 * 1024

const columnOf = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/** The rows of the file; rows without anything in them are passed over. Throws EntitiesInvalid. */
export async function* readRows(file: string): AsyncGenerator<RawRow> {
  const text = readText(file)
  for await (const row of STRUCTURED.test(file) ? structuredRows(text, file) : tableRows(text, file))
    if (Array.from(row.cells.values()).some((cell) => cell !== '' && cell !== null)) yield row
}

function readText(file: string): string {
  try {
    const { text, replaced } = decode(readFileSync(file))
    if (replaced === 0) return text
  } catch (error) {
    throw faultIn(
      file,
      null,
      `it cannot be read (${messageOf(error)})`,
      'give a file that is there, or leave out --entities',
    )
  }
  throw faultIn(file, null, 'some of its bytes are no text', 'save it as UTF-8')
}

function* structuredRows(text: string, file: string): Generator<RawRow> {
  const rows = parse(text, file)
  const next = 'write a list, each of its items with id, name, type'
  if (!Array.isArray(rows)) throw faultIn(file, null, 'it is not a list of entities', next)
  for (const [i, row] of rows.entries()) {
    if (typeof row !== 'object' || row === null || Array.isArray(row))
      throw faultIn(file, i + 1, 'it is no entity', next)
    yield { number: i + 1, cells: new Map(Object.entries(row).map(([name, value]) => [columnOf(name), value])) }
  }
}

function parse(text: string, file: string): unknown {
  try {
    return yaml().parse(text) ?? []
  } catch (error) {
    throw faultIn(file, null, `it cannot be read as YAML or JSON (${messageOf(error).split('\n')[0]})`, 'mend it')
  }
}

async function* tableRows(text: string, file: string): AsyncGenerator<RawRow> {
  const table = await openTable(text, ROW_LIMIT)
  if (table === null)
    throw faultIn(file, null, 'it is empty', 'begin it with the line id,name,type,aliases,wikidata_id,only_in')
  if ('fault' in table)
    throw faultIn(file, null, `its header cannot be read (${table.fault})`, 'mend its quotation marks')
  const columns = table.columns.map(columnOf)
  for await (const row of table.rows()) yield toRawRow(row, columns, file)
}

function toRawRow(row: Row | Damage, columns: readonly string[], file: string): RawRow {
  const { number } = row
  if (!('cells' in row)) throw faultIn(file, number, `it cannot be read (${row.reason})`, 'mend its quotation marks')
  if (row.cells.length > columns.length)
    throw faultIn(
      file,
      number,
      `it has ${row.cells.length} cells for ${columns.length} columns`,
      'quote cells that hold the delimiter',
    )
  return { number, cells: new Map(row.cells.map((cell, i) => [columns[i] as string, cell])) }
}
