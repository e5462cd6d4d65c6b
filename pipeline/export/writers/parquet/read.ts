import { type FileHandle, open } from 'node:fs/promises'
import type { AsyncBuffer, ParquetParsers } from 'hyparquet'
import { ownField } from '../../../own_field.ts'
import type { Row } from '../../rows.ts'
import type { Table } from '../../table.ts'
import { type Column, parquetColumns, type Value } from './columns.ts'

/** A byte order mark is text as any other. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const PARSERS: Partial<ParquetParsers> = { stringFromBytes: (bytes) => bytes && decoder.decode(bytes) }

/** The rows of a Parquet file of a table, row group by row group. Throws where it is anything else, or has other columns. */
export async function* readParquet(path: string, table: Table): AsyncGenerator<Row> {
  const { parquetMetadataAsync, parquetReadObjects } = await import('hyparquet')
  const handle = await open(path)
  try {
    const file = await bufferOf(handle)
    const metadata = await parquetMetadataAsync(file)
    const columns = parquetColumns(table)
    let start = 0
    for (const group of metadata.row_groups) {
      const end = start + Number(group.num_rows)
      const objects = await parquetReadObjects({ file, metadata, rowStart: start, rowEnd: end, parsers: PARSERS })
      for (const object of objects) yield toRow(columns, object)
      start = end
    }
  } finally {
    await handle.close()
  }
}

async function bufferOf(handle: FileHandle): Promise<AsyncBuffer> {
  const { size } = await handle.stat()
  return {
    byteLength: size,
    async slice(start, end = size) {
      const buffer = new ArrayBuffer(end - start)
      await handle.read(new Uint8Array(buffer), 0, end - start, start)
      return buffer
    },
  }
}

const toRow = (columns: readonly Column[], object: Record<string, Value>): Row =>
  Object.fromEntries(columns.map(({ name, toCell }) => [name, toCell(ownField(object, name) ?? null)]))
