import { expect, it } from 'vitest'
import { columnsOf } from '../../pipeline/export/table.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { exported } from './fixture.ts'
import { toStory } from './records.ts'

const { record, links } = toStory()

it('every table is described column by column, from its CSV file', async () => {
  const { read, files } = await exported([record], links)
  const { distribution, recordSet, license, version } = JSON.parse(await read('croissant.json'))
  expect(version).toBe(JSON.parse(await read('datapackage.json')).version)
  expect(license[0]).toContain('publishers')
  expect(recordSet.map(({ name }: { name: string }) => name)).toEqual(PIPELINE.tables.map(({ name }) => name))
  for (const [index, table] of PIPELINE.tables.entries()) {
    const fields: { name: string; dataType: string; source: object }[] = recordSet[index].field
    expect(fields.map(({ name }) => name)).toEqual(columnsOf(table))
    expect(fields[0]?.source).toEqual({
      fileObject: { '@id': `csv/${table.name}.csv` },
      extract: { column: columnsOf(table)[0] },
    })
  }
  const claims = files.find(({ path }) => path === 'csv/claims.csv')
  expect(distribution).toContainEqual(expect.objectContaining({ '@id': 'csv/claims.csv', sha256: claims?.sha256 }))
  const types = recordSet.find(({ name }: { name: string }) => name === 'claims').field
  expect(types).toContainEqual(expect.objectContaining({ name: 'earliest', dataType: 'sc:Date' }))
  expect(types).toContainEqual(expect.objectContaining({ name: 'start', dataType: 'sc:Integer' }))
})

it('without CSV there is nothing that it could describe', async () => {
  const outputs = { ...PIPELINE, writers: PIPELINE.writers.filter(({ name }) => name === 'json') }
  const { read } = await exported([record], links, [], DEFAULT_SETTINGS, outputs)
  expect(JSON.parse(await read('croissant.json'))).toMatchObject({ distribution: [], recordSet: [] })
})
