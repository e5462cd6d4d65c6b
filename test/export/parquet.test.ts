import { join } from 'node:path'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { Row } from '../../pipeline/export/rows.ts'
import { columnsOf } from '../../pipeline/export/table.ts'
import { parquet } from '../../pipeline/export/writers/parquet/index.ts'
import { toViews } from '../../pipeline/export/writers/parquet/views.ts'
import { tableOf } from './built_in.ts'
import { exported, gathered, newFolder } from './fixture.ts'
import { toStory } from './records.ts'

const CLAIMS = tableOf('claims')
const EMPTY = Object.fromEntries(columnsOf(CLAIMS).map((column) => [column, null]))
const REQUIRED = {
  ...{ claim_id: 'doc_a:c0', document_id: 'doc_a', action: 'meet', certainty: 'certain', polarity: 'affirmative' },
  ...{ status: 'happened', claim_score: 0.5, text: 'x', trigger: 'x', rule: 'active' },
  ...{ start: 0, end: 1, trigger_start: 0, trigger_end: 1 },
}

async function write(rows: Row[]): Promise<string> {
  const folder = await newFolder()
  const writer = await parquet.open(folder, [CLAIMS])
  for (const row of rows) await writer.add(CLAIMS, [row])
  await writer.close()
  return folder
}

const fileOf = (folder: string) => asyncBufferFromFile(join(folder, 'parquet/claims.parquet'))

describe('a Parquet table', () => {
  it('has days as days, whole numbers as such, lists as lists, and null', async () => {
    const row = { ...EMPTY, ...REQUIRED, actor: 'A; B', object: 'x', earliest: '1899-12-31', amount_low: 0.5 }
    const folder = await write([row])
    const [read] = await parquetReadObjects({ file: await fileOf(folder) })
    expect(read).toMatchObject({
      ...{ actor: ['A', 'B'], object: ['x'], start: 0n, amount_low: 0.5 },
      ...{ earliest: new Date('1899-12-31T00:00:00Z'), latest: null },
    })
    expect(read?.recipient ?? null).toBeNull()
    expect(await gathered(parquet.read(folder, CLAIMS))).toEqual([row])
  })

  it('grows by row groups, which come back as one table', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      ...{ ...EMPTY, ...REQUIRED, claim_id: `doc_a:c${index}`, text: String(index % 10).repeat(100_000) },
    }))
    const folder = await write(rows)
    const { row_groups } = await parquetMetadataAsync(await fileOf(folder))
    expect(row_groups.length).toBeGreaterThan(1)
    expect(await gathered(parquet.read(folder, CLAIMS))).toEqual(rows)
  })

  it('says what its columns mean and whose the texts are', async () => {
    const { key_value_metadata } = await parquetMetadataAsync(await fileOf(await write([])))
    const told = new Map(key_value_metadata?.map(({ key, value }) => [key, value]))
    expect(JSON.parse(told.get('columns') ?? '').actor).toContain('Who acts')
    expect(told.get('rights')).toContain('publishers')
  })

  it('without rows has its columns all the same', async () => {
    const { folder } = await exported([])
    const { schema, num_rows } = await parquetMetadataAsync(await fileOf(folder))
    expect(num_rows).toBe(0n)
    expect(schema.map(({ name }) => name)).toEqual(expect.arrayContaining(columnsOf(CLAIMS)))
  })
})

describe('the views for DuckDB', () => {
  it('name what SQL keeps for itself a second time, and say what columns mean', async () => {
    const { record, links } = toStory()
    const { read } = await exported([record], links)
    const views = await read('newsledger.sql')
    expect(views).toContain(
      `CREATE OR REPLACE VIEW "times" AS SELECT *, "start" AS span_start, "end" AS span_end FROM read_parquet('parquet/times.parquet');`,
    )
    expect(views).toContain(`CREATE OR REPLACE VIEW "entities" AS SELECT * FROM`)
    expect(views).toMatch(/COMMENT ON COLUMN "claims"\."actor" IS 'Who acts/)
  })

  it('keep quotation marks of descriptions, and one line a statement', () => {
    const schema = { description: "the article's", properties: { a: { type: 'string', description: 'b\nc' } } }
    expect(toViews([{ name: 't', schema }], () => "o'clock")).toContain(
      [
        `CREATE OR REPLACE VIEW "t" AS SELECT * FROM read_parquet('o''clock');`,
        `COMMENT ON VIEW "t" IS 'the article''s';`,
        `COMMENT ON COLUMN "t"."a" IS 'b c';`,
      ].join('\n'),
    )
  })
})
