import { join } from 'node:path'
import { Zip, ZipDeflate } from 'fflate'
import { columnsOf, TABLES, type TableName } from '../validate.ts'
import { json } from './json.ts'
import { ROW_LIMIT, WITHOUT } from './limits.ts'
import { readJsonRows } from './readers.ts'
import type { Row } from './rows.ts'
import { closeSheet, openSheet, rowXml } from './sheet.ts'
import { openSink, type Sink, type WrittenFile } from './sink.ts'
import { sheetPath, workbookParts } from './workbook.ts'
import { pathOf } from './writer.ts'

export const WORKBOOK = 'newsledger.xlsx'

// A zip stores local time without its zone: the same components everywhere, at an hour that no clock change skips.
const ZIP_DATE = new Date(2000, 0, 1, 12)
// Each chunk ends a block of deflate: smaller ones take longer and more space.
const CHUNK_CHARACTERS = 256 * 1024

/** A zip that grows part by part on a sink. */
function openZip(sink: Sink) {
  let pending: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    pending.push(chunk)
  })
  const drain = async () => {
    const chunks = pending
    pending = []
    for (const chunk of chunks) await sink.write(chunk)
  }
  return {
    async add(path: string, content: AsyncIterable<string> | Iterable<string>) {
      const part = new ZipDeflate(path, { level: 6 })
      part.mtime = ZIP_DATE
      zip.add(part)
      for await (const text of content) {
        part.push(Buffer.from(text))
        await drain()
      }
      part.push(new Uint8Array(), true)
      await drain()
    },
    async close() {
      zip.end()
      await drain()
      return sink.close()
    },
  }
}

/** Pieces joined into chunks that are worth compressing. */
async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = ''
  for await (const piece of pieces) {
    chunk += piece
    if (chunk.length < CHUNK_CHARACTERS) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

async function* sheetXml(table: TableName, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const columns = columnsOf(table).filter((column) => column !== WITHOUT[table])
  yield openSheet(columns)
  let count = 1
  for await (const row of rows) {
    count += 1
    if (count > ROW_LIMIT) break
    yield rowXml(row, columns)
  }
  yield closeSheet()
}

/** Writes the workbook from the JSON tables of the folder, sheet by sheet: a zip takes one part at a time, whatever the tables' size. */
export async function writeWorkbook(folder: string): Promise<WrittenFile> {
  const sink = await openSink(folder, WORKBOOK)
  try {
    return await writeParts(folder, sink)
  } finally {
    await sink.release()
  }
}

async function writeParts(folder: string, sink: Sink): Promise<WrittenFile> {
  const zip = openZip(sink)
  for (const [path, xml] of workbookParts(TABLES)) await zip.add(path, [xml])
  for (const [index, table] of TABLES.entries()) {
    const rows = readJsonRows(join(folder, pathOf(table, json)))
    await zip.add(sheetPath(index), inChunks(sheetXml(table, rows)))
  }
  return zip.close()
}
