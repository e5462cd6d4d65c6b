import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { TERMS } from '../../rights.ts'
import { storeFile, type WrittenFile } from '../../sink.ts'
import type { Table } from '../../table.ts'
import type { OpenWriter, Readable } from '../../writer.ts'
import { openParquet, type ParquetFile } from './file.ts'
import { readParquet } from './read.ts'
import { toViews } from './views.ts'

const FOLDER = 'parquet'
const VIEWS = 'newsledger.sql'
const MEDIATYPE = 'application/vnd.apache.parquet'

const pathOf = ({ name }: Pick<Table, 'name'>): string => `${FOLDER}/${name}.parquet`

/** A file a table, typed (days, whole numbers, lists), and views over them for DuckDB. */
export const parquet: Readable = {
  name: FOLDER,
  files: (tables) => [...tables.map(pathOf), VIEWS],
  pathOf,
  open: openFiles,
  read: (folder, table) => readParquet(join(folder, pathOf(table)), table),
}

async function openFiles(folder: string, tables: readonly Table[]): Promise<OpenWriter> {
  await mkdir(join(folder, FOLDER))
  // Worker processes know the writers, and write nothing.
  const library = await import('hyparquet-writer')
  const files = new Map<Table, ParquetFile>(
    tables.map((table) => [table, openParquet(library, table, { folder, path: pathOf(table), about: aboutOf(table) })]),
  )
  return {
    async add(table, rows) {
      await files.get(table)?.add(rows)
      return []
    },
    async close() {
      const written: WrittenFile[] = []
      for (const [table, file] of files) written.push({ ...(await file.close()), ...describe(table) })
      return [...written, writeViews(folder, tables)]
    },
    async release() {
      for (const file of files.values()) await file.release()
    },
  }
}

/** What the file says of itself: Parquet has no place for descriptions of columns but its key-value metadata. */
const aboutOf = ({ name, schema }: Table): Record<string, string> => ({
  title: name,
  description: schema.description ?? '',
  columns: JSON.stringify(
    Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([column, property]) => [column, property.description]),
    ),
  ),
  rights: TERMS,
})

const describe = ({ name: table }: Table) =>
  ({
    name: `${table}_${FOLDER}`,
    description: `The rows of ${table}, typed; what is joined with "; " elsewhere is a list.`,
    table,
    // By the name `parquet` frictionless opens the file as a table, guesses its schema, and falls over lists.
    format: 'apache-parquet',
    mediatype: MEDIATYPE,
  }) as const

function writeViews(folder: string, tables: readonly Table[]): WrittenFile {
  const description = 'Views over the Parquet files for DuckDB: duckdb -init newsledger.sql, inside this folder.'
  const about = { name: 'views', description, table: null, format: 'sql', mediatype: 'application/sql' }
  return { ...storeFile(folder, VIEWS, toViews(tables, pathOf)), ...about, encoding: 'utf-8' }
}
