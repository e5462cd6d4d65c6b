import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { pipeline } from 'node:stream'
import { once } from '../../once.ts'
import type { Cell, Row } from '../rows.ts'
import { columnsOf, type Table } from '../table.ts'
import { textWriter } from './text.ts'

// Worker processes know the writers, and write nothing.
const require = createRequire(import.meta.url)
const csvStringify = once((): typeof import('csv-stringify/sync') => require('csv-stringify/sync'))

// Every string in quotes, so that a null (nothing) is not a string, and no reader trips over a bare CR.
const OPTIONS = {
  record_delimiter: '\r\n',
  quoted_string: true,
  cast: { boolean: (value: boolean) => ({ value: String(value), quoted_string: false }) },
} as const

const write = (records: readonly Row[] | readonly (readonly string[])[], columns?: readonly string[]): string =>
  csvStringify().stringify([...records], columns ? { ...OPTIONS, columns: [...columns] } : OPTIONS)

/** RFC 4180: UTF-8 without a byte order mark, CRLF, strings quoted, nothing for null; lossless. */
export const csv = textWriter({
  name: 'csv',
  mediatype: 'text/csv',
  open: (columns) => write([columns]),
  encode: (rows, columns) => write(rows, columns),
  close: () => '',
  read: readCsvRows,
})

type Cast = (text: string) => Cell

const BOOLEANS: ReadonlyMap<string, boolean> = new Map(Object.entries({ true: true, false: false }))
const asBoolean: Cast = (text) => BOOLEANS.get(text) ?? text

/** How the cells of each column are read, in order. Empty is null: there are no empty strings. */
function castsOf(table: Table): [column: string, cast: Cast][] {
  return Object.entries(table.schema.properties ?? {}).map(([column, { type }]) => {
    const types = [type].flat()
    if (types.includes('boolean')) return [column, asBoolean]
    return [column, types.includes('integer') || types.includes('number') ? Number : String]
  })
}

/** The rows of a CSV table as its schema types them. Throws where it is not CSV or its header is another. */
async function* readCsvRows(path: string, table: Table): AsyncGenerator<Row> {
  const casts = castsOf(table)
  const { parse } = await import('csv-parse')
  const parser = parse({ record_delimiter: '\r\n' })
  // What goes wrong with the file comes out of the parser, as an error of the loop.
  pipeline(createReadStream(path), parser, () => {})
  let isHeader = true
  for await (const cells of parser as AsyncIterable<string[]>) {
    if (isHeader && cells.join() !== columnsOf(table).join()) throw new SyntaxError(`the header is ${cells.join()}`)
    if (!isHeader) yield toRow(casts, cells)
    isHeader = false
  }
  if (isHeader) throw new SyntaxError('there is no header')
}

function toRow(casts: readonly [string, Cast][], cells: readonly string[]): Row {
  return Object.fromEntries(casts.map(([column, cast], i) => [column, cells[i] ? cast(cells[i]) : null]))
}
