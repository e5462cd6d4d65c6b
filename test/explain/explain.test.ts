import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openExplainer } from '../../pipeline/explain/index.ts'
import { show } from '../../pipeline/explain/show.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import type { AnnotatedRecord } from '../../pipeline/record/records.ts'
import { type Ended, newsledger, rowsOf, temporaryFolder } from '../command.ts'

const INPUT = path.resolve('test/explain/input')
const folder = temporaryFolder('explain')
const out = path.join(folder, 'out')

const explain = (place: string, id: string, ...flags: string[]): Ended => newsledger(['explain', place, id, ...flags])

/** What is said of the first row of a table that has these cells. */
async function said(table: string, cells: Record<string, string>): Promise<string> {
  const isAsked = (row: Record<string, string>) => Object.entries(cells).every(([column, cell]) => row[column] === cell)
  const row = rowsOf(out, table).find(isAsked)
  expect(row, `${table} ${JSON.stringify(cells)}`).toBeDefined()
  const told = show(await openExplainer(out, PIPELINE)(String(Object.values(row ?? {})[0])), (_, text) => text)
  expect(told).toMatch(new RegExp(`^${table}: one row`))
  return told
}

beforeAll(() => {
  expect(newsledger(['run', INPUT, '--out', out, '--quiet']).code).toBe(1)
})

