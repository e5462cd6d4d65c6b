import { describe, expect, it } from 'vitest'
import { contradictionsIn } from '../../../pipeline/link/dates/contradictions.ts'
import { days, told } from '../stories/story_claims.ts'

const CRAWLED = { basis: 'header', published: '2031-11-05' } as const
const arrived = told({ published: '2031-09-12', time: days('2031-09-10'), trigger: 'arrived' })

/** The document, and the last day that it can be of. */
const bounds = (...claims: Parameters<typeof contradictionsIn>[0]) =>
  contradictionsIn(claims).map(({ latest, stated }) => ({ latest, stated }))

describe('the day above a text', () => {
  it('is contradicted where it tells as planned what was over by then', () => {
    expect(bounds(told({ ...CRAWLED, status: 'planned' }), arrived)).toEqual([
      { latest: '2031-09-10', stated: '2031-11-05' },
    ])
  })

  it('is contradicted where it tells as under way what an article of a sure day has over', () => {
    expect(bounds(told({ ...CRAWLED, status: 'ongoing' }), arrived)).toEqual([
      { latest: '2031-09-12', stated: '2031-11-05' },
    ])
  })

  it('is contradicted where others plan the event for days long past', () => {
    const planned = told({ published: '2031-09-04', status: 'planned', time: days('2031-09-11', '2031-09-17') })
    expect(bounds(told({ ...CRAWLED, certainty: 'possible', status: 'hypothetical' }), planned)).toEqual([
      { latest: '2031-09-17', stated: '2031-11-05' },
    ])
  })

  it('stands where the text looks back, or denies', () => {
    expect(bounds(told({ ...CRAWLED }), arrived)).toEqual([])
    expect(bounds(told({ ...CRAWLED, status: 'planned', polarity: 'negative' }), arrived)).toEqual([])
    const article = { ...CRAWLED, document_id: 'doc_of_both' } as const
    expect(bounds(told({ ...article, status: 'planned' }), told(article), arrived)).toEqual([])
  })

  it('stands within a week, beside what goes on for long, and against days that are no surer', () => {
    expect(bounds(told({ ...CRAWLED, published: '2031-09-17', status: 'planned' }), arrived)).toEqual([])
    const season = told({ published: '2031-09-12', time: days('2031-06-01', '2031-09-01') })
    expect(bounds(told({ ...CRAWLED, status: 'ongoing' }), season)).toEqual([])
    expect(bounds(told({ ...CRAWLED, status: 'planned' }), { ...arrived, basis: 'header' })).toEqual([])
  })

  it('that the file itself states is never doubted', () => {
    expect(bounds(told({ ...CRAWLED, basis: 'metadata', status: 'planned' }), arrived)).toEqual([])
  })

  it('that is missing has a bound all the same', () => {
    expect(bounds(told({ basis: 'none', status: 'planned' }), arrived)).toEqual([
      { latest: '2031-09-10', stated: null },
    ])
  })
})
