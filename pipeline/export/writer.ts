import { columnsOf, type TableName } from '../validate.ts'
import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { json } from './json.ts'
import { assertValid, type Row, wellFormed } from './rows.ts'
import { openSink, type Sink, type WrittenFile } from './sink.ts'
import { yaml } from './yaml.ts'

/** The formats of every table, in the order in which they are listed. */
export const FORMATS: readonly Format[] = [json, csv, yaml]

/** Path of a table inside the folder. */
export const pathOf = (table: TableName, format: Format): string => `${format.name}/${table}.${format.name}`

// Characters of the cells of a batch. Larger ones are no faster, and their rows outlive the young generation of the garbage collector.
const BATCH_CHARACTERS = 16 * 1024

const sizeOf = (row: Row): number =>
  Object.values(row).reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0)

/** One table, written in every format in one pass. */
export interface TableWriter {
  /** Appends rows. Throws where one breaks the table's schema. */
  add(rows: readonly Row[]): Promise<void>
  close(): Promise<{ count: number; files: WrittenFile[] }>
  /** Lets go of the files whatever became of them; may follow `close`. */
  release(): Promise<void>
}

export async function openTable(folder: string, table: TableName): Promise<TableWriter> {
  const columns = columnsOf(table)
  const sinks = await Promise.all(FORMATS.map((format) => openSink(folder, pathOf(table, format))))
  async function each(act: (format: Format, sink: Sink) => Promise<void>): Promise<void> {
    await Promise.all(FORMATS.map((format, index) => act(format, sinks[index] as Sink)))
  }
  await each((format, sink) => sink.write(format.open(columns)))
  let [count, size, batch] = [0, 0, [] as Row[]]

  async function flush(): Promise<void> {
    const rows = batch
    await each((format, sink) => sink.write(format.encode(rows, columns, count)))
    ;[count, size, batch] = [count + rows.length, 0, []]
  }

  return {
    async add(rows) {
      for (const row of rows.map(wellFormed)) {
        assertValid(table, row)
        batch.push(row)
        size += sizeOf(row)
        if (size >= BATCH_CHARACTERS) await flush()
      }
    },
    async close() {
      if (batch.length > 0) await flush()
      await each((format, sink) => sink.write(format.close(count)))
      return { count, files: await Promise.all(sinks.map((sink) => sink.close())) }
    },
    release: () => each((_, sink) => sink.release()),
  }
}
