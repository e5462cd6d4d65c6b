import { expect, test } from 'vitest'
import { entity, linkedEntities, record } from './local.ts'

const everywhere = { given_id: 'ent_jd', given_everywhere: true }
const here = { given_id: 'ent_jd', given_everywhere: false }
const idsIn = async (...records: ReturnType<typeof record>[]): Promise<string[]> =>
  (await linkedEntities(records)).map(({ entity: { entity_id } }) => entity_id)

test('entities of one id of the list are one, whatever their names and items', async () => {
  const found = await linkedEntities([
    record('a', [entity('Jane Doe', 'person', { ...here, wikidata_id: 'Q1' })]),
    record('b', [entity('Jane Doe', 'person', everywhere)]),
  ])
  expect(found).toMatchObject([
    { entity: { entity_id: 'ent_jd', name: 'Jane Doe', wikidata_id: 'Q1', document_count: 2 } },
  ])
})

test('short forms of other documents join a person of the list, who keeps name and type', async () => {
  const found = await linkedEntities([
    record('a', [entity('Jane Quill Doe', 'person', { ...everywhere, aliases: ['Jane Doe'] })]),
    ...['b', 'c', 'd'].map((path) => record(path, [entity('J. Q. Doe', 'person')])),
    record('e', [entity('Doe', 'person')]),
  ])
  expect(found).toMatchObject([{ entity: { entity_id: 'ent_jd', name: 'Jane Quill Doe', document_count: 5 } }])
})

test('none of them joins one whom the list gives to some documents alone', async () => {
  expect(
    await idsIn(record('a', [entity('Jane Doe', 'person', here)]), record('b', [entity('Doe', 'person')])),
  ).toEqual(['ent_jd', 'ent_doe-person'])
})

test('two persons of the list stay two, however alike', async () => {
  const other = entity('J. Doe', 'person', { given_id: 'ent_other', given_everywhere: true })
  expect(await idsIn(record('a', [entity('Jane Doe', 'person', everywhere)]), record('b', [other]))).toHaveLength(2)
})

test('what the list does not give joins no thing of the list by its name', async () => {
  const works = entity('Acme Works', 'organization', { given_id: 'ent_works', given_everywhere: false })
  expect(await idsIn(record('a', [works]), record('b', [entity('Acme Works', 'organization')]))).toHaveLength(2)
})

test('an id of the list is given to nothing else', async () => {
  const given = entity('Zorble', 'place', { given_id: 'ent_acme-organization', given_everywhere: true })
  expect(await idsIn(record('a', [entity('Acme', 'organization')]), record('b', [given]))).toEqual([
    'ent_acme-organization-2',
    'ent_acme-organization',
  ])
})
