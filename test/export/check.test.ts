import { readdirSync } from 'node:fs'
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkOutput } from '../../pipeline/export/check.ts'
import type { Outputs } from '../../pipeline/export/index.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { toIssue } from '../../pipeline/record/issue.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { exported } from './fixture.ts'
import { toRecord, toStory } from './records.ts'

/** The formats that a test can edit as text. */
const TEXTUAL = { ...PIPELINE, writers: PIPELINE.writers.filter(({ name }) => ['json', 'csv', 'yaml'].includes(name)) }

async function writeStories(outputs: Outputs = PIPELINE): Promise<string> {
  const { record, links } = toStory()
  const issue = toIssue('ENCODING_SUSPECT', { stage: 'ingest', document_id: 'doc_storm', start: 0, end: 1 })
  const records = [toRecord('doc_a', '=1+1\r\nNO\u2028x'), { ...record, issues: [issue] }, toRecord('doc_z', '  \n')]
  return (await exported(records, links, [], DEFAULT_SETTINGS, outputs)).folder
}

type Edit = (text: string) => string

/** Faults of an output of which some files were edited, without those of the hashes, which any edit brings. */
async function faultsAfter(edits: Record<string, Edit>): Promise<string[]> {
  const folder = await writeStories(TEXTUAL)
  for (const [path, edit] of Object.entries(edits)) {
    const before = await readFile(join(folder, path), 'utf8')
    const after = edit(before)
    if (after === before) throw new Error(`${path} stays as it was`)
    await writeFile(join(folder, path), after)
  }
  const faults = (await checkOutput(folder, PIPELINE)).map(({ path, message }) => `${path}: ${message}`)
  return faults.filter(
    (fault) => !fault.endsWith('as datapackage.json says') && !fault.endsWith('than datapackage.json says'),
  )
}

/** The same edit of a table in all its formats. */
const everywhere = (table: string, edit: Edit): Record<string, Edit> =>
  Object.fromEntries(['json', 'csv', 'yaml'].map((format) => [`${format}/${table}.${format}`, edit]))

const swap =
  (from: string, to: string): Edit =>
  (text) =>
    text.replace(from, to)

describe('an output', () => {
  it('has no fault as it is written', async () => {
    expect(await checkOutput(await writeStories(), PIPELINE)).toEqual([])
  })

  it('has none without any document', async () => {
    expect(await checkOutput((await exported([])).folder, PIPELINE)).toEqual([])
  })

  it('is told from a folder that holds none', async () => {
    const { folder } = await exported([])
    await rm(join(folder, 'datapackage.json'))
    expect(await checkOutput(folder, PIPELINE)).toContainEqual({ path: 'datapackage.json', message: 'is missing' })
    await rm(join(folder, 'csv'), { recursive: true })
    expect(await checkOutput(folder, PIPELINE)).toContainEqual({ path: 'csv/blocks.csv', message: 'is missing' })
    expect(await checkOutput(join(folder, 'nowhere'), PIPELINE)).toContainEqual({
      path: '.',
      message: 'holds no tables: run newsledger into it, without --until',
    })
  })
})

describe('an output of some writers alone', () => {
  it('has no fault, and misses nothing of the others', async () => {
    const writers = PIPELINE.writers.filter(({ name }) => name === 'csv' || name === 'sqlite')
    const folder = await writeStories({ ...PIPELINE, writers })
    expect(readdirSync(folder).toSorted()).toEqual([
      ...['README.md', 'croissant.json', 'csv', 'datapackage.json', 'metadata.json', 'newsledger.sqlite'],
    ])
    expect(await checkOutput(folder, PIPELINE)).toEqual([])
  })
})

