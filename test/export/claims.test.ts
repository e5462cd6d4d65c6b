import { describe, expect, it } from 'vitest'
import { toIssue } from '../../pipeline/record/issue.ts'
import type { ClaimAnnotation, TimeAnnotation } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { toEntity } from '../document.ts'
import { exported } from './fixture.ts'
import { toArticle, toClaim, toLink, toRecord, toStory } from './records.ts'

describe('the claims of a document with everything in it', async () => {
  const { record, links } = toStory()
  const { rows } = await exported([record], links)
  const [lost, rebuilt] = await rows('claims')

  it('say who did what, how much of it and when, with names where there are some and words elsewhere', () => {
    expect(lost).toMatchObject({
      ...{ actor: 'Ann Lee', action: 'lose', recipient: null, object: 'road', place: null, frame: 'lose.02' },
      ...{ time: 'Friday', earliest: '2024-02-02', latest: '2024-02-02' },
      ...{ amount_text: '12 km', amount_low: 12, amount_high: 12, amount_unit: 'km', amount_of: 'road' },
      ...{ trigger: 'lost', text: 'Friday: “We lost 12 km of road', title: 'Storm 🌊 hits coast' },
    })
    expect(lost?.sentence).toMatch(/^Ann Lee, the mayor .*road\.”$/)
  })

  it('say on whose word, how sure and by which words, each word once', () => {
    expect(lost).toMatchObject({ sources: 'Ann Lee', certainty: 'certain', status: 'happened', cues: null })
    expect(rebuilt).toMatchObject({ sources: 'unnamed', status: 'planned', cues: 'will', object: 'Ostby' })
  })

  it('have an id at their trigger, and point at their sentence and quote', async () => {
    const { text } = record.document
    expect(lost?.claim_id).toBe(`doc_storm:c${[...text.slice(0, text.indexOf('lost'))].length}`)
    const [first, second] = await rows('quotes')
    expect([lost?.quote_id, rebuilt?.quote_id]).toEqual([first?.quote_id, second?.quote_id])
    expect(lost?.sentence_id).toBe((await rows('sentences'))[1]?.sentence_id)
  })

  it('that are too unsure to be written leave no row in any table', async () => {
    expect((await rows('claims')).map(({ action }) => action)).toEqual(['lose', 'rebuild'])
    const ids = new Set([lost?.claim_id, rebuilt?.claim_id])
    for (const table of ['claim_participants', 'claim_sources', 'claim_cues'])
      for (const row of await rows(table)) expect(ids).toContain(row.claim_id)
  })

  it('have a row for every participant, with what it is', async () => {
    const participants = await rows('claim_participants')
    const [time] = await rows('times')
    const [amount] = await rows('quantities')
    expect(participants.filter(({ claim_id }) => claim_id === lost?.claim_id)).toMatchObject([
      { role: 'time', position: 1, text: 'Friday', time_id: time?.time_id, quantity_id: null, entity_id: null },
      { role: 'actor', position: 1, text: 'We', entity_id: 'ent_ann-lee-person' },
      { role: 'amount', position: 1, text: '12 km', time_id: null, quantity_id: amount?.quantity_id },
      { role: 'object', position: 1, text: 'road', entity_id: null },
    ])
  })

  it('have a row for the article and for each source within it', async () => {
    const sources = await rows('claim_sources')
    expect(sources.filter(({ claim_id }) => claim_id === rebuilt?.claim_id)).toMatchObject([
      { depth: 0, source: null, text: null, certainty: 'uncommitted', cue: null },
      { depth: 1, source: 'unnamed', text: 'She', entity_id: null, certainty: 'certain', cue: 'said' },
    ])
    expect(sources[1]).toMatchObject({ source: 'Ann Lee', entity_id: 'ent_ann-lee-person' })
  })

  it('have a row for every kind of cue', async () => {
    expect(await rows('claim_cues')).toMatchObject([
      { claim_id: rebuilt?.claim_id, kind: 'certainty', text: 'will' },
      { claim_id: rebuilt?.claim_id, kind: 'status', text: 'will' },
    ])
  })
})

const TEXT = 'On Monday and on Tuesday Ann\nLee met Ben Ray and Ann Lee.'
const at = (piece: string) => ({ start: TEXT.indexOf(piece), end: TEXT.indexOf(piece) + piece.length })
const sentence = { layer: 'sentence', start: 0, end: TEXT.length } as const

const time = (piece: string, earliest: string | null, latest: string | null): TimeAnnotation => ({
  ...{ layer: 'time', ...at(piece), type: 'DATE', value: earliest, mod: null },
  ...{ earliest, latest, anchor: 'none' },
})

async function rowsOf(claims: ClaimAnnotation[], more: TimeAnnotation[] = [], claims_from = 0.5) {
  const entities = ['a', 'b'].map((id) => toEntity(id, 'Ann Lee'))
  const links = toLink(
    'ent_ann',
    'Ann Lee',
    ['a', 'b'].map((id) => ['doc_a', id]),
  )
  const record = toRecord('doc_a', TEXT, [sentence, ...entities, ...more, ...claims])
  return exported([record], links, [], { ...DEFAULT_SETTINGS, claims_from })
}

