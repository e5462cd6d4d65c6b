import type { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { ownField } from '../../../own_field.ts'
import { type Row, sizeOf, sizeOfCell } from '../../rows.ts'
import { openSink, type Sink, type StoredFile, storeFile } from '../../sink.ts'
import type { Table } from '../../table.ts'
import { type Column, parquetColumns, type Value } from './columns.ts'

/** Characters of the rows of a row group: what memory holds of a table. */
const GROUP_CHARACTERS = 2 ** 21

export type Library = typeof import('hyparquet-writer')

/** A Parquet file that grows by row groups. */
export interface ParquetFile {
  add(rows: readonly Row[]): Promise<void>
  close(): Promise<StoredFile>
  release(): Promise<void>
}

/** Columns of a row group with fewer bytes are stored as they are: packed they are no smaller, and most columns of few articles are so. */
const WORTH_PACKING = 256

/** Begins the file of a table; `about` is told in its metadata. It is made as a whole where it has one row group. */
export function openParquet(
  { ByteWriter, ParquetWriter }: Library,
  table: Table,
  { folder, path, about }: { folder: string; path: string; about: Readonly<Record<string, string>> },
): ParquetFile {
  const columns = parquetColumns(table)
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: table.name, num_children: columns.length }, ...columns.flatMap(({ elements }) => elements)],
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: 'newsledger',
  })
  let [rows, size] = [[] as Row[], 0]
  let sink: Sink | null = null

  function encode(): void {
    if (rows.length > 0) writeGroup(writer, columns, rows)
    ;[rows, size] = [[], 0]
  }

  async function flush(): Promise<void> {
    encode()
    sink ??= await openSink(folder, path)
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
      encode()
      writer.finish()
      if (sink === null) return storeFile(folder, path, take(bytes))
      await sink.write(take(bytes))
      return sink.close()
    },
    release: async () => sink?.release(),
  }
}

function writeGroup(writer: ParquetWriter, columns: readonly Column[], rows: readonly Row[]): void {
  const columnData = columns.map(({ name, toValue }) => {
    let size = 0
    const data = rows.map((row): Value => {
      const cell = ownField(row, name) ?? null
      size += sizeOfCell(cell)
      return toValue(cell)
    })
    return { name, data, ...(size < WORTH_PACKING && { codec: 'UNCOMPRESSED' as const }) }
  })
  writer.write({ columnData, rowGroupSize: rows.length })
}

/** What was written since the last time; the offsets in the file count on. */
function take(bytes: ByteWriter): Uint8Array {
  const taken = bytes.getBytes().slice()
  bytes.index = 0
  return taken
}
