import type { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { ownField } from '../../../own_field.ts'
import { type Row, sizeOf } from '../../rows.ts'
import type { Sink, StoredFile } from '../../sink.ts'
import type { Table } from '../../table.ts'
import { type Column, parquetColumns, type Value } from './columns.ts'

/** Characters of the rows of a row group: what memory holds of a table. */
const GROUP_CHARACTERS = 2 ** 21

/** A Parquet file that grows by row groups. */
export interface ParquetFile {
  add(rows: readonly Row[]): Promise<void>
  close(): Promise<StoredFile>
  release(): Promise<void>
}

/** Begins the file of a table on a sink; `about` is told in its metadata. */
export async function openParquet(
  table: Table,
  sink: Sink,
  about: Readonly<Record<string, string>>,
): Promise<ParquetFile> {
  // Worker processes know the writers, and write nothing.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer')
  const columns = parquetColumns(table)
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: table.name, num_children: columns.length }, ...columns.flatMap(({ elements }) => elements)],
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: 'newsledger',
  })
  let [rows, size] = [[] as Row[], 0]

  async function flush(): Promise<void> {
    if (rows.length > 0) writeGroup(writer, columns, rows)
    ;[rows, size] = [[], 0]
    await sink.write(take(bytes))
  }

  return {
    async add(more) {
      for (const row of more) {
        rows.push(row)
        size += sizeOf(row)
      }
      if (size >= GROUP_CHARACTERS) await flush()
    },
    async close() {
      await flush()
      writer.finish()
      await sink.write(take(bytes))
      return sink.close()
    },
    release: () => sink.release(),
  }
}

function writeGroup(writer: ParquetWriter, columns: readonly Column[], rows: readonly Row[]): void {
  const columnData = columns.map(({ name, toValue }) => ({
    name,
    data: rows.map((row): Value => toValue(ownField(row, name) ?? null)),
  }))
  writer.write({ columnData, rowGroupSize: rows.length })
}

/** What was written since the last time; the offsets in the file count on. */
function take(bytes: ByteWriter): Uint8Array {
  const taken = bytes.getBytes().slice()
  bytes.index = 0
  return taken
}
