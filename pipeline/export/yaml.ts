import { ownField } from '../own_field.ts'
import type { Format } from './format.ts'
import type { Cell, Row } from './rows.ts'

/**
 * Not printable, or read as a line end, by a YAML 1.1 reader, or invisible to a person: control characters to the no-break space,
 * line and paragraph separator, the marks of direction, the byte order mark and its mirror.
 */
export const MISREAD = /[\u007f-\u00a0\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/
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
export const yaml: Format = {
  name: 'yaml',
  mediatype: 'application/yaml',
  open: () => '',
  encode: (rows, columns) => rows.map((row) => item(row, columns)).join(''),
  close: (count) => (count > 0 ? '' : '[]\n'),
}
