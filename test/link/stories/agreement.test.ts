import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../pipeline/link/stories/agreement/agreement.ts'
import type { ToldClaim } from '../../../pipeline/link/stories/agreement/told_claim.ts'
import { amount, days, person, place, thing, told } from './story_claims.ts'

/** What differs between claims, as `kind relation`. */
const differences = (...claims: ToldClaim[]): string[] =>
  agreementOf(claims).differences.map(({ kind, relation }) => `${kind} ${relation}`)

const [MONDAY, TUESDAY, NEXT_WEEK] = ['2031-05-05', '2031-05-06', '2031-05-13'] as const

describe('days', () => {
  it('of what happened exclude each other, whichever was published later', () => {
    expect(differences(told({ time: days(MONDAY) }), told({ time: days(TUESDAY) }))).toEqual(['date conflict'])
    expect(
      differences(told({ time: days(MONDAY), published: MONDAY }), told({ time: days(TUESDAY), published: NEXT_WEEK })),
    ).toEqual(['date conflict'])
  })

  it('agree with the week or the open stretch that they lie in', () => {
    expect(differences(told({ time: days(MONDAY) }), told({ time: days('2031-05-01', '2031-05-31') }))).toEqual([])
    expect(differences(told({ time: days(MONDAY) }), told({ time: days(null, NEXT_WEEK) }))).toEqual([])
  })

  it('share the night between them', () => {
    expect(differences(told({ time: days(MONDAY, MONDAY, true) }), told({ time: days(TUESDAY) }))).toEqual([])
    expect(differences(told({ time: days(MONDAY, MONDAY, true) }), told({ time: days('2031-05-07') }))).toEqual([
      'date conflict',
    ])
  })

  it('of a week that nobody tells exclude each other, but for what happened at night or is yet to come', () => {
    const on = (day: number, more: Partial<ToldClaim> = {}) =>
      told({ weekday: { text: `day ${day}`, day, at_night: false }, ...more })
    expect(differences(on(4), on(5))).toEqual(['date conflict'])
    expect(differences(on(4), on(4))).toEqual([])
    expect(differences(on(1), told({ time: days(MONDAY) }))).toEqual([])
    expect(differences(on(7), told({ time: days(MONDAY) }))).toEqual(['date conflict'])
    const night = { weekday: { text: 'Thursday night', day: 4, at_night: true } }
    expect(differences(told(night), on(5))).toEqual([])
    expect(differences(told(night), on(6))).toEqual(['date conflict'])
    expect(differences(on(4, { status: 'planned' }), on(5, { status: 'planned' }))).toEqual([])
    const counted = (day: number, count: number) => on(day, { amounts: [amount(count)] })
    expect(differences(counted(1, 14), counted(2, 22))).toEqual(['date conflict', 'number conflict'])
    expect(differences(counted(1, 14), counted(4, 22))).toEqual(['date conflict'])
  })

  it('of a plan are put off by a later plan, and contradicted by one of the same day', () => {
    const plan = (day: string, published: string) => told({ status: 'planned', time: days(day), published })
    expect(differences(plan(TUESDAY, '2031-04-01'), plan(NEXT_WEEK, '2031-04-02'))).toEqual(['date update'])
    expect(differences(plan(TUESDAY, '2031-04-01'), plan(NEXT_WEEK, '2031-04-01'))).toEqual(['date conflict'])
  })

  it('of what is only imagined, asked for or denied are no dates of the event', () => {
    for (const other of [{ status: 'hypothetical' }, { status: 'requested' }, { certainty: 'possible' }] as const)
      expect(
        differences(told({ time: days(MONDAY), published: TUESDAY }), told({ ...other, time: days(TUESDAY) })),
      ).not.toContain('date conflict')
  })

  it('that hang on a day above the text do not contradict others from afar', () => {
    const crawled = told({ basis: 'header', published: '2031-09-01', time: days('2031-08-30') })
    expect(differences(told({ published: TUESDAY, time: days(MONDAY) }), crawled)).toEqual([])
  })
})

