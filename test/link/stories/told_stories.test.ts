import { describe, expect, it } from 'vitest'
import { agreement } from '../../../pipeline/link/stories/agreement/index.ts'
import type { ToldClaim } from '../../../pipeline/link/stories/agreement/told_claim.ts'
import { MOST_COMPARED } from '../../../pipeline/link/stories/agreement/told_story.ts'
import { sortInMemory } from '../../../pipeline/record/document_order.ts'
import type { Issue } from '../../../pipeline/record/records.ts'
import type { GlobalLine } from '../../../pipeline/stage.ts'
import { amount, days, told } from './story_claims.ts'

/** What is said of stories, given their claims by id. */
function tellAll(stories: Record<string, ToldClaim[]>) {
  const lines: [id: string, line: GlobalLine][] = []
  const issues: Issue[] = []
  const found = Object.entries(stories).flatMap(([id, claims]) => Array.from(agreement.reduce(id, claims)))
  const outcome = {
    tell: (id: string, line: GlobalLine) => lines.push([id, line]),
    report: (issue: Issue) => issues.push(issue),
    sort: sortInMemory,
  }
  const resolved = agreement.resolve(found, outcome)
  const ordered = lines.toSorted(([a], [b]) => Number(a > b) - Number(a < b)).map(([, line]) => line)
  return { lines: ordered, issues, resolved }
}

describe('the timeline', () => {
  it('has stories in the order of their days, and a line for each status, in the order in which these were told', () => {
    const { lines } = tellAll({
      story_late: [told({ time: days('2031-06-01') }), told({ time: days('2031-06-01') })],
      story_early: [
        told({ status: 'planned', published: '2031-05-01', time: days('2031-05-20') }),
        told({ published: '2031-05-21', time: days('2031-05-20') }),
      ],
    })
    const entries = lines.flatMap((line) => ('timeline' in line ? [line.timeline] : []))
    expect(entries.map(({ position, story_id, status, earliest }) => [position, story_id, status, earliest])).toEqual([
      [1, 'story_early', 'planned', '2031-05-20'],
      [2, 'story_early', 'happened', '2031-05-20'],
      [3, 'story_late', 'happened', '2031-06-01'],
    ])
  })

  it('says what happens in the words of that status, or in those of the story where it has no sentence of its own', () => {
    const say = (words: string, flaws: number) => ({ telling: { words, flaws }, published: '2031-05-01' })
    const { lines } = tellAll({
      story_told: [
        told({ ...say('The board sold the mill', 0) }),
        told({ ...say('The board is to sell the mill', 5), status: 'planned' }),
        told({ ...say('Selling mill', 6), status: 'hypothetical' }),
      ],
    })
    const entries = lines.flatMap((line) => ('timeline' in line ? [line.timeline] : []))
    expect(new Map(entries.map(({ status, label }) => [status, label]))).toEqual(
      new Map([
        ['planned', 'The board is to sell the mill'],
        ['happened', 'The board sold the mill'],
        ['hypothetical', 'The board sold the mill'],
      ]),
    )
  })

  it('says of what has no day of its own when it was told, and nothing where that is not known', () => {
    const { lines } = tellAll({
      story_told: [told({ published: '2031-05-03' }), told({ published: '2031-05-02' })],
      story_planned: [told({ published: '2031-05-03', status: 'planned' }), told({ status: 'planned' })],
      story_nowhere: [told(), told()],
    })
    const entries = lines.flatMap((line) => ('timeline' in line ? [line.timeline] : []))
    expect(entries.map(({ story_id, earliest, latest }) => [story_id, earliest, latest])).toEqual([
      ['story_told', null, '2031-05-02'],
      ['story_planned', '2031-05-03', null],
    ])
  })

  it('keeps its order beyond nine lines', () => {
    const story = (day: number) => [
      told({ time: days(`2031-05-${10 + day}`) }),
      told({ time: days(`2031-05-${10 + day}`) }),
    ]
    const { lines } = tellAll(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`story_${i}`, story(12 - i)])))
    const positions = lines.flatMap((line) => ('timeline' in line ? [line.timeline.position] : []))
    expect(positions).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
  })
})

describe('a story', () => {
  it('gives a row of conflicts with both values, both claims and both texts', () => {
    const [claim, other] = [
      told({ text: 'fourteen fell', amounts: [amount(14)] }),
      told({ text: 'twenty-two fell', amounts: [amount(22)] }),
    ]
    const { lines } = tellAll({ story_one: [claim, other] })
    expect(lines.flatMap((line) => ('conflict' in line ? [line.conflict] : []))).toEqual([
      {
        ...{ conflict_id: expect.stringMatching(/^con_[0-9a-f]{12}$/), story_id: 'story_one', kind: 'number' },
        ...{ relation: 'conflict', claim_id: claim.id, other_claim_id: other.id },
        ...{ document_id: claim.document_id, other_document_id: other.document_id },
        ...{ value: '14', other_value: '22', text: 'fourteen fell', other_text: 'twenty-two fell' },
      },
    ])
  })

  it('of very many claims counts all of them and compares the first ones, with an issue', () => {
    const claims = Array.from({ length: MOST_COMPARED + 5 }, () => told())
    const late = told({ polarity: 'negative' })
    const { lines, issues } = tellAll({ story_big: [...claims, late] })
    const [story] = lines.flatMap((line) => ('story' in line ? [line.story] : []))
    expect(story).toMatchObject({
      claim_count: MOST_COMPARED + 6,
      document_count: MOST_COMPARED + 6,
      agreement: 'consistent',
    })
    expect(issues.map(({ code }) => code)).toEqual(['CLAIMS_NOT_COMPARED'])
  })
})

describe('a document whose day its stories contradict', () => {
  const crawled = told({ basis: 'header', published: '2031-11-05', status: 'planned', time: days('2031-11-06') })
  const arrived = told({ published: '2031-09-12', time: days('2031-09-10') })
  const dated = { document_id: crawled.document_id, source_path: 'a.txt', times: ['doc_a:t4', 'doc_a:t90'] }

  it('gets the day by which it was written, and an issue that names the evidence and the times that hang on its own', () => {
    const { issues, resolved } = tellAll({ story_one: [crawled, arrived] })
    expect(resolved.place(crawled.document_id, 'document x', dated)).toEqual({
      document_id: crawled.document_id,
      inferred_date: '2031-09-10',
    })
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ code: 'DATE_CONFLICT', document_id: crawled.document_id, source_path: 'a.txt' })
    for (const named of ['2031-11-05', arrived.id, crawled.id, 'doc_a:t4, doc_a:t90'])
      expect(issues[0]?.message).toContain(named)
  })

  it('has neither a day nor an order among the claims of the story', () => {
    const { lines } = tellAll({ story_one: [crawled, arrived] })
    expect(lines.flatMap((line) => ('conflict' in line ? [line.conflict.relation] : []))).toEqual([])
  })

  it('gets the first of several bounds', () => {
    const earlier = told({ published: '2031-09-01', time: days('2031-08-30') })
    const { resolved } = tellAll({ story_one: [crawled, arrived], story_two: [crawled, earlier] })
    expect(resolved.place(crawled.document_id, 'document x', dated)).toMatchObject({ inferred_date: '2031-08-30' })
  })

  it('is silent about others', () => {
    const { issues, resolved } = tellAll({ story_one: [crawled, arrived] })
    expect(resolved.place('doc_other', 'document y', { ...dated, document_id: 'doc_other' })).toBeNull()
    expect(issues).toEqual([])
  })
})