describe('a fault is found where', () => {
  it('a Parquet table is another, or none', async () => {
    const [folder, other] = [await writeStories(), (await exported([toRecord('doc_a', 'x')])).folder]
    await copyFile(join(other, 'parquet/times.parquet'), join(folder, 'parquet/times.parquet'))
    await writeFile(join(folder, 'parquet/roles.parquet'), 'PAR1')
    const faults = (await checkOutput(folder, PIPELINE)).map(({ path, message }) => `${path}: ${message}`)
    expect(faults).toContainEqual(expect.stringMatching(/^parquet\/times\.parquet: has no row doc_storm:t77/))
    expect(faults).toContainEqual(expect.stringMatching(/^parquet\/roles\.parquet: cannot be read: /))
  })

  it('a file is not the one that was described', async () => {
    const folder = await writeStories()
    await writeFile(join(folder, 'newsledger.xlsx'), 'x')
    const [fault] = await checkOutput(folder, PIPELINE)
    expect(fault).toMatchObject({ path: 'newsledger.xlsx', message: expect.stringMatching(/^has 1 bytes, not \d+/) })
  })

  it.each(['csv', 'yaml'])('a cell of the %s table differs', async (format) => {
    const faults = await faultsAfter({ [`${format}/roles.${format}`]: swap('mayor', 'major') })
    expect(faults).toEqual([
      expect.stringMatching(`^${format}/roles.${format}: differs from json/roles.json at doc_storm:r\\d+ in title$`),
    ])
  })

  it.each(['csv', 'yaml'])('a row of the %s table is missing', async (format) => {
    const [fault] = await faultsAfter({
      [`${format}/entities.${format}`]: (text) => text.slice(0, text.lastIndexOf('ent_') - 14),
    })
    expect(fault).toContain(`${format}/entities.${format}: `)
  })

  it('a cell breaks the schema', async () => {
    const faults = await faultsAfter(everywhere('blocks', (text) => text.replaceAll('caption', 'captivity')))
    expect(faults).toEqual([expect.stringMatching(/^json\/blocks.json: doc_storm:b\d+ breaks its schema: \/kind/)])
  })

  it('null was written as an empty string', async () => {
    const [fault] = await faultsAfter({ 'yaml/documents.yaml': swap('url: null', 'url: ""') })
    expect(fault).toBe('yaml/documents.yaml: differs from json/documents.json at doc_a in url')
  })

  it('a span slices something else', async () => {
    const faults = await faultsAfter(
      everywhere('times', (text) => text.replace('"Friday"', '"Fridax"').replace('text: "Friday"', 'text: "Fridax"')),
    )
    expect(faults).toEqual([expect.stringMatching(/gives "Friday", not text$/)])
  })

  it('a foreign key leads nowhere', async () => {
    const faults = await faultsAfter(everywhere('mentions', (text) => text.replaceAll('ent_ostby-place', 'ent_nobody')))
    expect(faults).toEqual([expect.stringMatching(/entity_id ent_nobody is not in entities$/)])
  })

  it('a key into the same document leads nowhere', async () => {
    const faults = await faultsAfter(
      everywhere('times', (text) => text.replaceAll(/doc_storm:s\d+/g, 'doc_storm:s999')),
    )
    expect(faults).toEqual([expect.stringMatching(/sentence_id doc_storm:s999 is not in sentences$/)])
  })

  it('a row that links others stands there twice, by all columns of its key', async () => {
    const faults = await faultsAfter(
      everywhere('claim_cues', (text) => text.replace('certainty', 'status').replace('"certainty"', '"status"')),
    )
    expect(faults).toEqual([
      expect.stringMatching(/^json\/claim_cues.json: doc_storm:c\d+ status \d+: stands there twice$/),
    ])
  })

  it('a row that links others belongs to no claim, or slices something else of its document', async () => {
    const lost = await faultsAfter(
      everywhere('claim_cues', (text) => text.replaceAll(/doc_storm:c\d+/g, 'doc_storm:c1')),
    )
    expect(lost).toEqual(Array(2).fill(expect.stringMatching(/claim_id doc_storm:c1 is not in claims$/)))
    const other = await faultsAfter(everywhere('claim_cues', (text) => text.replaceAll('will', 'shall')))
    expect(other).toEqual(Array(2).fill(expect.stringMatching(/gives "will", not text$/)))
    const elsewhere = await faultsAfter(everywhere('claim_cues', (text) => text.replaceAll('doc_storm:', 'doc_calm:')))
    expect(elsewhere).toEqual([expect.stringMatching(/belongs to no document/)])
  })

  it('a primary key stands there twice', async () => {
    const faults = await faultsAfter(
      everywhere('entities', (text) => text.replaceAll('ent_ostby-place', 'ent_ann-lee-person')),
    )
    expect(faults).toContainEqual('json/entities.json: ent_ann-lee-person: stands there twice')
  })

  it('an issue points behind its document, or into one that is not there', async () => {
    const behind = await faultsAfter(
      everywhere('issues', (text) => text.replace(/(?<=storm",(?:"start":)?|start: )0/, '999')),
    )
    expect(behind.join('\n')).toMatch(/json\/issues.json: iss_\w+: start 999 is not before end 1/)
    const lost = await faultsAfter(everywhere('issues', (text) => text.replace('doc_storm', 'doc_calm')))
    expect(lost).toEqual([
      expect.stringMatching(/^json\/issues.json: iss_\w+: document_id doc_calm is not in documents$/),
    ])
  })

  it('the blocks leave text out', async () => {
    const drop = (text: string) => {
      const row = /,\n\{[^\n]*"kind":"caption"[^\n]*\}/.exec(text)?.[0] ?? ''
      return text.replace(row, '')
    }
    const faults = await faultsAfter({ 'json/blocks.json': drop })
    expect(faults).toContainEqual('json/documents.json: doc_storm: text is missing behind the last block')
  })

  it('rows stand in another order than the documents', async () => {
    const move = (text: string) => {
      const [, first = '', second = ''] = /^\[\n([^\n]*),\n([^\n]*),\n/.exec(text) ?? []
      return text.replace(`${first},\n${second}`, `${second},\n${first}`)
    }
    const faults = await faultsAfter({ 'json/blocks.json': move })
    expect(faults.join('\n')).toMatch(/json\/blocks.json: doc_a:b0: belongs to no document, or stands in another order/)
  })

  it.each([
    ['json', swap('[', '{')],
    ['json', (text: string) => text.slice(0, -3)],
    ['csv', swap('"text"', '"words"')],
    ['csv', (text: string) => `${text}"`],
    ['yaml', (text: string) => `${text}\u2028`],
    ['yaml', (text: string) => `${text}\t: [`],
  ])('the %s file is not what it should be', async (format, edit) => {
    const faults = await faultsAfter({ [`${format}/sentences.${format}`]: edit })
    expect(faults.join('\n')).toContain(`${format}/sentences.${format}: cannot be read: `)
  })

  it('nearly every row is wrong, without listing them all', async () => {
    const { folder } = await exported(Array.from({ length: 50 }, (_, i) => toRecord(`doc_${i}x`, 'Text.')))
    const path = join(folder, 'csv/blocks.csv')
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('body', 'soul'))
    const faults = (await checkOutput(folder, PIPELINE)).filter((fault) => fault.path === 'csv/blocks.csv')
    // Fifty rows and the hash.
    expect(faults).toHaveLength(21)
    expect(faults.at(-1)?.message).toBe('and 31 more faults')
  })
})