describe('amounts', () => {
  const of = (...amounts: ReturnType<typeof amount>[]) => told({ amounts })

  it('of one thing differ where their bounds do not meet', () => {
    expect(differences(of(amount(14)), of(amount(22)))).toEqual(['number conflict'])
    expect(differences(of(amount(14, { high: null, mod: 'at_least' })), of(amount(22)))).toEqual([])
    expect(differences(of(amount(14, { high: null, mod: 'at_least' })), of(amount(12)))).toEqual(['number conflict'])
  })

  it('that are round stand for what lies around them, small counts for themselves', () => {
    expect(differences(of(amount(1300)), of(amount(1331)))).toEqual([])
    expect(differences(of(amount(1300)), of(amount(1394)))).toEqual(['number conflict'])
    expect(differences(of(amount(20)), of(amount(21)))).toEqual(['number conflict'])
    expect(differences(of(amount(2_000_000, { unit: 'EUR' })), of(amount(1_960_000, { unit: 'EUR' })))).toEqual([])
    expect(differences(of(amount(2, { unit: '%' })), of(amount(3, { unit: '%' })))).toEqual(['number conflict'])
  })

  it('of other things, or in other units, are not compared', () => {
    expect(differences(of(amount(14)), of(amount(22, { of: 'barns' })))).toEqual([])
    expect(differences(of(amount(300, { unit: 'har' })), of(amount(741, { unit: '[acr_us]' })))).toEqual([])
    expect(differences(of(amount(14, { of: null })), of(amount(22, { of: null })))).toEqual([])
  })

  it('of which one is right agree, whatever stands beside it', () => {
    expect(differences(of(amount(14), amount(3)), of(amount(14)))).toEqual([])
  })

  it('rise from day to day, and fall by mistake; sums do neither', () => {
    const count = (low: number, published: string, unit: string | null = null) =>
      told({ published, amounts: [amount(low, { unit })] })
    expect(differences(count(14, MONDAY), count(22, TUESDAY))).toEqual(['number update'])
    expect(differences(count(22, MONDAY), count(14, TUESDAY))).toEqual(['number conflict'])
    expect(differences(count(14, MONDAY, 'EUR'), count(22, TUESDAY, 'EUR'))).toEqual(['number conflict'])
  })

  it('that rise twice are two updates, each from the one before', () => {
    const toll = (low: number, published: string) => told({ published, amounts: [amount(low)] })
    const { differences: rows } = agreementOf([toll(61, NEXT_WEEK), toll(30, MONDAY), toll(52, TUESDAY)])
    expect(rows.map(({ value, other_value }) => [value, other_value])).toEqual([
      ['30', '52'],
      ['52', '61'],
    ])
  })
})

describe('places', () => {
  const at = (...places: ReturnType<typeof place>[]) => told({ places })
  const town = (name: string, latitude: number) =>
    place(name, { country_code: 'XX', geoname_id: latitude, latitude, longitude: 0 })

  it('differ where neither lies in the other for all one knows', () => {
    expect(differences(at(place('Saltmere')), at(place('Quarrington')))).toEqual(['place conflict'])
    expect(differences(at(place('Ardell', { beside: ['ent_Westmarsh'] })), at(place('Westmarsh')))).toEqual([])
    expect(differences(at(place('Westmarsh')), at(place('Ardell', { beside: ['ent_Westmarsh'] })))).toEqual([])
    expect(differences(at(place('Upper Kell')), at(place('Kell')))).toEqual([])
  })

  it('that lists know differ by what these say', () => {
    expect(differences(at(town('Ona', 10)), at(town('Ita', 12)))).toEqual(['place conflict'])
    expect(differences(at(town('Ona', 10)), at(town('Suburb', 10.2)))).toEqual([])
    expect(differences(at(town('Ona', 10)), at(place('Xland', { country_code: 'XX' })))).toEqual([])
    expect(differences(at(town('Ona', 10)), at(place('Yland', { country_code: 'YY' })))).toEqual(['place conflict'])
    expect(differences(at(town('Ona', 10)), at(place('a hall')))).toEqual([])
  })

  it('that no list knows may be one by the last word of their names', () => {
    const at = (name: string) => told({ places: [place(name)] })
    expect(differences(at('Mount Orvik'), at('Mt. Orvik'))).toEqual([])
    expect(differences(at('Mount Orvik'), at('Mount Brenn'))).toEqual(['place conflict'])
  })

  it('of which one is shared agree', () => {
    expect(differences(at(place('Saltmere'), place('Pell')), at(place('Pell')))).toEqual([])
  })
})

