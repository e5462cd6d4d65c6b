import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { ByteReader } from './bytes.ts'
import { decode } from './decode.ts'
import { type FieldRecord, itemOfFields, namesText } from './fields.ts'
import type { Item } from './given.ts'
import type { Report } from './open.ts'
import { toUtf8 } from './transcode.ts'

const PIECE = 64 * 1024
const DELIMITERS = [',', ';', '\t']

/** A table of articles: a header row with the names of the fields, then a row an article. A row without text becomes an issue. */
export async function* openCsv(
  reader: ByteReader,
  limit: number,
  textField: string | null,
  report: Report,
): AsyncGenerator<Item> {
  const delimiter = commonest(decode(await reader.peek(PIECE)).text.split('\n', 1)[0] ?? '')
  const rows = Readable.from(toUtf8(piecesOf(reader))).pipe(
    parse({
      columns: true,
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: limit,
    }),
  )
  let number = 1
  try {
    for await (const row of rows) {
      const columns = Object.keys(row)
      if (++number === 2 && !columns.some(textField === null ? namesText : (name) => name === textField))
        return report('TABLE_WITHOUT_TEXT', { columns: columns.slice(0, MOST_NAMED).join(', ') })
      const item = itemOfFields(row as FieldRecord, 'csv', textField)
      if (item) yield item
      else report('RECORD_WITHOUT_TEXT', { place: `row ${number}` })
    }
  } catch (error) {
    report('FILE_CUT', { offset: reader.offset, reason: error instanceof Error ? error.message : String(error) })
  }
}

/** Columns that an issue names. */
const MOST_NAMED = 30

async function* piecesOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (let piece = await reader.take(PIECE); piece.length > 0; piece = await reader.take(PIECE)) yield piece
}

const commonest = (header: string): string =>
  DELIMITERS.reduce((best, each) => (header.split(each).length > header.split(best).length ? each : best))
