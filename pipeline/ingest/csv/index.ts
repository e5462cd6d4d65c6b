import type { ByteReader } from '../bytes.ts'
import { decode } from '../decode.ts'
import { type FieldRecord, itemOfFields, namesText } from '../fields.ts'
import type { Item } from '../given.ts'
import type { Report } from '../open.ts'
import { placeOf } from '../place.ts'
import { toUtf8 } from '../transcode.ts'
import { columnName, columnNames, delimiterOf, namedDelimiter } from './header.ts'
import type { RowFault } from './row.ts'
import { type Damage, OVER_LIMIT, type Row, RowReader } from './rows.ts'
import { TextBuffer } from './text_buffer.ts'

const PIECE = 64 * 1024
/** Columns that an issue names. */
const MOST_NAMED = 30

/**
 * A table of articles: a header row with the names of the fields, then a row an article. A row that is damaged or holds no text becomes
 * an issue, and the others are read. `limit`: bytes of a row.
 */
export async function* openCsv(
  reader: ByteReader,
  limit: number,
  textField: string | null,
  report: Report,
): AsyncGenerator<Item> {
  const opened = await openTable(reader, limit)
  if (opened === null) return
  if ('fault' in opened) return report('TABLE_ROW_DAMAGED', { place: 'the header', reason: opened.fault })
  const { columns, table } = opened
  if (!columns.some(textField === null ? namesText : (name) => name === textField))
    return report('TABLE_WITHOUT_TEXT', { columns: columns.slice(0, MOST_NAMED).join(', ') })
  for await (const row of table.rows()) {
    const item = 'cells' in row ? itemOfRow(row, columns, textField, report) : tellDamage(row, limit, report)
    if (item) yield item
  }
}

interface Table {
  columns: string[]
  table: RowReader
}

/** The header and what reads the rows below it; null where there is none. */
async function openTable(reader: ByteReader, limit: number): Promise<Table | RowFault | null> {
  const [first = ''] = decode(await reader.peek(PIECE)).text.split(/\r\n|\r|\n/, 1)
  const named = namedDelimiter(first)
  const table = new RowReader(new TextBuffer(toUtf8(piecesOf(reader))), named ?? delimiterOf(first), limit)
  if (named !== null) await table.header()
  const header = await table.header()
  return header === null || 'fault' in header ? header : { columns: columnNames(header), table }
}

function itemOfRow(
  { cells, number, line }: Row,
  columns: readonly string[],
  textField: string | null,
  report: Report,
): Item | null {
  const place = placeOf(number, `line ${line}`)
  if (cells.length > columns.length) report('TABLE_ROW_LONG', { place, cells: cells.length, columns: columns.length })
  const item = itemOfFields(fieldsOf(cells, columns), 'csv', textField)
  if (item === null) report('RECORD_WITHOUT_TEXT', { place })
  return item && { ...item, number, place }
}

/** Cells without a column keep their place. */
const fieldsOf = (cells: readonly string[], columns: readonly string[]): FieldRecord =>
  Object.fromEntries(cells.map((cell, i) => [columns[i] ?? columnName(i), cell]))

function tellDamage({ number, line, last, reason }: Damage, limit: number, report: Report): null {
  const lines = last > line ? `lines ${line} to ${last}` : `line ${line}`
  const place = placeOf(number, lines)
  if (reason === OVER_LIMIT) report('RECORD_TOO_LARGE', { place, limit })
  else report('TABLE_ROW_DAMAGED', { place, reason })
  return null
}

async function* piecesOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (let piece = await reader.take(PIECE); piece.length > 0; piece = await reader.take(PIECE)) yield piece
}