describe('explain says of', () => {
  test('a block its rule, and what the rule went by', async () => {
    const removed = await said('blocks', { text: 'Share this article' })
    expect(removed).toMatch(/⟦Share this article⟧[\s\S]*thresholds[\s\S]*features\n/)
    expect(await said('blocks', { rule: 'body' })).toContain('no rule ruled on it')
    expect(await said('blocks', { rule: 'header' })).toContain('a label and a day')
  })

  test('a sentence how sure the splitter was of its ends', async () => {
    expect(await said('sentences', { text: 'Talks with Moscow went on.' })).toMatch(
      /begins where .*ends a sentence \(by \d+\)/,
    )
  })

  test('a mention its recogniser, votes and what joined it', async () => {
    const mention = await said('mentions', { text: 'Brinkworth', document_id: 'doc_harbour.txt' })
    expect(mention).toMatch(/recogniser {2,}\S/)
    expect(mention).toMatch(/votes of its namings {2,}person \d/)
    expect(mention).toMatch(/joined {2,}family name of the only one/)
  })

  test('a time its rule and the day that it was reckoned from', async () => {
    expect(await said('times', { text: 'Tuesday' })).toMatch(
      /rule {2,}weekday\n[\s\S]*day of publication {2,}2024-03-08 \(header\)/,
    )
  })

  test('a claim that is not written how far its score is from the least one that is', async () => {
    const lines = readFileSync(path.join(out, 'stages', 'annotate.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    const low = lines
      .map((line) => JSON.parse(line) as AnnotatedRecord)
      .flatMap(({ document, annotations = [] }) =>
        annotations.flatMap((a) => (a.layer === 'claim' && a.score < 0.5 ? [{ document, claim: a }] : [])),
      )[0]
    const id = `${low?.document.document_id}:c${low?.claim.trigger_start}`
    const told = show(await openExplainer(out, PIPELINE)(id), (_, text) => text)
    expect(told).toContain('claims: one row')
    expect(told).toContain('No table holds this row: its score is below the least one that is written.')
    expect(told).toContain(`no, its score is ${low?.claim.score}; rows are written from 0.5 on (claims_from)`)
    expect(told).not.toContain('The code here')
    await expect(openExplainer(out, PIPELINE)(`${id}9`)).rejects.toThrow('no row of')
  })

  test('a claim its sentence with every part marked, what decided each field, and why it is written', async () => {
    const waited = await said('claims', { trigger: 'waited' })
    expect(waited).toContain(
      '"⟦actor: We⟧ ⟦trigger: waited⟧ for ⟦time: six years⟧," ⟦source: she⟧ ⟦cue of the source: said⟧.',
    )
    expect(waited).toMatch(/own words {2,}"waited" by itself: certain, happened\n/)
    expect(waited).toMatch(/certainty {2,}certain, /)
    expect(waited).toMatch(
      /found by {2,}the construction “active” around “waited”\nactor {2,}the phrase that turns on “We”/,
    )
    expect(waited).toMatch(/source {2,}the direct quote that holds it, by “say”\nscore {2,}[+-]\d\.\d\d \S/)
    expect(waited).toMatch(/source 1 {2,}Ada Brinkworth \(“she”\) by “say” holds it/)
    expect(waited).toMatch(/written {2,}its score is [\d.]+; rows are written from 0\.5 on/)
  })

  test('a quantity its rule, a role where it stands', async () => {
    expect(await said('quantities', { text: '300 tons' })).toMatch(/modifier {2,}approximately: "about"/)
    expect(await said('roles', { title: 'Prime Minister' })).toMatch(/rule {2,}a title right before the name/)
  })

  test('a quote its cue, how the source was found and who else was considered', async () => {
    const quote = await said('quotes', { text: '"We waited for six years,"' })
    expect(quote).toMatch(/cue {2,}say \(list reporting_verbs\)/)
    expect(quote).toMatch(/source {2,}"she": the pronoun/)
  })

  test('an entity its names with counts, and what joined them or was kept apart', async () => {
    const person = await said('entities', { name: 'Ada Brinkworth' })
    expect(person).toMatch(/named as {2,}Ada Brinkworth ×3 in 3 documents/)
    expect(person).toMatch(/named as {2,}Brinkworth ×1 in 1 document\n/)
    expect(person).toMatch(/type {2,}person ×3 in 3 documents/)
    expect(person).toMatch(/kept apart {2,}Brinkworth: one word of the name of .*Paul Brinkworth/)
    expect(await said('entities', { name: 'Tom Castellane' })).toMatch(
      /joined {2,}Castellane: one word of the name of Tom Castellane/,
    )
  })

  test('a document where its date is from, and what it has in common with the one that it repeats', async () => {
    expect(await said('documents', { document_id: 'doc_harbour.txt' })).toMatch(
      /date {2,}basis header; candidates: .*2024-03-08/,
    )
    expect(await said('documents', { duplicate_of: 'doc_budget.txt' })).toMatch(/repeats {2,}all kept words are equal/)
  })

  test('an issue what its code means and what to do', async () => {
    expect(await said('issues', { code: 'FILE_EMPTY' })).toMatch(
      /code {2,}The file holds no text\.[\s\S]*next step {2,}Remove it/,
    )
  })
})

test('--json gives the same as an object', () => {
  const id = String(rowsOf(out, 'times')[0]?.time_id)
  expect(JSON.parse(explain(out, id, '--json').stdout)).toMatchObject({
    table: 'times',
    row: { time_id: id },
    place: { own: rowsOf(out, 'times')[0]?.text },
    reasons: expect.arrayContaining([{ name: 'rule', value: expect.any(String) }]),
    notes: [],
  })
})

describe('a folder made with --until', () => {
  const idOf = (table: string, text: string): string =>
    String(Object.values(rowsOf(out, table).find((row) => row.text === text) ?? {})[0])

  test.each([
    ['ingest', 'documents'],
    ['clean', 'blocks'],
    ['annotate', 'mentions'],
    ['link', 'entities'],
  ])('%s has its rows of %s explained, by the ids that export gives', (until, table) => {
    const place = path.join(folder, `until-${until}-${table}`)
    newsledger(['run', INPUT, '--out', place, '--until', until, '--quiet'])
    expect(existsSync(path.join(place, 'json'))).toBe(false)
    const id = {
      documents: 'doc_harbour.txt',
      blocks: idOf('blocks', 'Share this article'),
      times: idOf('times', 'Tuesday'),
      mentions: idOf('mentions', 'Brinkworth'),
      entities: String(rowsOf(out, 'entities').find(({ name }) => name === 'Ada Brinkworth')?.entity_id),
    }[table]
    const { code, stdout } = explain(place, String(id))
    expect([code, stdout.startsWith(`${table}: one row`)]).toEqual([0, true])
    expect(stdout).toMatch(/\nwhy\n|\nfeatures\n/)
    expect(stdout).not.toContain('The code here')
  })
})

describe('what was written otherwise', () => {
  const place = path.join(folder, 'otherwise')
  const change = (file: string, from: string | RegExp, to: string): void => {
    const content = readFileSync(path.join(place, file), 'utf8')
    const changed = content.replace(from, to)
    expect(changed).not.toBe(content)
    writeFileSync(path.join(place, file), changed)
  }

  beforeAll(() => {
    newsledger(['run', INPUT, '--out', place, '--quiet'])
  })

  test('by another version is told in one line', () => {
    change('stages/annotate.ndjson', /"version":"[^"]*"/, '"version":"0.0.1+abc"')
    const { stdout } = explain(place, String(rowsOf(place, 'times')[0]?.time_id))
    expect(stdout.split('\n')[0]).toMatch(/stage annotate of this folder is of another version \(0\.0\.1\+abc; here /)
    expect(explain(place, String(rowsOf(place, 'blocks')[0]?.block_id)).stdout).toMatch(/^blocks: one row/)
  })

  test('by another rule is told, and the evidence of the rule of today is not shown for it', () => {
    const block = rowsOf(place, 'blocks').find(({ text }) => text === 'Share this article')
    change('json/blocks.json', `"rule":"${block?.rule}"`, '"rule":"gone"')
    const row = JSON.parse(readFileSync(path.join(place, 'json/blocks.json'), 'utf8')).find(
      ({ rule }: { rule: string }) => rule === 'gone',
    )
    const { stdout } = explain(place, row.block_id)
    expect(stdout).toContain(`The code here says otherwise: rule would be ${block?.rule}.`)
    expect(stdout).not.toContain('features')
  })

  test('a row that the code of today does not make is told', () => {
    const time = rowsOf(place, 'times')[0]
    change('json/times.json', `${time?.time_id}"`, `${time?.document_id}:t0"`)
    expect(explain(place, `${time?.document_id}:t0`).stdout).toContain('The code here makes no such row')
  })
})
