import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row } from '../rows.ts'
import { openSinks, type Sink } from '../sink.ts'
import { columnsOf, type Table } from '../table.ts'
import type { OpenWriter, Readable } from '../writer.ts'

/** How the rows of a table become text: one file a table, `open`, then batches, then `close`. */
export interface Format {
  /** Folder and extension. */
  name: string
  /** IANA media type. */
  mediatype: string
  forPeople?: boolean
  open(columns: readonly string[]): string
  /** Rows in order; `before` is how many stand in the file already. */
  encode(rows: readonly Row[], columns: readonly string[], before: number): string
  /** `count` is how many rows the file has. */
  close(count: number): string
  /** The rows of a file. Throws where it is anything else. */
  read(path: string, table: Table): AsyncIterable<Row>
}

/** A writer of text files, `<format>/<table>.<format>` each. */
export interface TextWriter extends Readable {
  format: Format
}

export function textWriter(format: Format): TextWriter {
  const pathOf = ({ name }: Pick<Table, 'name'>): string => `${format.name}/${name}.${format.name}`
  return {
    name: format.name,
    ...(format.forPeople && { forPeople: true }),
    format,
    files: (tables) => tables.map(pathOf),
    open: (folder, tables) => openFiles(folder, tables, format, pathOf),
    read: (folder, table) => format.read(join(folder, pathOf(table)), table),
    pathOf,
  }
}

interface OpenFile {
  table: Table
  sink: Sink
  columns: readonly string[]
  count: number
}

async function openFiles(
  folder: string,
  tables: readonly Table[],
  format: Format,
  pathOf: TextWriter['pathOf'],
): Promise<OpenWriter> {
  await mkdir(join(folder, format.name))
  const sinks = await openSinks(
    folder,
    tables.map((table) => ({ path: pathOf(table), beginning: format.open(columnsOf(table)) })),
  )
  const files = new Map<Table, OpenFile>(
    tables.map((table, index) => [table, { table, sink: sinks[index] as Sink, columns: columnsOf(table), count: 0 }]),
  )
  const each = <T>(act: (file: OpenFile) => Promise<T>): Promise<T[]> => Promise.all(Array.from(files.values(), act))
  return {
    async add(table, rows) {
      const file = files.get(table) as OpenFile
      await file.sink.write(format.encode(rows, file.columns, file.count))
      file.count += rows.length
      return []
    },
    close: () =>
      each(async ({ table, sink, count }) => {
        await sink.write(format.close(count))
        return { ...(await sink.close()), ...describe(table, format) }
      }),
    release: async () => void (await each(({ sink }) => sink.release())),
  }
}

const describe = ({ name: table }: Table, { name: format, mediatype }: Format) =>
  ({
    name: `${table}_${format}`,
    description: `The rows of ${table}.`,
    table,
    format,
    mediatype,
    encoding: 'utf-8',
  }) as const
