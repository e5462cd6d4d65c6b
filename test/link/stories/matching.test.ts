import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Acquaintances, MOST_COMPARED } from '../../../pipeline/link/stories/acquaintances.ts'
import { contentWords, headWord } from '../../../pipeline/link/stories/content_words.ts'
import { countryIn } from '../../../pipeline/link/stories/countries.ts'
import { FEATURES } from '../../../pipeline/link/stories/features/index.ts'
import { joinPairs } from '../../../pipeline/link/stories/join_pairs.ts'
import { isOfFortnight, keysOf } from '../../../pipeline/link/stories/keys.ts'
import { APART, learnedOdds, type MatchModel, measure, toOdds } from '../../../pipeline/link/stories/match.ts'
import { joinMatches } from '../../../pipeline/link/stories/matches.ts'
import { packClaim, unpackClaim } from '../../../pipeline/link/stories/packed_claim.ts'
import { type Pair, pairsOf } from '../../../pipeline/link/stories/pairs.ts'
import { rarityOf } from '../../../pipeline/link/stories/rarity.ts'
import { toSight } from '../../../pipeline/link/stories/sight.ts'
import type { StoryClaim } from '../../../pipeline/link/stories/story_claim.ts'
import { amount, days, person, thing, told } from './story_claims.ts'

const event = (more: Partial<StoryClaim>): StoryClaim => ({ ...told(), ...more })
const odds = (a: StoryClaim, b: StoryClaim): number => learnedOdds()(toSight(a), toSight(b))

const resigns = event({
  ...{ action: 'resign', frame: 'resign.01', participants: [person('ada')], time: days('2031-03-04') },
  published: '2031-03-05',
})

describe('what two claims share', () => {
  test('one person who does the same on the same day is one event, also in a like verb', () => {
    expect(odds(resigns, { ...resigns, id: 'b', document_id: 'b' })).toBeGreaterThan(0)
    expect(odds(resigns, { ...resigns, id: 'b', document_id: 'b', action: 'quit', frame: 'quit.01' })).toBeGreaterThan(
      0,
    )
  })

  test('another person, a namesake all the more, is another event', () => {
    const other = { ...resigns, id: 'b', document_id: 'b', participants: [person('bo')] }
    expect(odds(resigns, other)).toBeLessThan(0)
    const named = (name: string) => ({ ...person(name), name: `${name} Ridley` })
    const [one, two] = [
      { ...resigns, participants: [named('ada')] },
      { ...other, participants: [named('bo')] },
    ]
    expect(odds(one, two)).toBeLessThan(odds(resigns, other))
  })

  test('what happened on days a week apart or more is never one event; what is planned may be put off', () => {
    const later = { ...resigns, id: 'b', document_id: 'b', time: days('2031-03-20'), published: '2031-03-21' }
    expect(odds(resigns, later)).toBe(APART)
    const planned = (one: StoryClaim): StoryClaim => ({ ...one, status: 'planned' })
    expect(odds(planned(resigns), planned(later))).toBeGreaterThan(APART)
  })

  test('what an article tells as past cannot come days after it, but an article of the same day may be wrong', () => {
    const early = { ...resigns, id: 'b', document_id: 'b', time: null, published: '2031-02-20' }
    expect(odds(early, resigns)).toBe(APART)
    const late = { ...resigns, id: 'b', document_id: 'b', time: days('2031-03-10') }
    expect(odds(resigns, late)).toBeGreaterThan(APART)
  })

  test('who goes to one place, in whatever words, is on one journey; to another place, on another', () => {
    const goes = (action: string, to: string): StoryClaim =>
      event({ action, frame: null, participants: [person('ada'), { ...person(to, 'place'), type: 'place' }] })
    const [travels, arrives] = [goes('travel', 'orvik'), goes('arrive', 'orvik')]
    expect(odds(travels, arrives)).toBeGreaterThan(odds(travels, goes('arrive', 'brenn')) + 1)
    expect(odds(travels, arrives)).toBeGreaterThan(odds(travels, goes('sing', 'orvik')) + 1)
    const to = (name: string, ups: string[]): StoryClaim => ({
      ...goes('arrive', name),
      participants: [person('ada'), { ...person(name, 'place'), type: 'place', ups }],
    })
    const town = { ...to('orvik', ['country:XX']), action: 'travel' }
    expect(odds(town, to('norland', ['country:XX', 'whole:XX']))).toBeGreaterThan(
      odds(town, to('brenn', ['country:XX'])),
    )
  })

  test('what one sentence tells twice need not be one event, and its words say nothing for it', () => {
    const again = { ...resigns, id: 'b' }
    expect(odds(resigns, again)).toBeLessThan(odds(resigns, { ...again, sentence_number: 1 }))
  })

  test('what is told as past days apart is seldom one event, what was planned may be', () => {
    const undated = { ...resigns, time: null }
    const later = { ...undated, id: 'b', document_id: 'b', published: '2031-03-12' }
    expect(odds(undated, later)).toBeLessThan(odds({ ...undated, status: 'planned' }, { ...later, status: 'planned' }))
  })

  test('a score does not hang on which claim stands first', () => {
    const other = event({ action: 'meet', participants: [person('ada'), thing('fan')], published: '2031-03-08' })
    expect(measure(toSight(resigns), toSight(other))).toEqual(measure(toSight(other), toSight(resigns)))
  })

  test('a model that weighs other features is refused', () => {
    expect(() => toOdds({ bias: 0, weights: { nothing: 1 } })).toThrow('stories')
  })

  test('no feature weighs against what one would expect of it', () => {
    const { weights } = JSON.parse(readFileSync('pipeline/link/stories/weights.json', 'utf8')) as MatchModel
    const against = FEATURES.filter(({ name, expected }) => (weights[name] ?? Number.NaN) * expected < 0)
    expect(against.map(({ name }) => name)).toEqual([])
  })
})

