import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { parse as parseCsv } from 'csv-parse'
import { parse as parseYaml } from 'yaml'
import { columnsOf, readSchema, type TableName } from '../validate.ts'
import { readLines } from './lines.ts'
import type { Cell, Row } from './rows.ts'
import { MISREAD } from './yaml.ts'

/** What may come next in a JSON table. */
type Expected = '[' | 'row or ]' | 'row' | ']' | 'end'

/** The rows of a table that `json.ts` wrote: an array, one record a line. Throws SyntaxError where the file is anything else. */
export async function* readJsonRows(path: string): AsyncGenerator<Row> {
  let expected: Expected = '['
  for await (const lines of readLines(path))
    for (const line of lines) {
      const isRow = line.startsWith('{')
      if (!(isRow ? expected.startsWith('row') : expected.endsWith(line))) throw unexpected(line, expected)
      if (line === '[') expected = 'row or ]'
      else if (line === ']') expected = 'end'
      else {
        expected = line.endsWith(',') ? 'row' : ']'
        yield JSON.parse(expected === 'row' ? line.slice(0, -1) : line) as Row
      }
    }
  if (expected !== 'end') throw unexpected('the end of the file', expected)
}

const unexpected = (line: string, expected: Expected): SyntaxError =>
  new SyntaxError(`found ${line.slice(0, 40) || 'an empty line'} instead of ${expected}`)

type Cast = (text: string) => Cell

const BOOLEANS: ReadonlyMap<string, boolean> = new Map(Object.entries({ true: true, false: false }))
const asBoolean: Cast = (text) => BOOLEANS.get(text) ?? text

/** How the cells of each column are read, in order. Empty is null: there are no empty strings. */
function castsOf(table: TableName): [column: string, cast: Cast][] {
  return Object.entries(readSchema(`tables/${table}`).properties ?? {}).map(([column, { type }]) => {
    const types = [type].flat()
    if (types.includes('boolean')) return [column, asBoolean]
    return [column, types.includes('integer') || types.includes('number') ? Number : String]
  })
}

/** The rows of a CSV table as its schema types them. Throws where it is not CSV or its header is another. */
export async function* readCsvRows(path: string, table: TableName): AsyncGenerator<Row> {
  const casts = castsOf(table)
  const parser = parseCsv({ record_delimiter: '\r\n' })
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

const PLAIN_LINE = /^(?:- | {2})([a-z_]+): /

/**
 * One item of the sequence. A line of a key and a JSON value means the same in YAML 1.2 (chapter 1.2 of its specification: JSON is a
 * subset), and JSON.parse reads it many times faster; whatever is written otherwise goes to the parser.
 */
function readItem(lines: readonly string[]): Row {
  try {
    return Object.fromEntries(lines.map(readPair))
  } catch {
    return (parseYaml(lines.join('\n')) as Row[])[0] as Row
  }
}

function readPair(line: string): [string, Cell] {
  const [key = '', column = ''] = PLAIN_LINE.exec(line) ?? []
  return [column, JSON.parse(line.slice(key.length))]
}

/** The rows of a YAML table. Throws where it is not a sequence, or holds a character that readers of YAML 1.1 take otherwise. */
export async function* readYamlRows(path: string): AsyncGenerator<Row> {
  let item: string[] = []
  for await (const lines of readLines(path))
    for (const line of lines) {
      if (MISREAD.test(line)) throw new SyntaxError(`unescaped ${JSON.stringify(MISREAD.exec(line)?.[0])}`)
      if (line === '[]' && item.length === 0) return
      if (line.startsWith('- ') && item.length > 0) {
        yield readItem(item)
        item = []
      }
      item.push(line)
    }
  if (item.length > 0) yield readItem(item)
}
