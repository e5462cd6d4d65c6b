import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../pipeline/link/stories/agreement/agreement.ts'
import { isOneOccasion } from '../../../pipeline/link/stories/agreement/occasion.ts'
import type { ToldClaim } from '../../../pipeline/link/stories/agreement/told_claim.ts'
import { amount, days, person, place, thing, told } from './story_claims.ts'

/** A claim whose sentence shares no words with others. */
const bare = (...participants: ToldClaim['participants']) => told({ participants, sentence: [] })

const CLINCHER = thing('treaty')

describe('two claims are of one occasion', () => {
  it('where they are alike in two respects', () => {
    expect(isOneOccasion(bare(person('Ona'), CLINCHER), bare(person('Ona'), CLINCHER), 'date')).toBe(true)
    expect(isOneOccasion(bare(person('Ona')), bare(person('Ona')), 'date')).toBe(false)
    const today = { time: days('2031-05-05'), participants: [person('Ona')], sentence: [] }
    expect(isOneOccasion(told(today), told(today), 'place')).toBe(true)
    const kell = { places: [place('Kell')], participants: [person('Ona')], sentence: [] }
    expect(isOneOccasion(told(kell), told(kell), 'date')).toBe(true)
    expect(isOneOccasion(told(kell), told(kell), 'place')).toBe(false)
    const many = { amounts: [amount(14)], participants: [person('Ona')], sentence: [] }
    expect(isOneOccasion(told(many), told(many), 'date')).toBe(true)
    expect(isOneOccasion(told(many), told(many), 'number')).toBe(false)
  })

  it('never where somebody else acts, or something else is acted on', () => {
    expect(isOneOccasion(bare(person('Ona'), CLINCHER), bare(person('Ita'), CLINCHER), 'date')).toBe(false)
    expect(isOneOccasion(bare(person('Ona'), CLINCHER), bare(person('Ona'), thing('pact')), 'date')).toBe(false)
    const [pair, other] = [
      [person('Ona'), person('Ita')],
      [person('Ona'), person('Eno')],
    ]
    expect(isOneOccasion(bare(...pair, CLINCHER), bare(...other, CLINCHER), 'date')).toBe(false)
    expect(isOneOccasion(bare(...pair, CLINCHER), bare(person('Ona'), CLINCHER), 'date')).toBe(true)
  })

  it('where one document does not know the name that stands in both', () => {
    const club = { ...person('Docks', 'object'), text: 'Kell Docks', words: ['kell', 'dock'] }
    const unknown = (text: string) => ({ ...thing('dock'), text, name: text, words: ['kell', 'dock'] })
    const joins = bare(person('Ona'), club)
    expect(isOneOccasion(joins, bare(person('Ona'), unknown('Kell Docks')), 'date')).toBe(true)
    expect(isOneOccasion(joins, bare(person('Ona'), unknown('kell docks')), 'date')).toBe(false)
    const other = { ...unknown('Pell Docks'), words: ['pell', 'dock'] }
    expect(isOneOccasion(joins, bare(person('Ona'), other), 'date')).toBe(false)
    const short = { ...club, text: 'Docks', words: ['dock'] }
    expect(isOneOccasion(bare(person('Ona'), short), bare(person('Ona'), { ...short, entity: null }), 'date')).toBe(
      false,
    )
  })

  it('never where each tells by a name of its own who does it, though one document does not know it', () => {
    const unknown = { ...thing('granite', 'actor'), text: 'Kell Granite', words: ['kell', 'granite'] }
    const one = (...participants: ToldClaim['participants']) =>
      told({ participants, amounts: [amount(14)], time: days('2031-05-05'), places: [place('Kell')] })
    expect(isOneOccasion(one(unknown), one(person('Docks')), 'number')).toBe(false)
    expect(isOneOccasion(one({ ...unknown, text: 'the granite' }), one(person('Docks')), 'number')).toBe(true)
  })

  it('in amounts, only where who, what or where is alike: words that all such sentences have are not enough', () => {
    const counts = (...participants: ToldClaim['participants']) =>
      told({ participants, amounts: [amount(14)], time: days('2031-05-05') })
    expect(isOneOccasion(counts(), counts(), 'number')).toBe(false)
    const near = { near: [place('Kell')] }
    expect(isOneOccasion({ ...counts(), ...near }, { ...counts(), ...near }, 'number')).toBe(true)
    const shares = (...holds: string[]) => counts({ ...thing('share', 'actor'), holds })
    expect(isOneOccasion(shares('ent_kell'), shares('ent_kell'), 'number')).toBe(true)
    expect(isOneOccasion(shares('ent_kell'), shares(), 'number')).toBe(false)
    expect(isOneOccasion(shares('ent_kell'), shares('ent_pell'), 'number')).toBe(false)
  })

  it('never where the places that their sentences name have nothing to do with each other', () => {
    const near = (...places: ToldClaim['near']) => ({ ...bare(person('Ona'), CLINCHER), near: places })
    expect(isOneOccasion(near(place('Kell')), near(place('Pell')), 'date')).toBe(false)
    expect(isOneOccasion(near(place('Kell')), near(place('Pell'), place('Kell')), 'date')).toBe(true)
    expect(isOneOccasion(near(place('Kell')), near(), 'date')).toBe(true)
    expect(isOneOccasion(near(place('Kell')), near(place('Pell')), 'place')).toBe(true)
  })

  it('where a phrase that ends with a name may stand for it, and none that only begins with it', () => {
    const holding = (text: string) => ({ ...thing('head'), text, holds: ['ent_Ona'] })
    const day = { time: days('2031-05-05'), sentence: [] }
    const claim = (...participants: ToldClaim['participants']) => told({ ...day, participants })
    expect(isOneOccasion(claim(holding('the town of Ona')), claim(person('Ona', 'object')), 'place')).toBe(true)
    expect(isOneOccasion(claim(holding("Ona's views")), claim(person('Ona', 'object')), 'place')).toBe(false)
  })

  it('where one of them says more, only if they are alike in a third respect', () => {
    const said = (sentence: string[], more: ToldClaim['participants'] = []) =>
      told({ sentence, participants: [person('Ona'), ...more] })
    const words = ['ridge', 'valley', 'barn']
    expect(isOneOccasion(said(words), said(words), 'date')).toBe(true)
    expect(isOneOccasion(said(words, [CLINCHER]), said(words), 'date')).toBe(false)
    const day = { time: days('2031-05-05') }
    expect(isOneOccasion({ ...said(words, [CLINCHER]), ...day }, { ...said(words), ...day }, 'place')).toBe(true)
  })

  it('where what is compared differs: participants, places, amounts, days', () => {
    const by = (name: string, published: string | null) => told({ published, participants: [person(name), CLINCHER] })
    expect(isOneOccasion(by('Ona', '2031-05-05'), by('Ita', '2031-05-06'), 'participant')).toBe(true)
    expect(isOneOccasion(by('Ona', null), by('Ita', null), 'participant')).toBe(false)
    const on = (day: string) => told({ time: days(day) })
    expect(isOneOccasion(on('2031-05-05'), on('2031-05-09'), 'date')).toBe(true)
    expect(isOneOccasion(on('2031-05-05'), on('2031-05-09'), 'place')).toBe(false)
  })

  it('only if they were published near each other, or give one day', () => {
    const [early, late] = [told({ published: '2031-05-01' }), told({ published: '2031-07-01' })]
    expect(isOneOccasion(early, late, 'status')).toBe(false)
    const day = { time: days('2031-07-01') }
    expect(isOneOccasion({ ...early, ...day }, { ...late, ...day }, 'status')).toBe(true)
  })

  it('where two who are cited in the article contradict each other, in words that differ in nothing else', () => {
    const said = (by: string | null, ...more: ToldClaim['participants']) => ({
      ...bare(person('Ona'), ...more),
      document_id: 'doc_one',
      sources: [{ name: by, entity: null, ups: [] }],
    })
    expect(isOneOccasion(said('Ita'), said('Eno'), 'polarity')).toBe(true)
    expect(isOneOccasion(said('Ita'), said('Ita'), 'polarity')).toBe(false)
    expect(isOneOccasion(said('Ita'), said(null), 'polarity')).toBe(false)
    expect(isOneOccasion(said('Ita'), said('Eno'), 'date')).toBe(false)
    expect(isOneOccasion(said('Ita', thing('aim', 'place')), said('Eno', thing('aim', 'place')), 'polarity')).toBe(true)
    expect(isOneOccasion(said('Ita', thing('aim', 'place')), said('Eno'), 'polarity')).toBe(false)
    expect(isOneOccasion(said('Ita'), { ...said('Eno'), action: 'rise' }, 'polarity')).toBe(false)
  })

  it('where a plan is told with another day and with one name beside those who take part', () => {
    const plan = (...named: string[]) => ({ ...bare(thing('offer', 'actor')), status: 'planned' as const, named })
    expect(isOneOccasion(plan('ent_Kell'), plan('ent_Kell'), 'date')).toBe(true)
    expect(isOneOccasion(plan('ent_Kell'), plan('ent_Pell'), 'date')).toBe(false)
    expect(isOneOccasion(plan('ent_Kell'), { ...plan('ent_Kell'), status: 'happened' }, 'date')).toBe(false)
    expect(isOneOccasion(plan('ent_Kell'), plan('ent_Kell'), 'place')).toBe(false)
  })

  it('where somebody denies in the article what it tells, whatever the words', () => {
    const article = { document_id: 'doc_one', sentence: [] }
    const charge = told({ ...article, participants: [person('Ona'), CLINCHER] })
    const denial = told({ ...article, participants: [person('Ona'), thing('anyone')], status: 'denied' })
    expect(isOneOccasion(charge, denial, 'polarity')).toBe(true)
    expect(isOneOccasion(charge, { ...denial, participants: [person('Ita')] }, 'polarity')).toBe(false)
    expect(isOneOccasion(charge, { ...denial, status: 'happened' }, 'polarity')).toBe(false)
  })
})

it('who gives one amount gives one day, and who gives the other another: these are two events', () => {
  const counts = (low: number, day: string | null) =>
    told({ amounts: [amount(low)], time: day === null ? null : days(day) })
  const kindsOf = (...claims: ToldClaim[]) => agreementOf(claims).differences.map(({ kind }) => kind)
  const [some, others] = [counts(14, null), counts(22, null)]
  expect(kindsOf(some, others)).toEqual(['number'])
  expect(kindsOf(some, others, counts(14, '2031-05-05'))).toContain('number')
  expect(kindsOf(some, others, counts(14, '2031-05-05'), counts(22, '2031-05-09'))).not.toContain('number')
})
