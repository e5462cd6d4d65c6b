import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../pipeline/export/table.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { toIssue } from '../../pipeline/record/issue.ts'
import { toEntity } from '../document.ts'
import { exported } from './fixture.ts'
import { toBlock, toDocument, toLink, toRecord, toStory } from './records.ts'

const OF_CLAIMS = ['claims', 'claim_participants', 'claim_cues'] as const

const codePoints = (text: string, start: unknown, end: unknown) =>
  [...text].slice(start as number, end as number).join('')

describe('rows of a document with everything in it', async () => {
  const { record, links } = toStory()
  const { rows, counts } = await exported([record], links)
  const { text } = record.document

  it('slices documents.text in code points, astral characters or not', async () => {
    for (const table of ['blocks', 'sentences', 'mentions', 'roles', 'times', 'quantities', 'quotes', ...OF_CLAIMS])
      for (const row of await rows(table)) expect(codePoints(text, row.start, row.end)).toBe(row.text)
    for (const row of await rows('quotes')) {
      expect(codePoints(text, row.source_start, row.source_end)).toBe(row.source_text)
      expect(codePoints(text, row.cue_start, row.cue_end)).toBe(row.cue)
    }
  })

  it('gives the parts of a broken quote as code points', async () => {
    const [, broken] = await rows('quotes')
    const parts = JSON.parse(broken?.parts as string) as [number, number][]
    expect(parts.map(([start, end]) => codePoints(text, start, end))).toEqual(['“it 🌊 will”', '“rebuilt”'])
  })

  it('makes ids of the document, a letter and the start, and numbers what shares both', async () => {
    const start = [...text.slice(0, text.indexOf('Ann'))].length
    const ids = (await rows('mentions')).map((row) => row.mention_id)
    expect(ids.slice(0, 2)).toEqual([`doc_storm:m${start}`, `doc_storm:m${start}-2`])
    expect(new Set(ids).size).toBe(4)
  })

  it('orders rows by start, then by end, whatever the annotators did', async () => {
    expect((await rows('mentions')).map((row) => row.text)).toEqual(['Ann Lee', 'Ann Lee, the mayor', 'Ostby', 'She'])
  })

  it('resolves local entities to global ones in mentions, roles and quotes', async () => {
    expect((await rows('roles'))[0]).toMatchObject({ entity_id: 'ent_ann-lee-person', organization: 'Ostby' })
    expect((await rows('quotes'))[0]).toMatchObject({
      ...{ source: 'Ann Lee', source_id: 'ent_ann-lee-person', source_type: 'person', source_role: 'mayor' },
      ...{ source_basis: 'name', title: 'Storm 🌊 hits coast', published_date: '2024-02-03' },
    })
    expect((await rows('entities')).map((row) => row.entity_id)).toEqual(['ent_ann-lee-person', 'ent_ostby-place'])
  })

  it('writes `unnamed` for a source without a name, and points a nested quote at the outer one', async () => {
    const [outer, inner] = await rows('quotes')
    expect(inner).toMatchObject({ source: 'unnamed', source_id: null, parent_quote_id: outer?.quote_id })
  })

  it('places rows in the sentence that they begin in, and in none outside', async () => {
    const sentences = await rows('sentences')
    expect((await rows('times'))[0]?.sentence_id).toBe(sentences[1]?.sentence_id)
    expect((await rows('quotes'))[1]?.sentence_id).toBe(sentences[2]?.sentence_id)
  })

  it('joins the kept text, and takes title, authors and date from the text where the file says nothing', async () => {
    const [document] = await rows('documents')
    expect(document?.article).toMatch(/^Storm 🌊 hits coast\n\nAnn Lee[\s\S]*“rebuilt”\.$/)
    expect(document).toMatchObject({
      ...{ title: 'Storm 🌊 hits coast', authors: 'A. One; B. Two', credits: 'Agency' },
      ...{ metadata_basis: 'title: headline; authors: byline' },
      ...{ published_date: '2024-02-03', published_basis: 'header', header_date: '2024-02-03' },
      ...{ extra: '{"section":"world","rank":1}', char_count: [...text].length },
    })
  })

  it('counts the rows of every table, and gives every row every column in order', async () => {
    for (const table of PIPELINE.tables) {
      const written = await rows(table.name)
      expect(written).toHaveLength(counts[table.name] as number)
      for (const row of written) expect(Object.keys(row)).toEqual(columnsOf(table))
    }
  })
})

describe('documents', () => {
  it('takes what the file says before what its text shows', async () => {
    const { record, links } = toStory()
    const known = { title: 'Told', authors: ['C. Three'], published_date: '2024-01-01', metadata_basis: 'sidecar' }
    const document = { ...record.document, ...known, published_basis: 'sidecar' as const }
    const [row] = await (await exported([{ ...record, document }], links)).rows('documents')
    expect(row).toMatchObject({ title: 'Told', authors: 'C. Three', metadata_basis: 'sidecar' })
    expect(row).toMatchObject({ published_date: '2024-01-01', published_basis: 'sidecar', header_date: '2024-02-03' })
  })

  it('leaves items glued to the article, and what is not prose, out of the article', async () => {
    const text = 'Head\n\nBody.\n\nPhoto\n\nOther story.'
    const blocks = [
      toBlock(text, 'Head', { kind: 'headline' }),
      toBlock(text, 'Body.'),
      toBlock(text, 'Photo', { kind: 'caption', kept: false }),
      toBlock(text, 'Other story.', { kind: 'teaser', kept: false, item: 2, related: false }),
    ]
    const { rows } = await exported([{ ...toRecord('doc_a', text), blocks }])
    const [document] = await rows('documents')
    expect(document).toMatchObject({ article: 'Head\n\nBody.', word_count: 2, kept_char_count: 9 })
  })

  it.each([
    ['Don’t stop — state-of-the-art, 3.5%!', 4],
    ['漢字かな two', 5],
    [' – … ', 0],
  ])('counts the words of %j', async (text, count) => {
    const { rows } = await exported([toRecord('doc_a', text)])
    expect((await rows('documents'))[0]?.word_count).toBe(count)
  })

  it('has no article, and no empty string, where nothing was kept', async () => {
    const text = 'Photo'
    const blocks = [toBlock(text, 'Photo', { kind: 'caption', kept: false })]
    const { rows } = await exported([{ ...toRecord('doc_a', text), blocks }])
    expect((await rows('documents'))[0]).toMatchObject({ article: null, word_count: 0, authors: null, credits: null })
  })

  it('points a duplicate at the first', async () => {
    const records = ['doc_a', 'doc_b'].map((id) => toRecord(id, 'Same.'))
    const { rows } = await exported(records, [{ document_id: 'doc_b', duplicate_of: 'doc_a' }])
    expect((await rows('documents')).map((row) => row.duplicate_of)).toEqual([null, 'doc_a'])
  })
})