describe('polarity', () => {
  const isSo = { published: MONDAY } as const
  const isNot = { published: MONDAY, polarity: 'negative' } as const

  it('of two sources of one day excludes the other', () => {
    expect(differences(told(isSo), told(isNot))).toEqual(['polarity conflict'])
  })

  it('changes where a plan is called off, or what was not yet so happens later', () => {
    expect(differences(told({ ...isSo, status: 'planned' }), told({ ...isNot, published: TUESDAY }))).toEqual([
      'polarity update',
    ])
    expect(differences(told(isNot), told({ published: NEXT_WEEK, time: days(TUESDAY) }))).toEqual(['polarity update'])
  })

  it('does not change where the event was over before the denial', () => {
    expect(
      differences(told({ ...isNot, published: TUESDAY }), told({ published: NEXT_WEEK, time: days(MONDAY) })),
    ).toEqual(['polarity conflict'])
    expect(differences(told(isSo), told({ ...isNot, published: TUESDAY, status: 'denied' }))).toEqual([
      'polarity conflict',
    ])
  })

  it('of a guess is no conflict', () => {
    expect(differences(told({ ...isSo, certainty: 'possible' }), told(isNot))).toEqual([])
  })

  it('of one source in one article is how it tells a story', () => {
    const article = { document_id: 'doc_one', publisher: 'Mail' }
    expect(differences(told(article), told({ ...article, polarity: 'negative' }))).toEqual([])
    const denial = {
      sources: [{ name: 'Denholm', entity: null, ups: [] }],
      polarity: 'negative',
      status: 'denied',
    } as const
    const charge = { sources: [{ name: 'prosecutors', entity: null, ups: [] }] }
    expect(differences(told({ ...article, ...charge }), told({ ...article, ...denial }))).toEqual(['polarity conflict'])
  })

  it('of two who are cited in an article without a day excludes the other', () => {
    const said = (name: string) => ({
      ...{ document_id: 'doc_one', participants: [person('Ona')] },
      sources: [{ name, entity: null, ups: [] }],
    })
    expect(differences(told(said('Ita')), told({ ...said('Eno'), polarity: 'negative' }))).toEqual([
      'polarity conflict',
    ])
    expect(differences(told(said('Ita')), told({ ...said('Ita'), polarity: 'negative' }))).toEqual([])
  })
})

describe('participants', () => {
  const opened = (...participants: ReturnType<typeof person>[]) =>
    told({ action: 'open', published: MONDAY, participants })
  const tunnel = thing('tunnel')

  it('of one type in one role exclude each other where another one is the same', () => {
    expect(differences(opened(person('Fenna Grootjan'), tunnel), opened(person('Isak Brandoff'), tunnel))).toEqual([
      'participant conflict',
    ])
    expect(differences(opened(person('Fenna Grootjan')), opened(person('Isak Brandoff')))).toEqual([])
    expect(
      differences(opened(person('Fenna Grootjan'), thing('fair')), opened(person('Isak Brandoff'), tunnel)),
    ).toEqual([])
  })

  it('that may be one are one', () => {
    expect(differences(opened(person('Fenna Grootjan'), tunnel), opened(person('Minister Grootjan'), tunnel))).toEqual(
      [],
    )
    expect(differences(opened(person('Fenna Grootjan'), tunnel), opened(thing('minister', 'actor'), tunnel))).toEqual(
      [],
    )
  })

  it('who also take part in the other claim, in whatever role, are no others', () => {
    const both = opened(person('Isak Brandoff'), person('Fenna Grootjan', 'recipient'), tunnel)
    expect(differences(opened(person('Fenna Grootjan'), tunnel), both)).toEqual([])
  })
})