describe('whom a noun may stand for', () => {
  const signs = event({ action: 'sign', frame: 'sign.01', participants: [person('ada'), thing('pact')], named: ['x'] })
  const unnamed = (head: string, topics: string[]): StoryClaim => ({
    ...signs,
    ...{ id: 'b', document_id: 'b', participants: [thing(head, 'actor'), thing('pact')], topics, named: ['y'] },
  })

  test('is a person of whom its document tells, and nobody else', () => {
    expect(odds(signs, unnamed('leader', ['ent_ada']))).toBeGreaterThan(odds(signs, unnamed('leader', ['ent_bo'])) + 1)
    expect(odds(unnamed('leader', ['ent_ada']), signs)).toBe(odds(signs, unnamed('leader', ['ent_ada'])))
    expect(odds(signs, unnamed('storm', ['ent_ada']))).toBeLessThan(odds(signs, unnamed('leader', ['ent_ada'])))
  })
})

test('"the company" of one article is not the company that acts in another and that it does not name', () => {
  const novalux = { ...person('novalux'), type: 'organization' } as const
  const earns = event({ action: 'earn', frame: 'earn.01', participants: [novalux, thing('profit')] })
  const named = (name: string, topics: string[]): StoryClaim => ({
    ...earns,
    ...{ id: 'b', document_id: 'b', topics, participants: [{ ...thing('company', 'actor'), name }, thing('profit')] },
  })
  expect(odds(earns, named('the company', ['ent_other']))).toBe(APART)
  expect(odds(named('the company', ['ent_other']), earns)).toBe(APART)
  expect(odds(earns, named('the company', ['ent_novalux']))).toBeGreaterThan(APART)
  expect(odds(earns, named('a company', ['ent_other']))).toBeGreaterThan(APART)
  const lands = { ...earns, participants: [person('novalux'), thing('profit')] }
  expect(odds(lands, named('the pilot', ['ent_other']))).toBeGreaterThan(APART)
})

describe('keys', () => {
  test('claims of one event meet by another verb through who takes part and when', () => {
    const other = { ...resigns, action: 'leave', frame: 'leave.01' }
    expect(keysOf(resigns).filter((key) => keysOf(other).includes(key))).not.toEqual([])
  })

  test('articles within a week share a key, those of other months none', () => {
    const undated = { ...resigns, time: null, action: 'resign', event_class: null }
    const at = (published: string) => keysOf({ ...undated, published }).filter(isOfFortnight)
    const first = at('2031-03-05')
    expect(first.some((key) => at('2031-03-11').includes(key))).toBe(true)
    expect(first.some((key) => at('2031-05-11').includes(key))).toBe(false)
  })
})

describe('comparing', () => {
  const visit = (number: number, before: number[] = [], claim = event({})) => ({
    ...{ number, before, claim: packClaim(claim) },
  })

  test('each claim is compared with those before it that are asked for, and no others', () => {
    const pairs = Array.from(pairsOf([visit(3), visit(5), visit(8, [3]), visit(9, [3, 8])], () => 1.234))
    expect(pairs).toEqual([
      [3, 8, 1.23],
      [3, 9, 1.23, 8, 9, 1.23],
    ])
  })

  test('what travels of a claim is all that is compared', () => {
    const full = event({
      ...{ id: 'doc_x:c7', document_id: 'doc_x', published: '2031-03-05', frame: 'resign.01', event_class: 'REJECT' },
      participants: [{ ...person('ada'), ups: ['country:XX'], holds: ['ent_x'] }, thing('fan')],
      ...{ time: days('2031-03-04', '2031-03-05', true), amounts: [amount(14, { mod: 'about', unit: 'USD' })] },
      ...{ named: ['ent_b'], names: ['bo'], topic: ['fan', 'ferry'], topics: ['ent_c'], topic_names: ['cy'] },
    })
    const travelled = unpackClaim(JSON.parse(JSON.stringify(packClaim(full))))
    expect(full).toMatchObject({ ...travelled, participants: full.participants })
    expect(toSight(full)).toEqual({ ...toSight(travelled), claim: full })
  })
})

