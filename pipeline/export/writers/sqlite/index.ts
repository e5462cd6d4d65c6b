import { join } from 'node:path'
import { measureFile, storeFile, type WrittenFile } from '../../sink.ts'
import type { Table } from '../../table.ts'
import type { OpenWriter, Writer } from '../../writer.ts'
import { openDatabase } from './database.ts'
import { toMetadata } from './metadata.ts'

const DATABASE = 'newsledger.sqlite'
const METADATA = 'metadata.json'

/** Every table in one database, with keys, indexes and full-text search; and what Datasette shows of it. */
export const sqlite: Writer = { name: 'sqlite', files: () => [DATABASE, METADATA], open: openWriter }

async function openWriter(folder: string, tables: readonly Table[]): Promise<OpenWriter> {
  const database = openDatabase(join(folder, DATABASE), tables)
  return {
    async add(table, rows) {
      database.add(table, rows)
      return []
    },
    async close() {
      database.close()
      return [await describeDatabase(folder), writeMetadata(folder, tables)]
    },
    release: async () => database.release(),
  }
}

const describeDatabase = async (folder: string): Promise<WrittenFile> => ({
  ...{ path: DATABASE, ...(await measureFile(join(folder, DATABASE))) },
  name: 'database',
  description: 'Every table, with keys, indexes and full-text search over articles, claims and quotes.',
  table: null,
  format: 'sqlite',
  mediatype: 'application/vnd.sqlite3',
})

function writeMetadata(folder: string, tables: readonly Table[]): WrittenFile {
  const stored = storeFile(folder, METADATA, `${JSON.stringify(toMetadata(tables), null, 2)}\n`)
  const description = 'What Datasette shows of the database: datasette newsledger.sqlite -m metadata.json'
  const about = { name: 'datasette', description, table: null, format: 'json', mediatype: 'application/json' }
  return { ...stored, ...about, encoding: 'utf-8' }
}