describe('status', () => {
  const plan = { status: 'planned', published: MONDAY } as const

  it('moves on from a plan to the deed', () => {
    expect(differences(told(plan), told({ published: TUESDAY }))).toEqual(['status update'])
    expect(differences(told({ published: TUESDAY }), told({ ...plan, published: null }))).toEqual([])
    const past = { ...plan, time: days('2031-05-01') }
    expect(differences(told(past), told({ published: TUESDAY, time: days('2031-05-01') }))).toEqual([])
  })

  it('does not go back: a plan for days to come contradicts the deed told before', () => {
    const future = { ...plan, published: TUESDAY, time: days(NEXT_WEEK) }
    expect(differences(told({ published: MONDAY }), told(future))).toEqual(['status conflict'])
    expect(differences(told({ published: MONDAY }), told({ ...future, time: null }))).toEqual([])
  })

  it('is that of a plan where it is told of a day yet to come: what is scheduled for it is no deed', () => {
    const time = days(NEXT_WEEK)
    const scheduled = told({ published: MONDAY, status: 'ongoing', time })
    expect(differences(scheduled, told({ ...plan, time }))).toEqual([])
  })

  it('of a story is that of the claims published last, the furthest on', () => {
    const done = told({ published: TUESDAY })
    expect(agreementOf([told(plan), done, told({ ...plan, published: TUESDAY })]).status).toBe('happened')
    expect(agreementOf([done, told({ published: NEXT_WEEK, polarity: 'negative' })]).status).toBe('denied')
  })
})

describe('independent sources', () => {
  const count = (...claims: ToldClaim[]) => agreementOf(claims).independent_source_count
  const by = (name: string) => ({ sources: [{ name, entity: null, ups: [] }] })

  it('are publishers in their own voice, once each', () => {
    expect(count(told({ publisher: 'Mail' }), told({ publisher: 'Mail' }), told({ publisher: 'Bulletin' }))).toBe(2)
    expect(count(told(), told())).toBe(2)
  })

  it('are not copies, by their texts or by the agency that they credit', () => {
    const original = told({ publisher: 'Mail' })
    expect(count(original, told({ publisher: 'Bulletin', copy_of: original.document_id }))).toBe(1)
    const agency = { credits: ['Meridian Wire'] }
    expect(count(told({ publisher: 'Mail', ...agency }), told({ publisher: 'Bulletin', ...agency }))).toBe(1)
    expect(count(told({ publisher: 'Mail' }), told({ publisher: 'Mail', ...agency }))).toBe(2)
  })

  it('are those who are cited, once, and not the articles that cite them', () => {
    expect(count(told({ publisher: 'Mail', ...by('the police') }), told({ publisher: 'Star', ...by('police') }))).toBe(
      1,
    )
    expect(count(told({ publisher: 'Mail', ...by('police') }), told({ publisher: 'Star' }))).toBe(2)
    const article = { document_id: 'doc_x', publisher: 'Mail' }
    expect(count(told({ ...article, ...by('police') }), told(article))).toBe(1)
  })

  it('are one where one of them cites the other, or both somebody behind', () => {
    expect(count(told({ publisher: 'Mail' }), told({ publisher: 'Star', ...by('the Mail') }))).toBe(1)
    const chain = {
      sources: [
        { name: 'the Mail', entity: null, ups: [] },
        { name: 'police', entity: null, ups: [] },
      ],
    }
    expect(count(told({ publisher: 'Star', ...chain }), told({ publisher: 'Post', ...by('police') }))).toBe(1)
    expect(count(told(by('a study by the Brandt Institute')), told(by('the Brandt Institute')))).toBe(1)
  })

  it('are not an office and who speaks for it, while persons of one office that nobody cites are', () => {
    const office = { sources: [{ name: 'the harbour board', entity: 'ent_board', ups: ['country:XX'] }] }
    const speaker = (name: string) => ({ sources: [{ name, entity: `ent_${name}`, ups: ['ent_board', 'country:XX'] }] })
    expect(count(told(office), told(speaker('Denholm')))).toBe(1)
    expect(count(told(speaker('Denholm')), told(speaker('Varga')))).toBe(2)
    const other = { sources: [{ name: 'the customs office', entity: 'ent_customs', ups: ['country:XX'] }] }
    expect(count(told(office), told(other))).toBe(2)
  })

  it('of hearsay are the articles that pass it on', () => {
    expect(count(told(by('police')), told({ sources: [{ name: null, entity: null, ups: [] }] }))).toBe(2)
  })
})