describe('who meets whom', () => {
  const of = (...keys: (readonly number[])[]) =>
    new Acquaintances(keys.map((claims) => ({ claims, more: false, slight: false })))
  const many = Array.from({ length: 3 * MOST_COMPARED }, (_, i) => i)

  test('claims that share keys meet once, under the one that most have', () => {
    const known = of([0, 1, 4], [0, 4])
    expect([0, 1, 4].map((claim) => known.meetingsOf(claim))).toEqual([[[0]], [[0, 0]], [[0, 0, 1]]])
    expect([known.meetingsOf(2), known.meetingsOf(9), known.countCapped()]).toEqual([[], [], 0])
  })

  test('a key that many have counts only along with another, and with those near in it; so many are told', () => {
    const known = of(many, [1, 5], many.slice(0, 3))
    expect(known.meetingsOf(5)).toEqual([[0, 1]])
    expect(known.meetingsOf(100)).toEqual([])
    expect(known.countCapped()).toBe(1)
    const twice = of(many, many)
    const [meeting, ...others] = twice.meetingsOf(100)
    expect([meeting, others]).toEqual([[0, ...many.slice(84, 100).toReversed()], []])
    expect(twice.countCapped()).toBe(2)
  })

  test('a claim is compared with a bounded number, those with which it shares most', () => {
    const [meeting] = of(many.slice(0, 30), [3, 29]).meetingsOf(29)
    expect(meeting).toEqual([0, 3, ...many.slice(14, 29).toReversed()])
  })

  test('two fortnights that claims share are no more than one', () => {
    const key = (claims: readonly number[], slight: boolean) => ({ claims, more: false, slight })
    const some = many.slice(0, 20)
    expect(new Acquaintances([key(some, true), key(some, true)]).meetingsOf(5)).toEqual([])
    expect(new Acquaintances([key(many, false), key(some, true)]).meetingsOf(5)[0]?.slice(1)).toEqual([4, 3, 2, 1, 0])
    expect(new Acquaintances([key([4, 5], true)]).meetingsOf(5)).toEqual([[0, 4]])
  })

  test('a key that is told in parts is one', () => {
    const parts = new Acquaintances([
      { claims: [0, 1], more: true, slight: false },
      { claims: [2], more: false, slight: false },
      { claims: [3, 4], more: false, slight: false },
    ])
    expect(parts.meetingsOf(2)).toEqual([[0, 1, 0]])
    expect(parts.meetingsOf(4)).toEqual([[1, 3]])
  })
})

test('matches are joined group by group as all of them together are', () => {
  const found = [
    [0, 1, 4, 2, 3, 1],
    [1, 2, -99, 0, 3, 0.5, 7, 8, -1],
    [1, 3, -99],
  ]
  expect(joinMatches(found)).toEqual(
    new Map([
      [0, 0],
      [1, 0],
      [2, 2],
      [3, 2],
    ]),
  )
})

describe('joining', () => {
  const groups = (pairs: Pair[]) => {
    const { joined, members } = joinPairs(pairs)
    return new Set([...members].map((id) => joined.ownerOf(id))).size
  }

  test('a match joins; what speaks against it, over all pairs, parts', () => {
    expect(groups([['a', 'b', 2]])).toBe(1)
    expect(
      groups([
        ['a', 'b', 4],
        ['b', 'c', 1],
        ['a', 'c', -3],
      ]),
    ).toBe(1)
    expect(
      joinPairs([
        ['a', 'b', 4],
        ['b', 'c', 1],
        ['a', 'c', -3],
      ]).members,
    ).toEqual(new Set(['a', 'b']))
  })

  test('a veto holds against any number of matches', () => {
    const pairs: Pair[] = [
      ['a', 'b', 5],
      ['c', 'd', 5],
      ['a', 'c', 5],
      ['b', 'c', 5],
      ['a', 'd', 5],
      ['b', 'd', APART],
    ]
    expect(groups(pairs)).toBe(2)
  })

  test('a pair that met under several keys counts once', () => {
    const pairs: Pair[] = [
      ['a', 'b', 4],
      ['b', 'c', 2],
      ['b', 'c', 2],
      ['a', 'c', -3],
    ]
    expect(joinPairs(pairs).members.has('c')).toBe(false)
  })
})

test('the country of a body or title is told by its name, its people or its seat', () => {
  expect(['Ministry of Defence of Peru', 'Thai Navy', 'White House', 'Kenyan president'].map(countryIn)).toEqual([
    'PE',
    'TH',
    'US',
    'KE',
  ])
  expect(['City Council', 'Peru–Chile commission of Peru and Chile'].map(countryIn)).toEqual([null, null])
})

test('a phrase is known by its head, without what hangs on it', () => {
  expect(['the old tower in the north', 'Two hundred houses', 'thieves'].map(headWord)).toEqual([
    'tower',
    'house',
    'thieve',
  ])
  expect(contentWords('The 14 ferries of the island')).toEqual(['ferry', 'island'])
})

test('a word tells the more the seldomer it is, by whichever of its forms is the most frequent', () => {
  expect(rarityOf('school')).toBeLessThan(rarityOf('missile'))
  expect(rarityOf('missile')).toBeLessThan(rarityOf('orvik'))
  expect([rarityOf('said'), rarityOf('orvik')]).toEqual([0, 1])
})
