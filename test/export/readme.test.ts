import { join } from 'node:path'
import { Database } from 'node-sqlite3-wasm'
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

it('tells which articles went in: how many, of what kind, whose and of when, and nothing of the machine', async () => {
  const known = (publisher: string | null, published_date: string | null) => ({
    ...{ publisher, published_date, published_basis: 'metadata' as const, media_type: 'text/html', language: 'en' },
  })
  const records = [
    toRecord('doc_a', 'x', [], known('The Ship', '2024-05-02T10:00:00Z')),
    toRecord('doc_b', 'x', [], known('The Ship', '2023-12-31')),
    toRecord('doc_c', 'x', [], known('A | B\n# C', null)),
    toRecord('doc_d', 'x', [], { ...known(null, null), source_path: 'doc_c.txt' }),
  ]
  const page = await (await exported(records)).read('README.md')
  expect(page).toContain('- 4 articles of 4 files: text/html (4).\n')
  expect(page).toContain('- Published from 2023-12-31 to 2024-05-02; of 2 it is not known.\n')
  expect(page).toContain('- Publishers: The Ship (2), A \\| B \\# C (1); of 1 it is not known.\n')
  expect(page).toContain('GeoNames')
})

it('names ten publishers at most', async () => {
  const records = Array.from({ length: 12 }, (_, i) => toRecord(`doc_${i}`, 'x', [], { publisher: `P${i}` }))
  const page = await (await exported(records)).read('README.md')
  expect(page).toMatch(/Publishers: (P\d+ \(1\), ){10}2 more\./)
})

it('asks its questions of SQLite too, in its own words where it counts days otherwise', async () => {
  const { folder, read } = await exported([record], links)
  const asked = Array.from(
    (await read('README.md')).matchAll(/^(SELECT .*;)(?:\n-- In SQLite: (.*))?$/gm),
    ([, sql, own]) => own ?? sql,
  )
  const database = new Database(join(folder, 'newsledger.sqlite'))
  try {
    expect(asked).toHaveLength(10)
    for (const sql of asked) expect(() => database.all(sql as string), sql).not.toThrow()
  } finally {
    database.close()
  }
})

const TOLD = '2024-05-02T10:00:00Z'
it('counts killed and wounded of days near publication alone, and by that day where there is no other', async () => {
  const { read } = await exported([record], links)
  const sql = /^-- In SQLite: (.*killed.*)$/m.exec(await read('README.md'))?.[1] ?? ''
  const database = new Database()
  try {
    database.exec(
      'CREATE TABLE claims (action, amount_of, amount_text, amount_unit, amount_low, amount_high, polarity, status, latest, published_date, sentence)',
    )
    const add = (
      action: string,
      low: number,
      latest: string | null,
      unit: string | null = null,
      told: string | null = TOLD,
    ) =>
      database.run('INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
        ...[action, 'people', 'x', unit, low, low, 'affirmative', 'happened', latest, told, 's'],
      ])
    add('kill', 3, '2024-05-01')
    add('kill', 5, '2024-05-01')
    add('injure', 9, '2024-04-05')
    add('kill', 1000, '1944-06-06')
    add('kill', 70, null)
    add('kill', 2, null, null, null)
    add('kill', 8, '2024-05-01', '%')
    add('feed', 80, '2024-05-01')
    expect(database.all(sql).map(({ day, what, fewest, most }) => [day, what, fewest, most])).toEqual([
      [null, 'killed', 2, 2],
      ['2024-04-05', 'wounded', 9, 9],
      ['2024-05-01', 'killed', 3, 5],
      ['2024-05-02', 'killed', 70, 70],
    ])
  } finally {
    database.close()
  }
})

it('who met whom are persons and organizations that did: no plan, no place, nobody with himself', async () => {
  const { read } = await exported([record], links)
  const page = await read('README.md')
  const sql = /^(SELECT DISTINCT a\.name AS who.*)$/m.exec(page)?.[1] ?? ''
  expect(page).toContain('-- In the workbook, by filters: claims: event_class CONSULT')
  const database = new Database()
  try {
    database.exec(
      'CREATE TABLE claims (claim_id, event_class, polarity, status, place, earliest, latest, sentence);' +
        'CREATE TABLE claim_participants (claim_id, role, position, entity_id);' +
        "CREATE TABLE entities (entity_id, name, type); INSERT INTO entities VALUES ('a', 'Ann', 'person'), " +
        "('b', 'Ben', 'person'), ('g', 'The Guild', 'organization'), ('p', 'Port', 'place')",
    )
    const add = (id: string, status: string, who: [role: string, entity: string | null][]) => {
      database.run('INSERT INTO claims VALUES (?, ?, ?, ?, NULL, NULL, NULL, ?)', [
        ...[id, 'CONSULT', 'affirmative', status, id],
      ])
      for (const [i, [role, entity]] of who.entries())
        database.run('INSERT INTO claim_participants VALUES (?, ?, ?, ?)', [id, role, i + 1, entity])
    }
    const [ann, port] = [['actor', 'a'] as [string, string], ['recipient', 'p'] as [string, string]]
    add('met', 'happened', [ann, ['recipient', 'g']])
    add('talk together', 'ongoing', [ann, ['actor', 'b']])
    add('will meet', 'planned', [ann, ['recipient', 'b']])
    add('visits', 'happened', [ann, port])
    add('herself', 'happened', [ann, ['recipient', 'a']])
    add('nobody known', 'happened', [ann, ['recipient', null]])
    expect(database.all(sql).map(({ who, met, sentence }) => [who, met, sentence])).toEqual([
      ['Ann', 'Ben', 'talk together'],
      ['Ann', 'The Guild', 'met'],
    ])
  } finally {
    database.close()
  }
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
