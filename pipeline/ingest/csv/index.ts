import type { ByteReader } from '../bytes.ts'
import { decode } from '../decode.ts'
import { type FieldRecord, itemOfFields, namesText } from '../fields.ts'
import type { FileReader, ReadOptions, Report } from '../file_reader.ts'
import type { Item } from '../item.ts'
import { placeOf } from '../place.ts'
import { toUtf8 } from '../transcode.ts'
import { isCsv } from './claims.ts'
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
async function* openCsv(reader: ByteReader, { limit, textField, report }: ReadOptions): AsyncGenerator<Item> {
  const head = decode(await reader.peek(PIECE)).text
  const table = await openRows(new TextBuffer(toUtf8(piecesOf(reader))), head, limit)
  if (table === null) return
  if ('fault' in table) return report('TABLE_ROW_DAMAGED', { place: 'the header', reason: table.fault })
  const { columns } = table
  if (!columns.some(textField === null ? namesText : (name) => name === textField))
    return report('TABLE_WITHOUT_TEXT', { columns: columns.slice(0, MOST_NAMED).join(', ') })
  for await (const row of table.rows()) {
    const item = 'cells' in row ? itemOfRow(row, columns, textField, report) : tellDamage(row, limit, report)
    if (item) yield item
  }
}

/** A table whose header has been read. */
export interface Table {
  columns: string[]
  rows(): AsyncGenerator<Row | Damage>
}

/** A table in memory. Null where it is empty, a fault where its header is damaged. */
export const openTable = (text: string, limit: number): Promise<Table | RowFault | null> =>
  openRows(new TextBuffer(once(Buffer.from(text))), text, limit)

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** `head`: how the text begins, from which the delimiter is told. */
async function openRows(buffer: TextBuffer, head: string, limit: number): Promise<Table | RowFault | null> {
  const [first = ''] = head.slice(0, PIECE).split(/\r\n|\r|\n/, 1)
  const named = namedDelimiter(first)
  const reader = new RowReader(buffer, named ?? delimiterOf(first), limit)
  if (named !== null) await reader.header()
  const header = await reader.header()
  return header === null || 'fault' in header ? header : { columns: columnNames(header), rows: () => reader.rows() }
}

function itemOfRow(row: Row, columns: readonly string[], textField: string | null, report: Report): Item | null {
  tellLong(row, columns, report)
  const place = placeOfRow(row)
  const item = itemOfFields(fieldsOf(row.cells, columns), 'csv', textField)
  if (item === null) report('RECORD_WITHOUT_TEXT', { place })
  return item && { ...item, number: row.number, place }
}

const placeOfRow = ({ number, line }: Row): string => placeOf(number, `line ${line}`)

/** Says where a row has more cells than the table has columns. */
export function tellLong(row: Row, columns: readonly string[], report: Report): void {
  if (row.cells.length > columns.length)
    report('TABLE_ROW_LONG', { place: placeOfRow(row), cells: row.cells.length, columns: columns.length })
}

/** Cells without a column keep their place. */
const fieldsOf = (cells: readonly string[], columns: readonly string[]): FieldRecord =>
  Object.fromEntries(cells.map((cell, i) => [columns[i] ?? columnName(i), cell]))

/** Says which lines are no row. */
export function tellDamage({ number, line, last, reason }: Damage, limit: number, report: Report): null {
  const lines = last > line ? `lines ${line} to ${last}` : `line ${line}`
  const place = placeOf(number, lines)
  if (reason === OVER_LIMIT) report('RECORD_TOO_LARGE', { place, limit })
  else report('TABLE_ROW_DAMAGED', { place, reason })
  return null
}

async function* piecesOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (let piece = await reader.take(PIECE); piece.length > 0; piece = await reader.take(PIECE)) yield piece
}

/** Tables with a header row. */
export const csv: FileReader = {
  name: 'csv',
  claims: isCsv,
  open: openCsv,
  reads_utf8: true,
}