describe('faults', () => {
  const mention = { layer: 'mention', start: 0, end: 3, entity: 'e1', form: 'name', metonym: false } as const

  const entity = toEntity('e1', 'Ann')
  const unplaced = toRecord('doc_a', 'Ann.', [entity, mention])
  const invalid = toRecord('doc_a', 'Ann.', [entity, { ...mention, end: 0 }])
  const outside = { ...toRecord('doc_a', 'Ann.', [{ layer: 'sentence', start: 0, end: 4 }]), blocks: [] }

  it.each([
    ['an entity that link did not place', unplaced, [], /Entity e1 has no global entity/],
    [
      'a row that breaks its schema',
      invalid,
      toLink('ent_ann', 'Ann', [['doc_a', 'e1']]),
      /Row doc_a:m0 of table mentions breaks its schema: \/text/,
    ],
    ['a sentence outside every block', outside, [], /Sentence doc_a:s0 begins outside every block/],
  ])('%s costs its document, and no other, with an issue', async (_, record, links, reason) => {
    const repeats = { document_id: 'doc_b', duplicate_of: 'doc_a' }
    const { rows, failed } = await exported([record, toRecord('doc_b', 'Ben.')], [...links, repeats])
    expect(await rows('documents')).toMatchObject([{ document_id: 'doc_b', duplicate_of: null }])
    expect(await rows('mentions')).toEqual([])
    const issue = { code: 'STAGE_FAILED', stage: 'export', message: expect.stringMatching(reason) }
    expect(await rows('issues')).toMatchObject([issue])
    expect(failed).toMatchObject([issue])
  })

  it.each([
    ['on the document', toIssue('LINK_FAILED', { stage: 'link', document_id: 'doc_a' })],
    ['on all documents', toIssue('LINK_GROUP_FAILED', { stage: 'link' })],
  ])('where link failed %s it keeps the rows that name no entity', async (_, issue) => {
    const { rows } = await exported([unplaced], [], [issue])
    expect(await rows('documents')).toHaveLength(1)
    expect(await rows('blocks')).toHaveLength(1)
    expect(await rows('mentions')).toEqual([])
    expect((await rows('issues')).map(({ code }) => code)).toEqual([issue.code])
  })
})

describe('issues', () => {
  it('gathers those of records, of refused inputs and of link, in the order of a sorted walk', async () => {
    const place = { stage: 'ingest', document_id: 'doc_b', source_path: 'b.txt', start: 3, end: 4 } as const
    const record = { ...toRecord('doc_b', '📰 b'), issues: [toIssue('ENCODING_SUSPECT', place)] }
    const refused = { rejected: toIssue('FILE_EMPTY', { stage: 'ingest', source_path: 'a/z.txt' }) }
    const other = { rejected: toIssue('FILE_EMPTY', { stage: 'ingest', source_path: 'a-b/z.txt' }) }
    const capped = toIssue('ARTICLE_EMPTY', {
      stage: 'link',
      document_id: 'doc_b',
      source_path: 'b.txt',
      start: 2,
      end: 3,
    })
    const { rows } = await exported([other, refused, record], [], [capped])
    const issues = await rows('issues')
    expect(issues.map((row) => row.source_path)).toEqual(['a/z.txt', 'a-b/z.txt', 'b.txt', 'b.txt'])
    expect(issues.map((row) => row.start)).toEqual([null, null, 1, 2])
    for (const row of issues) expect(row.issue_id).toMatch(/^iss_[0-9a-f]{12}$/)
  })

  it('never points at a document that was set aside', async () => {
    const rejected = toIssue('STAGE_FAILED', {
      stage: 'clean',
      document_id: 'doc_x',
      source_path: 'x.txt',
      start: 1,
      end: 2,
    })
    const [row] = await (await exported([{ rejected }])).rows('issues')
    expect(row).toMatchObject({ source_path: 'x.txt', document_id: null, start: null, end: null })
  })

  it('keeps two that say the same apart', async () => {
    const rejected = toIssue('FILE_EMPTY', { stage: 'ingest', source_path: 'a.txt' })
    const ids = (await (await exported([{ rejected }, { rejected }])).rows('issues')).map((row) => row.issue_id)
    expect(ids[1]).toBe(`${ids[0]}-2`)
  })

  it('writes half a surrogate pair as U+FFFD in every format', async () => {
    const document = toDocument('doc_a', 'a\ud83d b')
    const { read } = await exported([{ ...toRecord('doc_a', 'a\ud83d b'), document }])
    for (const format of ['json', 'csv', 'yaml'])
      expect(await read(`${format}/blocks.${format}`)).toContain('a\ufffd b')
  })
})
