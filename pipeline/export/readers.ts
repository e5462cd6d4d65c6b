import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { parse as parseCsv } from 'csv-parse'
import { parse as parseYaml } from 'yaml'
import { columnsOf, readSchema, type TableName } from '../validate.ts'
import { readLines } from './lines.ts'
import type { Cell, Row } from './rows.ts'
import { MISREAD } from './yaml.ts'

/** The rows of a table that `json.ts` wrote: an array, one record a line. Throws SyntaxError where the file is anything else. */
export async function* readJsonRows(path: string): AsyncGenerator<Row> {
  let expected = '['
  for await (const line of readLines(path)) {
    if (expected === '[') {
      if (line !== '[') throw new SyntaxError('The file does not begin with a line "["')
      expected = 'first row'
    } else if (line === ']' && expected !== 'row') expected = 'end'
    else if (expected === 'end' || expected === ']')
      throw new SyntaxError(`A comma or the end is missing before ${line.slice(0, 80)}`)
    else {
      const more = line.endsWith(',')
      expected = more ? 'row' : ']'
      yield JSON.parse(more ? line.slice(0, -1) : line) as Row
    }
  }
  if (expected !== 'end') throw new SyntaxError('The file does not end with a line "]"')
}

type Cast = (text: string) => Cell

const asBoolean: Cast = (text) => (text === 'true' ? true : text === 'false' ? false : text)

function castOf(table: TableName): Map<string, Cast> {
  const { properties = {} } = readSchema(`tables/${table}`)
  const casts = Object.entries(properties).map(([column, { type }]): [string, Cast] => {
    const types = [type].flat()
    if (types.includes('boolean')) return [column, asBoolean]
    return [column, types.includes('integer') || types.includes('number') ? Number : String]
  })
  return new Map(casts)
}

/** The rows of a CSV table as its schema types them. Throws where it is not CSV or its header is another. */
export async function* readCsvRows(path: string, table: TableName): AsyncGenerator<Row> {
  const columns = columnsOf(table)
  const casts = castOf(table)
  const header = (names: string[]): string[] => {
    if (names.join() !== columns.join()) throw new SyntaxError(`The header is ${names.join()}`)
    return names
  }
  const parser = parseCsv({
    columns: header,
    record_delimiter: '\r\n',
    cast: (text, { quoting, column, header }) =>
      header || quoting ? text : text === '' ? null : (casts.get(String(column)) ?? String)(text),
  })
  // What goes wrong with the file comes out of the parser, as an error of the loop.
  pipeline(createReadStream(path), parser, () => {})
  for await (const row of parser) yield row as Row
}

const PLAIN_LINE = /^(?:- | {2})([a-z_]+): (.*)$/

/**
 * One item of the sequence. A line of a key and a JSON value means the same in YAML 1.2 (chapter 1.2 of its specification: JSON is a
 * subset), and JSON.parse reads it a hundred times faster; whatever is written otherwise goes to the parser.
 */
function readItem(lines: readonly string[]): Row {
  try {
    const entries = lines.map((line) => {
      const [, column = '', value = ''] = PLAIN_LINE.exec(line) ?? []
      return [column, JSON.parse(value)] as const
    })
    return Object.fromEntries(entries)
  } catch {
    const [row] = parseYaml(lines.join('\n')) as Row[]
    return row as Row
  }
}

/** The rows of a YAML table. Throws where it is not a sequence, or holds a character that readers of YAML 1.1 take otherwise. */
export async function* readYamlRows(path: string): AsyncGenerator<Row> {
  let item: string[] = []
  for await (const line of readLines(path)) {
    if (line === '[]' && item.length === 0) return
    if (line.search(MISREAD) >= 0) throw new SyntaxError(`Unescaped ${JSON.stringify(MISREAD.exec(line)?.[0])}`)
    if (line.startsWith('- ') && item.length > 0) {
      yield readItem(item)
      item = []
    }
    item.push(line)
  }
  if (item.length > 0) yield readItem(item)
}
