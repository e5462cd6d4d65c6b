/** A row as it stands, and where the next one begins. */
export interface ParsedRow {
  cells: string[]
  end: number
}

/** Why no row can be read at a place. */
export interface RowFault {
  fault: string
}

const UNCLOSED = 'a quotation mark is not closed'
const BEHIND_CLOSING = 'text follows a closing quotation mark'

/** What ends a row without quotation marks, or shows that it has some. */
const END_OR_QUOTE = /["\r\n]/g

/**
 * The row (RFC 4180) that begins at `at`; null where the text breaks off in it and is not the `last` there is. Rows end with CR, LF or
 * both. A quotation mark inside an unquoted cell is a character like any other.
 */
export function parseRow(text: string, at: number, delimiter: string, last: boolean): ParsedRow | RowFault | null {
  END_OR_QUOTE.lastIndex = at
  const stop = END_OR_QUOTE.exec(text)?.index ?? text.length
  if (text[stop] !== '"') {
    const end = lineEnd(text, stop, last)
    return end === null ? null : { cells: text.slice(at, stop).split(delimiter), end }
  }
  const row = parseCells(text, at, delimiter, last, true)
  // Blanks before a quotation mark may belong to the mark or to the cell: the second reading is tried where the first fails.
  return row !== null && 'fault' in row ? (retried(text, at, delimiter, last) ?? row) : row
}

function retried(text: string, at: number, delimiter: string, last: boolean): ParsedRow | null {
  const row = parseCells(text, at, delimiter, last, false)
  return row !== null && 'cells' in row ? row : null
}

function parseCells(
  text: string,
  start: number,
  delimiter: string,
  last: boolean,
  blanks: boolean,
): ParsedRow | RowFault | null {
  const cells: string[] = []
  for (let at = start; ; at++) {
    const opening = blanks ? behindBlanks(text, at) : at
    const cell = text[opening] === '"' ? quotedCell(text, opening, delimiter, last) : plainCell(text, at, delimiter)
    if (cell === null || 'fault' in cell) return cell
    cells.push(cell.value)
    at = cell.end
    if (text[at] === delimiter) continue
    const end = lineEnd(text, at, last)
    return end === null ? null : { cells, end }
  }
}

interface Cell {
  value: string
  end: number
}

function plainCell(text: string, at: number, delimiter: string): Cell {
  let end = at
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return { value: text.slice(at, end), end }
}

function quotedCell(text: string, at: number, delimiter: string, last: boolean): Cell | RowFault | null {
  let close = text.indexOf('"', at + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) return last ? { fault: UNCLOSED } : null
  const end = behindBlanks(text, close + 1)
  const next = text[end]
  if (next === undefined && !last) return null
  if (next !== undefined && next !== delimiter && next !== '\n' && next !== '\r') return { fault: BEHIND_CLOSING }
  return { value: text.slice(at + 1, close).replaceAll('""', '"'), end }
}

function behindBlanks(text: string, at: number): number {
  let end = at
  while (text[end] === ' ') end++
  return end
}

/** Behind the line end at `at`; null where more of it may come. */
export function lineEnd(text: string, at: number, last: boolean): number | null {
  if (text[at] === '\r') return at + 1 === text.length && !last ? null : at + (text[at + 1] === '\n' ? 2 : 1)
  if (text[at] === '\n') return at + 1
  return last ? at : null
}
