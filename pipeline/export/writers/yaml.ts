import { createRequire } from 'node:module'
import { ownField } from '../../own_field.ts'
import { readLines } from '../lines.ts'
import type { Cell, Row } from '../rows.ts'
import { textWriter } from './text.ts'

// Needed for what others wrote alone.
const require = createRequire(import.meta.url)
const parser = (): typeof import('yaml') => require('yaml')

/**
 * Not printable, or read as a line end, by a YAML 1.1 reader, or invisible to a person: control characters to the no-break space,
 * line and paragraph separator, the marks of direction, the byte order mark and its mirror.
 */
const MISREAD = /[\u007f-\u00a0\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/
const EVERY_MISREAD = new RegExp(MISREAD, 'g')

const toEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A JSON string is a double-quoted YAML string but for the characters that YAML 1.1 reads otherwise. */
const quote = (text: string): string => JSON.stringify(text).replace(EVERY_MISREAD, toEscape)

// YAML 1.1 takes 1e-7 for a string, but 1.0e-7 for a number.
const BARE_EXPONENT = /^(-?\d+)e/

function scalar(cell: Cell): string {
  if (typeof cell === 'string') return quote(cell)
  return JSON.stringify(cell).replace(BARE_EXPONENT, '$1.0e')
}

const item = (row: Row, columns: readonly string[]): string =>
  columns
    .map((column, index) => `${index > 0 ? '  ' : '- '}${column}: ${scalar(ownField(row, column) ?? null)}\n`)
    .join('')

/** A sequence of mappings; every string double-quoted, so that readers of YAML 1.1 and 1.2 agree on it. */
export const yaml = textWriter({
  name: 'yaml',
  mediatype: 'application/yaml',
  forPeople: true,
  open: () => '',
  encode: (rows, columns) => rows.map((row) => item(row, columns)).join(''),
  close: (count) => (count > 0 ? '' : '[]\n'),
  read: readYamlRows,
})

const PLAIN_LINE = /^(?:- | {2})([a-z_]+): /

/**
 * One item of the sequence. A line of a key and a JSON value means the same in YAML 1.2 (chapter 1.2 of its specification: JSON is a
 * subset), and JSON.parse reads it many times faster; whatever is written otherwise goes to the parser.
 */
function readItem(lines: readonly string[]): Row {
  try {
    return Object.fromEntries(lines.map(readPair))
  } catch {
    return (parser().parse(lines.join('\n')) as Row[])[0] as Row
  }
}

function readPair(line: string): [string, Cell] {
  const [key = '', column = ''] = PLAIN_LINE.exec(line) ?? []
  return [column, JSON.parse(line.slice(key.length))]
}

/** The rows of a YAML table. Throws where it is not a sequence, or holds a character that readers of YAML 1.1 take otherwise. */
async function* readYamlRows(path: string): AsyncGenerator<Row> {
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
