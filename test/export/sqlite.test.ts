import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Database } from 'node-sqlite3-wasm'
import { afterAll, expect, it } from 'vitest'
import { columnsOf } from '../../pipeline/export/table.ts'
import { openDatabase } from '../../pipeline/export/writers/sqlite/database.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { tableOf } from './built_in.ts'
import { exported, newFolder } from './fixture.ts'
import { NASTY } from './nasty.ts'
import { rowsIn } from './read_back.ts'
import { toRecord, toStory } from './records.ts'

const open: Database[] = []
afterAll(() => {
  for (const database of open) database.close()
})

function read(folder: string): Database {
  const database = new Database(join(folder, 'newsledger.sqlite'))
  open.push(database)
  return database
}

const { record, links } = toStory()
it('every table has the rows of JSON, typed, in their order', async () => {
  const { folder, rows } = await exported([toRecord('doc_a', 'Some text.'), record], links)
  const database = read(folder)
  for (const { name } of PIPELINE.tables) {
    const expected = await rows(name)
    expect(rowsIn(database, tableOf(name))).toEqual(
      expected.map((row) =>
        Object.fromEntries(Object.entries(row).map(([k, v]) => [k, typeof v === 'boolean' ? Number(v) : v])),
      ),
    )
  }
  expect(database.get('SELECT typeof(start) AS of FROM blocks')).toEqual({ of: 'integer' })
})

it('keys lead somewhere, columns that point into tables have indexes, and values are checked', async () => {
  const { folder } = await exported([record], links)
  const database = read(folder)
  expect(database.all('PRAGMA foreign_key_check')).toEqual([])
  expect(database.all('PRAGMA foreign_key_list(mentions)').map(({ table }) => table)).toContain('entities')
  expect(database.all('PRAGMA index_list(mentions)').map(({ name }) => name)).toContain('mentions_entity_id')
  expect(() => database.exec("UPDATE blocks SET kind = 'nonsense'")).toThrow(/CHECK/)
  expect(() => database.exec("UPDATE blocks SET start = 'x'")).toThrow(/cannot store TEXT/)
})

it('articles are found by other forms of their words', async () => {
  const { folder } = await exported([toRecord('doc_a', 'The rivers flooded.'), toRecord('doc_b', 'A calm day.')])
  const found = read(folder).all(
    `SELECT document_id FROM documents JOIN documents_search ON documents.rowid = documents_search.rowid WHERE documents_search MATCH 'flooding'`,
  )
  expect(found).toEqual([{ document_id: 'doc_a' }])
})

it('holds every string, also one with U+0000 in it', async () => {
  const folder = await newFolder()
  const table = tableOf('entities')
  const database = openDatabase(join(folder, 'newsledger.sqlite'), [table])
  const empty = Object.fromEntries(columnsOf(table).map((column) => [column, null]))
  database.add(
    table,
    NASTY.map((name, index) => ({
      ...empty,
      ...{
        entity_id: `ent_${String(index).padStart(4, '0')}`,
        name,
        type: 'person',
        mention_count: 1,
        document_count: 1,
      },
    })),
  )
  database.close()
  expect(rowsIn(read(folder), table).map(({ name }) => name)).toEqual(NASTY)
})

it('is the same file each time, and everybody may read it who may read the others', async () => {
  const [one, other] = [await exported([record], links), await exported([record], links)]
  const bytesOf = (folder: string) => readFile(join(folder, 'newsledger.sqlite'))
  expect((await bytesOf(one.folder)).equals(await bytesOf(other.folder))).toBe(true)
  expect(statSync(join(one.folder, 'newsledger.sqlite')).mode).toBe(statSync(join(one.folder, 'datapackage.json')).mode)
})

it('Datasette is told what columns mean and by what to count rows', async () => {
  const { read: readText } = await exported([])
  const { databases } = JSON.parse(await readText('metadata.json'))
  expect(databases.newsledger.tables.claims).toMatchObject({
    facets: expect.arrayContaining(['publisher', 'certainty', 'status', 'event_class']),
    columns: { actor: expect.stringContaining('Who acts') },
  })
})