const days = { role: 'time', entity: null } as const

describe('the time of a claim', () => {
  const both = [
    { ...days, ...at('Monday') },
    { ...days, ...at('on Tuesday') },
  ]
  const met = toClaim(TEXT, 'met', { start: 0, participants: both })

  it('is from the first to the last day of all its times, the words of each beside each other', async () => {
    const known = [time('Monday', '2024-01-01', '2024-01-01'), time('Tuesday', '2024-01-02', '2024-01-02')]
    const [row] = await (await rowsOf([met], known)).rows('claims')
    expect(row).toMatchObject({ time: 'Monday; on Tuesday', earliest: '2024-01-01', latest: '2024-01-02' })
  })

  it('is open where one of them is, and not known where none is', async () => {
    const open = [time('Monday', '2024-01-01', null), time('Tuesday', '2024-01-02', '2024-01-02')]
    expect((await (await rowsOf([met], open)).rows('claims'))[0]).toMatchObject({
      earliest: '2024-01-01',
      latest: null,
    })
    const since = [time('Monday', null, '2024-01-01'), time('Tuesday', '2024-01-02', '2024-01-02')]
    expect((await (await rowsOf([met], since)).rows('claims'))[0]).toMatchObject({
      earliest: null,
      latest: '2024-01-02',
    })
    const unknown = [time('Monday', null, null), time('Tuesday', '2024-01-02', '2024-01-03')]
    const [row] = await (await rowsOf([met], unknown)).rows('claims')
    expect(row).toMatchObject({ earliest: '2024-01-02', latest: '2024-01-03' })
    expect((await (await rowsOf([met])).rows('claims'))[0]).toMatchObject({ earliest: null, latest: null })
  })
})

describe('the participants of a claim', () => {
  it('are named once, however often they stand there, and each role counts for itself', async () => {
    const participants = [
      { role: 'actor', ...at('Ann\nLee'), entity: 'a' },
      { role: 'recipient', ...at('Ben Ray'), entity: null },
      { role: 'recipient', ...at('Ann Lee'), entity: 'b' },
      { role: 'recipient', ...at('Ann Lee'), entity: 'a' },
    ] as const
    const { rows } = await rowsOf([toClaim(TEXT, 'met', { participants: [...participants] })])
    expect((await rows('claims'))[0]).toMatchObject({ actor: 'Ann Lee', recipient: 'Ben Ray; Ann Lee' })
    expect((await rows('claim_participants')).map(({ position }) => position)).toEqual([1, 1, 2, 3])
  })

  it('without a name are their words, on one line', async () => {
    const actor = { role: 'actor', ...at('Ann\nLee'), entity: null } as const
    const { rows } = await rowsOf([toClaim(TEXT, 'met', { participants: [actor] })])
    expect((await rows('claims'))[0]).toMatchObject({ actor: 'Ann Lee' })
    expect((await rows('claim_participants'))[0]).toMatchObject({ text: 'Ann\nLee' })
  })
})

describe('rows of claims', () => {
  const first = toClaim(TEXT, 'met', { start: 0, action: 'wide' })
  const second = toClaim(TEXT, 'Monday', { action: 'early' })
  const same = toClaim(TEXT, 'met', { action: 'same', score: 0.4 })

  it('stand in the order of all that they are made of; their ids go by the trigger', async () => {
    const claims = await (await rowsOf([first, second, same], [], 0)).rows('claims')
    const [monday, met] = [TEXT.indexOf('Monday'), TEXT.indexOf('met')]
    expect(claims.map(({ action, claim_id }) => [action, claim_id])).toEqual([
      ['wide', `doc_a:c${met}`],
      ['early', `doc_a:c${monday}`],
      ['same', `doc_a:c${met}-2`],
    ])
  })

  it.each([
    [0, ['wide', 'early', 'same']],
    [0.4, ['wide', 'early', 'same']],
    [0.41, ['wide', 'early']],
    [1, []],
  ])('from a score of %d on are written: %j', async (from, actions) => {
    const { rows } = await rowsOf([first, second, same], [], from)
    expect((await rows('claims')).map(({ action }) => action)).toEqual(actions)
    expect(await rows('claim_sources')).toHaveLength(actions.length)
  })

  it('keep their words where link could not place whom they name', async () => {
    const { record, links } = toStory()
    const placed = links.filter((line) => !('entity_id' in line && line.entity === 'e1'))
    const issue = toIssue('LINK_GROUP_FAILED', { stage: 'link' }, { linker: 'entities', group: 'x', reason: 'y' })
    const [lost] = await (await exported([record], placed, [issue])).rows('claims')
    expect(lost).toMatchObject({ actor: 'We', sources: 'Ann Lee' })
  })
})

describe('a claim that says nothing of its source', () => {
  it('is the article\u2019s own', async () => {
    const { rows } = await rowsOf([toClaim(TEXT, 'met', { sources: [toArticle({ certainty: 'probable' })] })])
    expect((await rows('claims'))[0]).toMatchObject({ sources: null, quote_id: null, time: null, amount_text: null })
    expect(await rows('claim_sources')).toMatchObject([{ depth: 0, source: null, certainty: 'probable' }])
  })
})
