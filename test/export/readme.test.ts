import { expect, it } from 'vitest'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { exported } from './fixture.ts'
import { toRecord, toStory } from './records.ts'

const { record, links } = toStory()

it('the folder says what each of its files is, how many rows its tables have, and what can be asked', async () => {
  const { read, files, counts } = await exported([record], links)
  const page = await read('README.md')
  for (const { path } of files.filter((file) => file.path !== 'README.md'))
    expect(page).toContain(`\`${path.includes('/') ? `${path.split('/')[0]}/` : path}\``)
  for (const { name } of PIPELINE.tables) expect(page).toContain(`| ${name} | ${counts[name]} |`)
  expect(page.match(/^SELECT .*;$/gm)).toHaveLength(10)
})

it('what was not written is not told of', async () => {
  const outputs = { ...PIPELINE, writers: PIPELINE.writers.filter(({ name }) => name === 'csv') }
  const page = await (await exported([record], links, [], DEFAULT_SETTINGS, outputs)).read('README.md')
  expect(page).toContain('`csv/`')
  expect(page).not.toMatch(/xlsx|parquet|sqlite|SELECT/)
})

it('the row that is worth a look is the one of which there is most to say', async () => {
  expect((await exported([])).example).toBeNull()
  expect((await exported([toRecord('doc_a', 'x')])).example).toBe('doc_a:b0')
  expect((await exported([record], links)).example).toMatch(/^doc_storm:c\d+$/)
})
