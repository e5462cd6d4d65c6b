import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { exportTables } from '../../pipeline/export/index.ts'
import type { Table } from '../../pipeline/export/table.ts'
import { json } from '../../pipeline/export/writers/json.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { toIssue } from '../../pipeline/record/issue.ts'
import type { LinkRecord } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { exported, newFolder } from './fixture.ts'
import { streamed, toRecord, toStory } from './records.ts'

/** A table of a plug-in whose linker says things of its own. */
const topics: Table = {
  name: 'topics',
  schema: { type: 'object', properties: { topic_id: { type: 'string' }, document_id: { type: 'string' } } },
  linkedRows: (line) => ('topic' in line ? [{ topic_id: line.topic, document_id: 'all' }] : []),
}
const topicsOfDocuments: Table = {
  ...topics,
  name: 'topics_of_documents',
  linkedRows: () => [],
  rows: ({ links, record: { document } }) =>
    links.lines.flatMap((line) =>
      'topic' in line ? [{ topic_id: line.topic, document_id: document.document_id }] : [],
    ),
}

async function rowsOf(tables: readonly Table[], lines: readonly unknown[]): Promise<Record<string, unknown>> {
  const folder = await newFolder()
  const records = ['a', 'b', 'c'].map((id) => toRecord(`doc_${id}`, 'Rain.'))
  const links = () => streamed(lines as LinkRecord[])
  await exportTables({ records: () => streamed(records), links, issues: [], settings: DEFAULT_SETTINGS }, folder, {
    tables,
    writers: [json],
  })
  const read = ({ name }: Table) => JSON.parse(readFileSync(path.join(folder, 'json', `${name}.json`), 'utf8'))
  return Object.fromEntries(tables.map((table) => [table.name, read(table)]))
}

test('tables get the lines of each document, whichever have some, and then those of all documents', async () => {
  const lines = [
    { document_id: 'doc_a', topic: 't1' },
    { document_id: 'doc_a', topic: 't2' },
    { document_id: 'doc_c', topic: 't1' },
    { topic: 't1' },
    { topic: 't2' },
  ]
  expect(await rowsOf([topicsOfDocuments, topics], lines)).toEqual({
    topics_of_documents: [
      { topic_id: 't1', document_id: 'doc_a' },
      { topic_id: 't2', document_id: 'doc_a' },
      { topic_id: 't1', document_id: 'doc_c' },
    ],
    topics: [
      { topic_id: 't1', document_id: 'all' },
      { topic_id: 't2', document_id: 'all' },
    ],
  })
})

test('what linkers of plug-ins say makes no entity', async () => {
  const entities = PIPELINE.tables.filter(({ name }) => name === 'entities')
  const lines = [{ document_id: 'doc_b', topic: 't1' }, { topic: 't1' }]
  expect(await rowsOf(entities, lines)).toEqual({ entities: [] })
})

test('lines of a document that is not there, or stands elsewhere, are a fault', async () => {
  const lines = [
    { document_id: 'doc_b', topic: 't1' },
    { document_id: 'doc_a', topic: 't1' },
  ]
  await expect(rowsOf([topics], lines)).rejects.toThrow(/doc_a/)
})

test('an entity that link could not place costs what names it, and nothing else of its document', async () => {
  const { record, links } = toStory()
  const placed = links.filter((line) => !('entity_id' in line && line.entity === 'e2'))
  const issue = toIssue('LINK_GROUP_FAILED', { stage: 'link' }, { linker: 'entities', group: 'x', reason: 'y' })
  const { rows } = await exported([record], placed, [issue])
  expect((await rows('mentions')).map(({ text }) => text)).toEqual(['Ann Lee', 'Ann Lee, the mayor', 'She'])
  expect(await rows('roles')).toMatchObject([{ entity: 'Ann Lee', organization_id: null, organization: null }])
  expect((await rows('quotes')).map(({ source }) => source)).toEqual(['Ann Lee', 'unnamed'])
})
